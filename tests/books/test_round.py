"""Runs the eight commands of docs/programs.md that take 40 submissions from their folder through sheets and reviews to
the report and the journal.

Usage: /usr/bin/python3 tests/books/test_round.py BOUNTY SOURCE_DIR
"""

import json
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest

SECTION = "## Review a whole round with a sheet"
SUBMISSIONS = 40


def commands():
    """Returns every command of the section in order."""
    text = (common.SOURCE / "docs/programs.md").read_text()
    section = text[text.index(SECTION) + len(SECTION):]
    blocks = re.findall(r"^```console\n(.*?)^```$", section[:section.index("\n## ")], re.DOTALL | re.MULTILINE)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def submission(number):
    """Returns a submission with repeats, steps without evidence, and names that a spreadsheet could change."""
    random.seed(number)
    evidence = ["full_run", "alternative", "none"]
    steps = [{"name": name, "time": random.randint(1, 600) / 4, "count": random.choice([1, 1, 3]),
              "qa": random.choice(evidence)} for name in ("read", "1/2", "=x", "write, and check")]
    return {"format": "bounty-submission/1", "family": f"{number:03}_family", "author": {"name": f"Author, the {number}."},
            "tasks": [{"name": "main", "steps": steps}]}


class Round(BatchTest):
    def test_forty_submissions(self):
        for number in range(SUBMISSIONS):
            self.write(f"examples/batch/{number}.json", submission(number))
        self.write("bin/bounty", f'#!/bin/sh\nexec {common.BOUNTY} "$@"\n'.encode()).chmod(0o755)
        script = commands()
        self.assertEqual(sum(line.startswith("bounty ") for line in script), 8, script)
        environment = common.ENVIRONMENT | {"PATH": f"{self.folder}/bin:{common.ENVIRONMENT['PATH']}"}
        said = []
        for line in script:
            done = subprocess.run(["bash", "-c", line], cwd=self.folder, env=environment, capture_output=True, text=True,
                                  timeout=common.HANG)
            self.assertEqual((done.returncode, "error" in done.stderr), (0, False), (line, done))
            said.append(done.stdout)
        self.assertIn(f"{2 * SUBMISSIONS} checked, 0 rejected", "".join(said))
        self.assertEqual(len(list((self.folder / "judged").iterdir())), SUBMISSIONS)
        self.assert_all_is_paid()

    def assert_all_is_paid(self):
        [record] = (self.folder / "paid_round").iterdir()
        _, *results = [json.loads(line) for line in record.read_text().splitlines()]
        self.assertEqual(sorted(one["family"] for one in results), [f"{number:03}_family" for number in range(SUBMISSIONS)])
        total = 0
        for one in results:
            self.assertEqual((one["payment"]["status"], one["bounty_cents"]), ("clear", one["ceiling_cents"]))
            total += one["payment"]["payable_cents"]
        journal = (self.folder / "round.journal").read_text()
        payable = [int(cents.replace(".", "")) for cents in re.findall(r"Liabilities.* \$-(\d+\.\d\d)$", journal, re.MULTILINE)]
        self.assertEqual((len(payable), sum(payable)), (SUBMISSIONS, total))
        page = (self.folder / "report.html").read_text()
        [row] = [row for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if ">clear</th>" in row]
        self.assertIn(f"{total // 100:,}.{total % 100:02}", row)
        for one in results:
            self.assertIn(one["family"], page)


common.main()
