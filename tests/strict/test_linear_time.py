"""Time grows linearly with the input. The test counts instructions with valgrind, because they do not depend on the
machine or its load. bench/bounds measures the time itself.

Usage: /usr/bin/python3 tests/strict/test_linear_time.py BOUNTY SOURCE_DIR
"""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest
from large_documents import FACTORS, LARGE_DOCUMENTS

SMALLER = 20  # than in bench/bounds
COUNT = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", "--log-file=counted.txt"]


class LinearTime(BatchTest):
    def instructions(self, command, text):
        self.write("large.json", text.encode())
        done = subprocess.run([*COUNT, common.BOUNTY, command, "large.json"], cwd=self.folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, env=common.ENVIRONMENT, timeout=common.HANG)
        self.assertIn(done.returncode, (0, 1))
        counted = (self.folder / "counted.txt").read_text()
        return int(re.search(r"I +refs: +([0-9,]+)", counted)[1].replace(",", ""))

    def test_instructions(self):
        for name, (command, count, make) in LARGE_DOCUMENTS.items():
            with self.subTest(name):
                of_the_start = self.instructions(command, make(1))
                row = [(self.instructions(command, make(count // SMALLER * factor)) - of_the_start) / factor
                       for factor in FACTORS]
                self.assertLess(max(row), 1.25 * min(row), row)


common.main()
