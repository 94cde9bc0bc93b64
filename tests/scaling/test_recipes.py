"""Runs the commands of docs/scaling.md as they stand there, one after the other, and compares what they print.

Usage: /usr/bin/python3 tests/scaling/test_recipes.py BOUNTY SOURCE_DIR
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
TOOLS = ["parallel", "sqlite3", "jq", "split"]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LEAST_COMMANDS = 12
RUNS = (8 + 1) + (9 + 1) + 9 + 2  # of bounty: parts and all of them, blocks and all of them, parts again, SQLite
HANG = 300  # seconds


def missing_tools():
    """There is another `parallel`, of the moreutils, which has no --pipe."""
    missing = [tool for tool in TOOLS if not shutil.which(tool, path="/usr/bin:/bin")]
    if "parallel" not in missing:
        version = subprocess.run(["parallel", "--version"], stdin=subprocess.DEVNULL, capture_output=True)
        missing += [] if b"GNU parallel" in version.stdout else ["GNU parallel"]
    return missing


def commands_of(text):
    """The commands with what they print."""
    for block in BLOCK.findall(text):
        assert block.startswith("$ "), f"a block begins with a command: {block}"
        for entry in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = entry.partition("\n")
            yield command, output


def counted(program, folder):
    """A program called bounty that counts its runs: recipes that split nothing would prove nothing."""
    runs = folder / "runs"
    wrapper = folder / "bin/bounty"
    wrapper.parent.mkdir()
    wrapper.write_text(f"#!/bin/sh\necho >> '{runs}'\nexec '{program}' \"$@\"\n")
    wrapper.chmod(0o755)
    return wrapper.parent, runs


def run_all(commands, source, program, scratch):
    """Everything in one shell, as a reader would; returns what each command printed."""
    binaries, runs = counted(program, scratch)
    folder = scratch / "work"
    folder.mkdir()
    (folder / "examples").symlink_to(source / "examples")
    environment = {name: value for name, value in os.environ.items() if name != "BOUNTY_POLICY"}
    environment |= {"PATH": f"{binaries}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(scratch)}
    script = "".join(f"{command}\nprintf '\\0'\n" for command, _ in commands)
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, timeout=HANG)
    outputs = done.stdout.decode().split("\0")
    return outputs[:-1], done.stderr.decode(), len(runs.read_text().splitlines()) if runs.exists() else 0


def difference(commands, outputs):
    shown = [f"$ {command}\n{output}" for command, output in commands]
    printed = [f"$ {command}\n{output}" for (command, _), output in zip(commands, outputs)]
    return "".join(difflib.unified_diff("".join(shown).splitlines(True), "".join(printed).splitlines(True),
                                        "docs/scaling.md", "what is printed"))


def main():
    program, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    missing = missing_tools()
    if missing:
        print(f"skipped: not installed: {', '.join(missing)}")
        return SKIPPED
    text = (source / "docs/scaling.md").read_text()
    commands = list(commands_of(text))
    assert len(commands) >= LEAST_COMMANDS, f"{len(commands)} commands in docs/scaling.md"
    assert text.count("```console") == len(BLOCK.findall(text)), "a block that cannot be read"
    with tempfile.TemporaryDirectory() as scratch:
        outputs, messages, runs = run_all(commands, source, program, Path(scratch))
    wrong = difference(commands, outputs)
    if wrong or runs != RUNS:
        print(f"{wrong}\nbounty ran {runs} times, {RUNS} are due\n{messages}")
        return 1
    print(f"{len(commands)} commands checked, bounty ran {runs} times")
    return 0


sys.exit(main())
