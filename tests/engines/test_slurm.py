"""A Slurm array job scores the parts. One task is killed in the middle of its part, and is submitted again.

Usage: /usr/bin/python3 tests/engines/test_slurm.py BOUNTY SOURCE_DIR    (as root)
"""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading

from parts import DYING, HANG, SOURCE, Round, skip, stop_hanging

MISSING = [tool for tool in ("munged", "slurmctld", "slurmd", "sbatch") if not shutil.which(tool)]
NODE = socket.gethostname().partition(".")[0]
LAST = 3  # the number of the last part; the first is 0
CONFIGURATION = """
ClusterName=test
SlurmctldHost={node}(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
NodeName={node} NodeAddr=127.0.0.1 CPUs=2
PartitionName=all Nodes=ALL Default=YES State=UP
"""


def free_ports(count):
    with contextlib.ExitStack() as sockets:
        opened = [sockets.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [each.getsockname()[1] for each in opened]


def start_munge(folder, processes):
    """munged is ready when its command returns."""
    key = folder / "munge.key"
    key.write_bytes(os.urandom(1024))
    key.chmod(0o600)
    files = {"key-file": "key", "socket": "socket", "pid-file": "pid", "log-file": "log", "seed-file": "seed"}
    options = [f"--{option}={folder}/munge.{name}" for option, name in files.items()]
    subprocess.run(["munged", "--force", *options], check=True, stderr=subprocess.DEVNULL)
    processes.callback(subprocess.run, ["munged", "--stop", *options], check=True, stderr=subprocess.DEVNULL)


def start(processes, environment, words, *command):
    """Starts a daemon, and returns when it prints these words."""
    daemon = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    processes.callback(daemon.wait)
    processes.callback(daemon.kill)
    is_there = threading.Event()

    def listen():
        for line in daemon.stderr:
            if words in line:
                is_there.set()

    threading.Thread(target=listen, daemon=True).start()
    assert is_there.wait(HANG), f"{command[0]} does not start"


def main():
    if MISSING:
        skip(f"no {', '.join(MISSING)}")
    if os.geteuid() != 0:
        skip("only root can start Slurm")
    stop_hanging()
    script = SOURCE / "examples/slurm/score_part.sh"
    shown = (SOURCE / "docs/scaling.md").read_text().split("```text\n#!")[1].split("```")[0]
    assert "#!" + shown == script.read_text(), "docs/scaling.md shows another job"
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as processes:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "parts").mkdir()
        parts = Round(folder / "parts")
        for each in ("state", "spool"):
            (folder / each).mkdir()
        configuration = CONFIGURATION.format(node=NODE, folder=folder, ports=free_ports(2))
        (folder / "slurm.conf").write_text(configuration)
        environment = {**parts.environment, "SLURM_CONF": str(folder / "slurm.conf")}
        start_munge(folder, processes)
        start(processes, environment, "Running as primary", "slurmctld", "-D")
        start(processes, environment, "slurmd started", "slurmd", "-D", "-N", NODE)

        def submit(tasks):
            command = ["sbatch", "--wait", "--quiet", f"--array={tasks}", script]
            job = subprocess.Popen(command, cwd=parts.folder, env=environment)
            processes.callback(job.kill)
            return job

        job = submit(f"0-{LAST}")
        parts.kill_the_dying()
        assert job.wait() != 0, "Slurm says that a task has failed"
        assert not (parts.folder / "results" / DYING).exists(), "there is no half of a result"
        assert submit(int(DYING[5:7])).wait() == 0
        parts.check()
    print(f"{LAST + 1} parts, one task killed and submitted again: the same bytes as one run")


main()
