"""On a terminal, columns are aligned whatever script the names are written in. The test asks tmux for its cursor.

Usage: /usr/bin/python3 tests/terminal/test_widths.py BOUNTY SOURCE_DIR
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import termios
import tty

SKIPPED = 77
HANG = 60  # seconds
NAMES = [
    "plain", "Émilie", "e\u0301tude", "日本語", "ｱﾊﾞﾌﾟ", "か\u3099き", "हिन्दी की लेखिका", "க்ஷி நிலா", "বাংলা ভাষা", "ਪੰਜਾਬੀ", "සිංහල",
    "ไม้ทำ", "ខ្មែរ", "བོད", "မြန်မာ", "한국", "\u1112\u1161\u11ab\u1100\u1173\u11af", "عربي", "עִבְרִית", "😀 ✅", "🇩🇪", "①½…",
]


def columns_of(texts):
    """Runs inside a terminal. Returns the cursor's column after each text, as the terminal reports it."""
    terminal = os.open("/dev/tty", os.O_RDWR)
    before = termios.tcgetattr(terminal)
    tty.setraw(terminal)
    columns = []
    for text in texts:
        os.write(terminal, b"\r\x1b[2K" + text.encode() + b"\x1b[6n")
        answer = b""
        while not (found := re.search(rb"\x1b\[\d+;(\d+)R", answer)):
            answer += os.read(terminal, 1)
        columns.append(int(found[1]) - 1)
    termios.tcsetattr(terminal, termios.TCSANOW, before)
    return columns


def by_cursor(texts, folder):
    """Starts a terminal, and returns the columns that it reports."""
    asked, said = folder / "asked.json", folder / "said.json"
    asked.write_text(json.dumps(texts))
    # Without this setting, the server ends with its last session, which may be before anybody waits for that.
    settings = folder / "tmux.conf"
    settings.write_text("set -g exit-empty off\n")
    tmux = ["tmux", "-S", str(folder / "socket"), "-f", str(settings)]
    inside = shlex.join([sys.executable, __file__, "--inside", str(asked), str(said)])
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm", "HOME": str(folder)}
    run = {"check": True, "timeout": HANG, "env": environment, "stdin": subprocess.DEVNULL}
    subprocess.run([*tmux, "new-session", "-d", "-x", "200", "-y", "24", f"{inside}; {shlex.join(tmux)} wait-for -S done"], **run)
    try:
        subprocess.run([*tmux, "wait-for", "done"], **run)
    finally:
        subprocess.run([*tmux, "kill-server"], **run)
    return json.loads(said.read_text())


def submission(number, author):
    step = {"name": "s", "time": "1h"}
    return {"format": "bounty-submission/1", "family": f"f{number}", "author": {"name": author},
            "tasks": [{"name": "t", "steps": [step]}]}


def rows(program, folder):
    """Returns the rows of a batch's table, each up to its last column. Each has a name in the middle."""
    lines = [json.dumps(submission(number, name)) for number, name in enumerate(NAMES)]
    (folder / "in.ndjson").write_text("\n".join(lines) + "\n")
    table = subprocess.run([program, "batch", "in.ndjson"], cwd=folder, check=True, capture_output=True, text=True,
                           env={"LC_ALL": "C.UTF-8"}).stdout
    found = re.findall(r"^(  (?:Family|f\d+) .*)(?:Payment|unchecked)$", table, re.MULTILINE)
    assert len(found) == 1 + len(NAMES), table
    return found


def main():
    if sys.argv[1] == "--inside":
        asked, said = map(pathlib.Path, sys.argv[2:])
        said.write_text(json.dumps(columns_of(json.loads(asked.read_text()))))
        return 0
    if not shutil.which("tmux", path="/usr/bin:/bin"):
        print("skipped: no tmux")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table = rows(sys.argv[1], folder)
        columns = by_cursor(table, folder)
    wrong = [f"{row!r}: {column} columns, not {columns[0]}" for row, column in zip(table, columns) if column != columns[0]]
    print("\n".join(wrong) or f"{len(table)} rows, all straight")
    return 1 if wrong else 0


sys.exit(main())
