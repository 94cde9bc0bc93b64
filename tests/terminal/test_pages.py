"""On terminals of 40 to 200 columns, no line of any command is too wide, no word, code or name in a sentence is broken,
and tables use the available width. A pipe always gets the same.

Usage: /usr/bin/python3 tests/terminal/test_pages.py BOUNTY SOURCE_DIR
"""

import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pseudo_terminal import PseudoTerminal

if len(sys.argv) < 3:
    sys.exit(f"usage: {sys.argv[0]} BOUNTY SOURCE_DIR [TEST...]")

BOUNTY = Path(sys.argv[1]).resolve()
HANG = 60  # seconds
COLUMNS = (40, 60, 80, 120, 200)
COMMANDS = ("init", "calc", "advise", "check", "review", "batch", "pay", "credits", "diff", "verify", "policy", "schema",
            "completion", "help")
FAMILY = "a_family_with_a_long_name"
AUTHOR = "Ada of Lovelace"
STEP = "Read the task and all of its instructions"
WIDE = "ﾊﾞｯｸﾞを直す 日本語の長い名前です"
RIGHT = {
    "a.json": {
        "format": "bounty-submission/1", "family": FAMILY, "title": "A title that is rather long for a terminal " * 2,
        "author": {"name": AUTHOR},
        "tasks": [{"name": "crack_the_hash", "steps": [
            {"name": STEP, "time": "1h30m", "qa": "full_run"},
            {"name": "Crack", "time": "12h", "computation": "2h", "count": 10, "activity": "crack", "qa": "full_run"},
            {"name": WIDE, "time": "40h", "count": 3},
            {"name": "हिन्दी में लिखा हुआ e\u0301 😀 नाम", "time": "1200h"}]}]},
    "b.json": {
        "format": "bounty-submission/1", "family": "b", "author": {"name": "李小龍"}, "review": {"payment": {"legal": True}},
        "tasks": [{"name": "t", "steps": [{"name": "s", "time": "1h", "qa": "full_run"}]}]},
}
WRONG = {
    "format": "bounty-submission/1", "family": "wrong", "authors": WIDE,
    "tasks": [{"name": "t", "steps": [{"name": "s", "time": "2 fortnights", "qa": "fulll_run", "hours": "1h"}] * 2}],
}
# Commands that print reports and messages. JSON, CSV, journals and Markdown are not fitted to a terminal.
REPORTS = {
    "calc": ["calc", "a.json"],
    "calc explained": ["calc", "--explain", "a.json"],
    "calc chart": ["calc", "--chart", "a.json"],
    "advise": ["advise", "a.json"],
    "advise many": ["advise", "in", "wrong"],
    "batch": ["batch", "--budget", "1000000", "in", "wrong"],
    "check": ["check", "in", "wrong"],
    "check wrong": ["check", "wrong/a.json"],
    "diff": ["diff", "in", "old"],
    "diff of one": ["diff", "a.json", "old/a.json"],
    "verify": ["verify", "--submissions", "in", "changed.json"],
    "calc wrong": ["calc", "wrong/a.json"],
    "review wrong": ["review", "wrong"],
    "credits": ["credits", "in", "wrong"],
    "pay": ["pay", "--paid", "paid", "--reviews", "reviews", "in", "wrong"],
    "policy missing": ["policy", "--policy", "a_policy_that_is_not_there.json"],
    "usage": ["batch", "--formta", "markdown", "in"],
    "no file": ["calc", "a_submission_that_is_not_there.json"],
    "no option": ["batch", "--excel", "--format", "json", "a_folder"],
}


def width(line):
    """Returns the columns of a line according to Unicode's tables, not the program's."""
    line = unicodedata.normalize("NFC", line)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    return wide + sum(unicodedata.category(character) not in ("Mn", "Me", "Cf") for character in line)


