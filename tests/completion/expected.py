"""What each shell has to offer. The options and values are those of `bounty help COMMAND`."""

import re
import subprocess
import sys
import tempfile

import shells

OPTION = re.compile(r"^  ((?:-\w, )?--[\w-]+)(?: (\S+))?", re.MULTILINE)
COMMAND = re.compile(r"^  (\w+)  ", re.MULTILINE)
FILES = ["second.json", "submission one.json"]
PATHS = {"FILE", "PATH", "PATH...", "NEW", "README", "DIR", "[DIR]", "RECORD", "SHEET", "RESULT..."}
FREE = {"AMOUNT", "ACCOUNTS", "FAMILY", "N", "TEXT", "YYYY-MM-DD"}


def help_of(program, *command):
    return subprocess.run([program, "help", *command], check=True, capture_output=True, text=True).stdout


def commands_of(program):
    listed = help_of(program).split("\nCommands:\n")[1].split("\nOptions:\n")[0]
    return COMMAND.findall(listed)


def offered_for(value):
    """Returns what is offered for a value with this name. A new name has to be added to one of the sets above; if it is
    a path, its row in src/cli/options/options.cpp says so."""
    if "|" in value:
        return sorted(value.split("|"))
    assert value in PATHS | FREE, f"is {value} a path, or anything?"
    return FILES if value in PATHS else []


def plain(text):
    """Removes the blanks within lists of words."""
    return re.sub(r"\s\|\s+", "|", text)


def cases_of_command(program, command):
    """Yields command lines, each with what is offered for its last word."""
    text = help_of(program, command)
    options = OPTION.findall(text.split("\nOptions:\n")[1])
    long_names = sorted(names.split(", ")[-1] for names, _ in options)
    yield f"bounty {command} --", long_names
    for names, value in options:
        for name in names.split(", ") if value else []:
            yield f"bounty {command} {name} ", offered_for(value)
    usage = re.search(r"^Usage: bounty .*?\s(\S+)\n\n", plain(text), re.MULTILINE | re.DOTALL)[1]
    if usage != "[OPTIONS]":  # if no argument has to follow, each shell offers something else
        yield f"bounty {command} ", offered_for(usage)


def cases(program):
    commands = commands_of(program)
    assert {"calc", "batch", "completion"} <= set(commands)
    yield "bounty c", ["calc", "check", "completion", "credits"]
    yield "bounty --v", ["--version"]
    yield "bounty help ", sorted(commands)
    yield "bounty help --", ["--man"]
    for command in commands:
        yield from cases_of_command(program, command)
    yield "bounty batch --format=m", ["markdown"]
    yield "bounty batch --reviews=", FILES
    yield "bounty batch --sort family --color ", ["always", "auto", "never"]
    yield "bounty batch second.json s", FILES
    yield "bounty diff second.json ", FILES
    yield "bounty calc -- --", []
    yield "bounty nothing ", []


def check(name, *own_settings):
    """Compares what the shell offers with what is expected. Returns the number of lines with differences."""
    program = sys.argv[1]
    wrong = count = 0
    with tempfile.TemporaryDirectory() as folder, shells.start(name, program, folder, *own_settings) as shell:
        for line, expected in cases(program):
            offered = shell.words(line)
            # For `--format=m`, some shells offer only the word, others the option with it. Some also write the =
            # before a value.
            offered = sorted(word.rstrip("=").split("=")[-1] for word in offered)
            count += 1
            if offered != expected:
                wrong += 1
                print(f"{line!r}: {offered}, not {expected}")
    print(f"{name}{' '.join(('', *own_settings))}: {count} lines, {wrong} of them wrong")
    return wrong
