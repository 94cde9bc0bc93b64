"""Invalid and borderline documents get exactly the expected diagnostics at the right places, from both parsers, alone
and as a line of a batch.

Usage: /usr/bin/python3 tests/strict/test_documents.py BOUNTY SOURCE_DIR
"""

import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest
from documents import DOCUMENTS

PLAIN, ESCAPED = b'"x-way":"abcdef"', rb'"x-way":"\u0061"'


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode()


def documents():
    """Yields each document with its expected diagnostics, as `code@line:column`."""
    for category, (frame, rows) in DOCUMENTS.items():
        before, behind = frame.split("□")
        for expected, pieces in rows.items():
            places = [place_of(diagnostic, len(before)) for diagnostic in expected.split()]
            for piece in pieces:
                yield category, before.encode() + as_bytes(piece) + behind.encode(), places


def place_of(diagnostic, before):
    code, plus, offset = diagnostic.partition("+")
    return f"{code}@1:{1 + before + int(offset)}" if plus else diagnostic


def found_in(diagnostics, line=1):
    return [f"{one['code']}@{one['line'] - line + 1}:{one['column']}" for one in diagnostics]


class Documents(BatchTest):
    def check(self, contents):
        """Returns the diagnostics of `bounty check` for each document."""
        for number, content in enumerate(contents):
            self.write(f"{number:06}.json", content)
        done = subprocess.run([common.BOUNTY, "check", "--format", "json", "."], cwd=self.folder, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT)
        found = [found_in(one["diagnostics"]) for one in json.loads(done.stdout)["documents"]]
        self.assertEqual(done.returncode, 1 if any(found) else 0)
        self.assertEqual(len(found), len(contents))
        return found

    def test_both_parsers(self):
        table = [*documents()]
        self.assertGreater(len(table), 800)
        contents = [content for _, content, _ in table]
        escaped = [content.replace(PLAIN, ESCAPED) for content in contents]
        ways = zip(table, self.check(contents), self.check(escaped))
        for (category, content, expected), plain, other in ways:
            with self.subTest(category, content=content[:300]):
                self.assertEqual(plain, expected)
                self.assertEqual(other, expected)

    def test_lines_of_a_batch(self):
        table = [one for one in documents() if b"bounty-submission/1" in one[1] and b"\n" not in one[1]]
        records = self.batch("--format", "ndjson", "--quiet", "-", stdin=common.ndjson(*(one[1] for one in table))).records
        self.assertEqual(len(records), len(table))
        for line, (record, (category, content, expected)) in enumerate(zip(records, table), 1):
            with self.subTest(category, content=content[:300]):
                self.assertEqual(record["source"], f"-:{line}")
                self.assertEqual(found_in(record.get("diagnostics", []), line), expected)


common.main()