class Pages(unittest.TestCase):
    def setUp(self):
        self.environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        for name in ("in", "old", "wrong", "reviews", "paid"):
            (self.folder / name).mkdir()
        for name, document in RIGHT.items():
            self.write(name, document)
            self.write(f"in/{name}", document)
            self.write(f"old/{name}", document | {"tasks": [{"name": "t", "steps": [{"name": "s", "time": "1h"}]}]})
        for name in ("a.json", "b.json"):
            self.write(f"wrong/{name}", WRONG)
        payment = {"legal": True, "practical": True, "amount": "$300", "payee": "李小龍", "date": "2026-11-22"}
        self.write("reviews/b.json", {"format": "bounty-review/1", "payment": payment})
        (self.folder / "changed.json").write_text(self.piped("calc", "--format", "json", "a.json")
                                                  .replace('"gross_cents": ', '"gross_cents": 1'))

    def write(self, name, document):
        (self.folder / name).write_text(json.dumps(document, ensure_ascii=False))

    def piped(self, *arguments):
        """Returns standard output followed by standard error."""
        done = subprocess.run([BOUNTY, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env=self.environment, timeout=HANG)
        return done.stdout + done.stderr

    def shown(self, columns, *arguments, **environment):
        (self.folder / "paid").mkdir(exist_ok=True)
        for record in (self.folder / "paid").iterdir():
            record.unlink()
        terminal = PseudoTerminal(columns)
        process = subprocess.Popen([BOUNTY, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=terminal.its,
                                   stderr=terminal.its, env=self.environment | environment)
        return re.sub(r"\r\x1b\[K.*?\r\x1b\[K", "", terminal.read_to_end(process))

    def test_no_line_is_wider(self):
        for name, arguments in REPORTS.items():
            for columns in COLUMNS:
                with self.subTest(name, columns=columns):
                    text = self.shown(columns, *arguments)
                    self.assertTrue(text)
                    lines = [line for line in text.split("\n") if not line.startswith("    ") or "pay" not in name]
                    self.assertEqual([line for line in lines if width(line) > columns], [])

    def test_colours_change_no_line(self):
        for name in ("calc explained", "batch", "check", "verify", "diff", "no file"):
            for columns in (40, 120):
                with self.subTest(name, columns=columns):
                    coloured = self.shown(columns, *REPORTS[name], TERM="xterm")
                    self.assertIn("\x1b[", coloured)
                    self.assertEqual(re.sub(r"\x1b\[\d*(;\d+)*m", "", coloured), self.shown(columns, *REPORTS[name]))

    def test_no_word_of_a_message_is_broken(self):
        """Each message has the same words as in a pipe, wherever its lines are broken."""
        for name, arguments in REPORTS.items():
            messages = [line.split() for line in self.piped(*arguments).split("\n")
                        if re.match(r"bounty: |  hint: |\S+: (error|warning): ", line)]
            for columns in COLUMNS:
                with self.subTest(name, columns=columns):
                    text = " ".join(self.shown(columns, *arguments).split())
                    for words in messages:
                        self.assertIn(" ".join(words), text)

    def test_help_breaks_between_words(self):
        for command in COMMANDS:
            for columns in COLUMNS:
                with self.subTest(command, columns=columns):
                    text = self.shown(columns, command, "--help")
                    self.assertEqual([line for line in text.split("\n") if width(line) > min(columns, 80)], [])
                    words = re.compile(r"[\w.-]+")
                    self.assertEqual(words.findall(text), words.findall(self.piped(command, "--help")))

    def test_a_shell_takes_the_examples_of_help(self):
        def examples(text):
            return text.split("Examples:\n")[1].split("\nUsage:")[0].replace(" \\\n", " ").split()

        for command in COMMANDS[:-1]:
            with self.subTest(command):
                self.assertEqual(examples(self.shown(40, command, "--help")), examples(self.piped(command, "--help")))

    def test_names_are_whole_where_there_is_room(self):
        for columns in (120, 200):
            for name in ("calc", "calc explained", "advise"):
                with self.subTest(name, columns=columns):
                    text = self.shown(columns, *REPORTS[name])
                    self.assertIn(f"    {STEP} " if "calc" in name else f"crack_the_hash/{WIDE} by a full run", text)
                    self.assertNotIn("…", text.split("\n", 1)[1])
            for name in ("batch", "diff"):
                with self.subTest(name, columns=columns):
                    self.assertRegex(self.shown(columns, *REPORTS[name]), rf"  {FAMILY} +{AUTHOR} ")

    def test_columns_give_way_before_rows_break(self):
        def titles(columns, *arguments):
            return next(line.split() for line in self.shown(columns, *arguments).split("\n") if re.match("  (Step|Family) ", line))

        self.assertEqual([titles(columns, "calc", "a.json") for columns in (40, 60, 80)], [
            ["Step", "Time", "Rate", "Amount"],
            ["Step", "Time", "Count", "Evidence", "Rate", "Amount"],
            ["Step", "Time", "Computing", "Count", "Evidence", "Rate", "Amount"]])
        self.assertEqual([titles(columns, "batch", "in") for columns in (40, 120)], [
            ["Family", "Bounty", "Payment"],
            ["Family", "Author", "Gross", "Deductions", "Bonus", "Bounty", "Ceiling", "Payment"]])

    def test_what_is_cut_stays_different(self):
        text = self.shown(40, "calc", "a.json").split("  Undecided ")[1].split("\n\n")[0]
        labels = [re.split("  +", line.strip())[0] for line in text.split("\n")[2:]]
        self.assertGreater(sum("…" in label for label in labels), 1)
        self.assertEqual(len(set(labels)), len(labels))

    def test_a_pipe_has_no_columns(self):
        """The environment's COLUMNS is about the terminal, not about a pipe."""
        for name in ("calc", "batch", "check"):
            with self.subTest(name):
                before = self.piped(*REPORTS[name])
                self.environment["COLUMNS"] = "40"
                self.assertEqual(self.piped(*REPORTS[name]), before)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
