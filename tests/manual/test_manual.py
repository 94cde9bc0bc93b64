"""mandoc and groff format the manual without warnings, and it contains everything of `bounty help`.

Usage: /usr/bin/python3 tests/manual/test_manual.py BOUNTY SOURCE_DIR
"""

import re
import shutil
import subprocess
import sys

SKIPPED = 77
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
            "SEE ALSO"]


def run(command, text=None):
    """Returns standard output and standard error."""
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return done.stdout, done.stderr


def help_texts(program):
    """Returns the help of each command."""
    listed = run([program, "help"])[0].split("\nCommands:\n")[1].split("\nOptions:\n")[0]
    commands = re.findall(r"^  (\w+)  ", listed, re.MULTILINE)
    assert {"calc", "batch", "completion"} <= set(commands)
    return [run([program, "help", command])[0] for command in commands]


def wanted(text):
    """Returns the usage, all options with their values, and the examples, without leading blanks."""
    usage = re.search(r"^Usage: (.*?)\n\n", text, re.MULTILINE | re.DOTALL)[1]
    options = re.findall(r"^  (-.*?)(?:   .*)?$", text.split("\nOptions:\n")[1], re.MULTILINE)
    examples = text.split("\nExamples:\n")[1].split("\n\n")[0]
    return [usage, *options, *examples.splitlines()]


def plain(text):
    """Replaces blanks by a single one, and removes those between words of a list."""
    return re.sub(r"\s+", " ", text).replace(" | ", "|")


def check(program):
    page = run([program, "help", "--man"])[0]
    complaints = "".join(run(["mandoc", "-T", "lint", "-W", "style"], page))
    assert complaints == "", complaints
    shown, complaints = run(["groff", "-man", "-ww", "-T", "ascii", "-P-cbou", "-rLL=200n"], page)
    assert complaints == "", complaints
    assert re.findall(r"^[A-Z][A-Z ]+$", shown, re.MULTILINE) == SECTIONS, shown
    for text in help_texts(program):
        for item in wanted(text):
            assert plain(item).strip() in plain(shown), f"the manual lacks {item!r}"


def main():
    missing = [tool for tool in ("mandoc", "groff") if not shutil.which(tool)]
    if missing:
        print(f"skipped: no {missing}")
        sys.exit(SKIPPED)
    check(sys.argv[1])


main()
