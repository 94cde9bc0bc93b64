"""Helpers for the tests of engines: an engine scores a batch in parts, and the machine that scores one of them dies.

Each test is a script of its own: test_ENGINE.py BOUNTY SOURCE_DIR
"""

import json
import os
import pathlib
import signal
import subprocess
import sys

sys.dont_write_bytecode = True

SKIPPED = 77
HANG = 120  # seconds after which a test counts as hanging
PARTS = 4
DYING = "part-02.ndjson"

if len(sys.argv) != 3:
    sys.exit(f"usage: {sys.argv[0]} BOUNTY SOURCE_DIR")
BOUNTY, SOURCE = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])

# The engine starts this script in place of the program. It passes the reviews that make families payable. Its first run
# for one of the parts waits, and tells the test the process group of the worker, which the test then kills, as if the
# machine had died.
PROGRAM = f"""#!/bin/sh
for part; do :; done
echo "$part" >> runs
set -- "$@" --reviews reviews.ndjson
if [ "$part" = {DYING} ] && mkdir dying 2> /dev/null; then
  {BOUNTY} "$@" 2> /dev/null &
  kill -STOP $!
  cut -d' ' -f5 "/proc/$$/stat" > group
  wait
fi
exec {BOUNTY} "$@" 2> /dev/null
"""


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def stop_hanging():
    """Raises an exception if the test hangs."""

    def interrupt(*_):
        raise TimeoutError(f"nothing came for {HANG} seconds")

    signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(HANG)


class Round:
    """A folder with the parts. Some families come again in another part, and some submissions are invalid."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.names = [f"part-{number:02}.ndjson" for number in range(PARTS)]
        one = json.loads((SOURCE / "examples/reverse_hash.json").read_text())
        review = json.loads((SOURCE / "examples/reviews/reverse_hash.json").read_text())
        families = [f"family_{number}" for number in range(300)]
        (self.folder / "reviews.ndjson").write_text(
            "".join(json.dumps(review | {"family": family}) + "\n" for family in families[::2])
        )
        for number, name in enumerate(self.names):
            documents = [one | {"family": family} for family in families[number * 60 : number * 60 + 100]]
            documents[7] = {"format": "wrong"}
            (self.folder / name).write_text("".join(json.dumps(each) + "\n" for each in documents))
        (self.folder / "results").mkdir()
        (self.folder / "bin").mkdir()
        program = self.folder / "bin/bounty"
        program.write_text(PROGRAM)
        program.chmod(0o755)
        os.mkfifo(self.folder / "group")
        self.environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}

    def kill_the_dying(self):
        """Kills the worker in the middle of its part."""
        group = int((self.folder / "group").read_text())
        os.killpg(group, signal.SIGKILL)

    def bounty(self, *arguments):
        done = subprocess.run([BOUNTY, *arguments, "--quiet"], cwd=self.folder, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr.decode()
        return done.stdout

    def check(self):
        """No result is lost or doubled: merging the results prints the same bytes as one run over all parts."""
        results = [f"results/{name}" for name in self.names]
        reviews = ["--reviews", "reviews.ndjson"]
        for format in ("ndjson", "json", "csv", "ledger"):
            merged = self.bounty("merge", "--format", format, *results)
            assert merged == self.bounty("batch", "--format", format, *reviews, *self.names), f"{format} differs"
            assert format == "ledger" or b"duplicate-family" in merged
        runs = (self.folder / "runs").read_text().split()
        assert set(runs) == set(self.names) and runs.count(DYING) == 2, runs
