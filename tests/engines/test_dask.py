"""Dask scores the parts with two workers, of which one is killed in the middle of a part.

Usage: /usr/bin/python3 tests/engines/test_dask.py BOUNTY SOURCE_DIR
"""

import contextlib
import subprocess
import sys
import tempfile

from parts import HANG, SOURCE, Round, skip, stop_hanging

try:
    from distributed import Client
except ImportError:
    skip("no python3-distributed")

LOCAL = ["--host", "127.0.0.1", "--no-dashboard"]


def start(processes, round_of_parts, *command):
    """Starts a command in its own process group."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=round_of_parts.folder, env=round_of_parts.environment,
        start_new_session=True, stdout=subprocess.DEVNULL, stderr=(round_of_parts.folder / "log.txt").open("ab"),
    )  # fmt: skip
    processes.callback(process.wait)
    processes.callback(process.kill)
    return process


def main():
    stop_hanging()
    example = SOURCE / "examples/dask/score_parts.py"
    shown = (SOURCE / "docs/scaling.md").read_text().split("```python\ndef score")[1].split("```")[0]
    assert "def score" + shown.rstrip() in example.read_text(), "docs/scaling.md shows another function"
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as processes:
        parts = Round(folder)
        cluster = ["--scheduler-file", "cluster.json"]
        start(processes, parts, "distributed.cli.dask_scheduler", *LOCAL, "--port", "0", *cluster)
        workers = [
            start(processes, parts, "distributed.cli.dask_worker", *LOCAL, *cluster, "--nthreads", "1", "--no-nanny")
            for _ in range(2)
        ]
        with Client(scheduler_file=f"{folder}/cluster.json", timeout=HANG) as client:
            client.wait_for_workers(2, timeout=HANG)
            address = client.scheduler.address
        program = subprocess.Popen(
            [sys.executable, example, address, *parts.names], cwd=folder, env=parts.environment
        )
        processes.callback(program.kill)
        parts.kill_the_dying()
        assert program.wait() == 0
        assert sorted(worker.poll() is None for worker in workers) == [False, True], "one worker is dead"
        parts.check()
    print(f"{len(parts.names)} parts, one worker killed: the same bytes as one run")


main()
