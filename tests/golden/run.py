"""Runs one golden case, which is a file with everything from the inputs to the exit code.

    run.py BOUNTY SOURCE_DIR CASE [--update]

A case begins with a sentence about what it shows. Its sections follow, each under a line `--- NAME`:

    --- file NAME     an input file, which is written to an empty folder (`--- file NAME no-newline`
                      leaves out its last line feed)
    --- run           a bash script, which runs in that folder; `bounty` is the program, and $SOURCE is
                      the folder of the project, also in the output; the day of a report is shown as
                      $TODAY
    --- needs pseudo-terminal   the case is skipped with a message if the system has none
    --- stdout        the exact output; no section means no output
    --- stderr        the exact messages; no section means no messages
    --- exit N        the exit code; no section means 0

--update replaces the expected sections by what the program prints. Read the difference.
"""

import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
HEADING = re.compile(r"^--- (.+)$", re.MULTILINE)


def read_sections(text):
    """Returns the introduction, and the sections as (heading, content) in order."""
    parts = HEADING.split(text)
    return parts[0], [(heading, body[1:]) for heading, body in zip(parts[1::2], parts[2::2])]


def refuse_unknown(sections):
    for heading, _ in sections:
        if not re.fullmatch(r"run|stdout|stderr|exit \d+|needs pseudo-terminal|file \S+( no-newline)?", heading):
            sys.exit(f"unknown section: --- {heading}")


def write_files(sections, folder):
    for heading, body in sections:
        if not heading.startswith("file "):
            continue
        name, _, flag = heading[5:].partition(" ")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body[:-1] if flag == "no-newline" else body)


def environment(program, source):
    keep = {key: os.environ[key] for key in ("HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
    path = f"{pathlib.Path(program).parent}:/usr/bin:/bin"
    return {**keep, "PATH": path, "LC_ALL": "C.UTF-8", "SOURCE": str(source)}


def run(script, program, source, folder):
    days = {str(datetime.date.today())}
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL,
                          env=environment(program, source), text=True, errors="backslashreplace")
    days.add(str(datetime.date.today()))  # the day may have changed during the run
    shown = {"stdout": done.stdout, "stderr": done.stderr}
    return {**{key: without_place_and_time(text, source, days) for key, text in shown.items()}, "exit": done.returncode}


def without_place_and_time(text, source, days):
    for day in days:
        text = text.replace(f"Bounties on {day}", "Bounties on $TODAY")
    return text.replace(str(source), "$SOURCE")


def expected(sections):
    result = {"stdout": "", "stderr": "", "exit": 0}
    for heading, body in sections:
        if heading in ("stdout", "stderr"):
            result[heading] = body
        if heading.startswith("exit "):
            result["exit"] = int(heading[5:])
    return result


def updated(introduction, sections, actual):
    kept = [(h, b) for h, b in sections if h == "run" or h.startswith(("file ", "needs "))]
    text = introduction + "".join(f"--- {heading}\n{body}" for heading, body in kept)
    for stream in ("stdout", "stderr"):
        if actual[stream]:
            text += f"--- {stream}\n{actual[stream]}"
    return text + (f"--- exit {actual['exit']}\n" if actual["exit"] else "")


def has_pseudo_terminal():
    try:
        for descriptor in os.openpty():
            os.close(descriptor)
        return True
    except OSError:
        return False


def main():
    program, source, case = sys.argv[1:4]
    case = pathlib.Path(case)
    introduction, sections = read_sections(case.read_text())
    refuse_unknown(sections)
    if "needs pseudo-terminal" in dict(sections) and not has_pseudo_terminal():
        print("skipped: this system has no pseudo-terminals")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        write_files(sections, pathlib.Path(folder))
        actual = run(dict(sections)["run"], program, source, folder)
    if "--update" in sys.argv:
        case.write_text(updated(introduction, sections, actual))
        return 0
    differences = {key: value for key, value in expected(sections).items() if actual[key] != value}
    for key, value in differences.items():
        print(f"{case.name}: {key} differs.\n== expected\n{value}\n== actual\n{actual[key]}")
    return 1 if differences else 0


sys.exit(main())
