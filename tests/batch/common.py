"""Helpers for the tests of `bounty batch`: they run it, make small documents and read its output.

Each test is a script of its own: test_THEME.py BOUNTY SOURCE_DIR
"""

import csv
import io
import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True

if len(sys.argv) < 3:
    sys.exit(f"usage: {sys.argv[0]} BOUNTY SOURCE_DIR [TEST...]")

BOUNTY, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
HANG = 60  # seconds after which a run counts as hanging
NOBODY = 65534
DAY = "2026-11-22"  # the day of payment in approvals

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("BOUNTY_POLICY", "NO_COLOR", "COLUMNS")},
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm",
}

COLUMNS = (
    "source,status,family,kind,author,gross_cents,computation_cents,repeated_steps_cents,missing_qa_cents,"
    "base_payment_cents,bonus_rate,bonus_cents,bounty_cents,bounty,ceiling_cents,ceiling,payment,payable_cents,payable,"
    "payment_reason,payment_date,warnings,review,error"
).split(",")
STEP_COLUMNS = (
    "source,status,family,author,task,step,activity,time_seconds,computation_seconds,count,full_rate_count,"
    "repeat_count,repeat_rate,qa,qa_rate,gross_cents,computation_cents,repeated_steps_cents,missing_qa_cents,"
    "amount_cents,amount,review,error"
).split(",")
UNDECIDED_COLUMNS = "source,status,family,author,judgement,where,by,worth_cents,worth,review,error".split(",")


@dataclass
class Run:
    exit: int
    out: bytes
    err: bytes

    @property
    def records(self):
        """Returns the records of NDJSON output."""
        return [json.loads(line) for line in self.lines]

    @property
    def lines(self):
        """Only a line feed ends a line, not the other line separators of Unicode."""
        *lines, rest = self.out.decode().split("\n")
        assert rest == "", f"the last line has no end: {rest[-200:]!r}"
        return lines

    @property
    def document(self):
        return json.loads(self.out)

    @property
    def sources(self):
        return [record["source"] for record in self.records]

    @property
    def rows(self):
        return list(csv.reader(io.StringIO(self.out.decode(), newline=""), strict=True))

    @property
    def messages(self):
        return self.err.decode()


def submission(family, hours=1, **more):
    steps = [{"name": "s", "time": hours, "qa": "full_run"}]
    return {"format": "bounty-submission/1", "family": family, **more, "tasks": [{"name": "t", "steps": steps}]}


def review(family, **judgements):
    return {"format": "bounty-review/1", "family": family, **judgements}


def amount(cents):
    """Returns an amount in dollars, as reviews state it."""
    return f"{cents // 100}.{cents % 100:02}"


def approval(document, cents, **judgements):
    """Returns a review from outside that approves this amount for the author."""
    author = document.get("author", {}).get("name")
    payment = {"legal": True, "practical": True, "amount": amount(cents)} | ({"payee": author} if author else {})
    return review(document["family"], **{"date": DAY, "payment": payment} | judgements)


def text(document):
    return json.dumps(document, ensure_ascii=False).encode()


def ndjson(*documents):
    """Returns a line for each document. Documents that are already bytes stay as they are."""
    return b"".join((one if isinstance(one, bytes) else text(one)) + b"\n" for one in documents)


def is_rejection(record):
    return record["format"] == "bounty-rejection/1"


def codes(record):
    """Returns the codes of a rejection's diagnostics or of a result's warnings."""
    return [one["code"] for one in record["diagnostics" if is_rejection(record) else "warnings"]]


def outcome(record):
    """Summarizes a record: its source, and its bounty or the codes of its errors."""
    return record["source"], (codes(record) if is_rejection(record) else record["bounty_cents"])


def amounts(record):
    """Returns a result without the sources of the submission and the review."""
    applied = {key: value for key, value in record.get("review", {}).items() if key != "source"}
    return {key: value for key, value in record.items() if key not in ("source", "review")} | {"review": applied}


def totals(records):
    """Computes the totals that the program has to print for these records."""
    results = [record for record in records if not is_rejection(record)]
    deductions = ["computation_cents", "repeated_steps_cents", "missing_qa_cents"]
    return {
        "submissions": len(records),
        "rejected": len(records) - len(results),
        "gross_cents": sum(result["gross_cents"] for result in results),
        "deductions": {key: sum(result["deductions"][key] for result in results) for key in deductions},
        **{key: sum(result[key] for result in results)
           for key in ("base_payment_cents", "bonus_cents", "bounty_cents", "ceiling_cents")},
        "payable_cents": sum(result["payment"]["payable_cents"] or 0 for result in results),
        **{f"{status}_cents": sum(result["bounty_cents"] for result in results if result["payment"]["status"] == status)
           for status in ("withheld", "blocked", "unchecked")},
    }


def load_generator():
    """Imports tests/oracle/compare.py, whose generator makes random submissions."""
    sys.path.insert(0, str(SOURCE / "tests/oracle"))
    return importlib.import_module("compare")


def random_submissions(compare, number, first=0):
    """Yields submissions that are valid under the built-in policy, each of a different family."""

    class Generator(compare.Generator):
        def make_policy(self):
            return None

    for seed in range(first, first + number):
        yield Generator(seed).submission | {"family": f"family_{seed}"}


def reviewed_submissions(compare, number, first=0):
    """Yields such submissions, each with a review from outside or None."""

    class Generator(compare.Generator):
        def make_policy(self):
            return None

    for seed in range(first, first + number):
        made, family = Generator(seed), {"family": f"family_{seed}"}
        yield made.submission | family, made.review and made.review | family


def without_privileges():
    """Returns options that start a program as a user whom file modes restrict, or None if that is impossible."""
    if os.geteuid() != 0:
        return {}
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        subprocess.run([BOUNTY, "--version"], capture_output=True, check=True, **user)
        return user
    except (OSError, subprocess.CalledProcessError):
        return None


class BatchTest(unittest.TestCase):
    """Runs the program in an empty folder."""

    maxDiff = 4000

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.folder.chmod(0o755)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else text(content))
        return path

    def batch(self, *arguments, stdin=b"", **more):
        """Runs the program to its end. The test fails if the program hangs."""
        source = {} if "stdin_file" in more else {"input": stdin}
        if not source:
            source = {"stdin": more.pop("stdin_file")}
        more = {"stdout": subprocess.PIPE, "env": ENVIRONMENT} | more
        done = subprocess.run([BOUNTY, "batch", *arguments], cwd=self.folder, stderr=subprocess.PIPE, timeout=HANG,
                              **source, **more)
        return Run(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments, **more):
        """Starts a run that waits for input. Python does not buffer its pipes, so no output is held back."""
        pipes = {stream: subprocess.PIPE for stream in ("stdin", "stdout", "stderr")}
        settings = {"cwd": self.folder, "env": ENVIRONMENT, "bufsize": 0} | pipes | more
        process = subprocess.Popen([BOUNTY, "batch", *arguments], **settings)
        self.addCleanup(self.end, process)
        return process

    def end(self, process):
        """Ends the program if a test has failed before it did."""
        if process.poll() is None:
            process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()
        process.wait()

    def finish(self, process):
        """Closes standard input, and waits until the program ends."""
        out, err = process.communicate(timeout=HANG)
        return Run(process.returncode, out, err)

    def assert_outcomes(self, arguments, expected, stdin=b""):
        """Checks that every input comes once and in order, with its bounty or codes, in each format and for every
        --jobs."""
        code = 1 if any(isinstance(what, list) for _, what in expected) else 0
        for jobs in ("1", "8"):
            common = [*arguments, "--quiet", "--jobs", jobs]
            lines = self.batch("--format", "ndjson", *common, stdin=stdin)
            self.assertEqual([outcome(record) for record in lines.records], expected)
            whole = self.batch("--format", "json", *common, stdin=stdin)
            self.assert_same_document(whole.document, lines.records)
            table = self.batch("--format", "csv", *common, stdin=stdin)
            self.assertEqual([row[1] for row in table.rows[1:]],
                             ["rejected" if isinstance(what, list) else "scored" for _, what in expected])
            self.assertEqual([lines.exit, whole.exit, table.exit], [code] * 3)
        return lines.records

    def assert_same_document(self, document, records):
        """Checks that the JSON document has the same records as the lines."""
        self.assertEqual(document, {
            "format": "bounty-batch/1",
            "results": [record for record in records if not is_rejection(record)],
            "rejections": [record for record in records if is_rejection(record)],
            "totals": totals(records),
        })

    def assert_fails(self, run, code):
        """Checks that the run prints only messages, and ends with this exit code."""
        self.assertEqual((run.exit, run.out), (code, b""))
        self.assertRegex(run.messages, r"\S")


def lines_that_name(run, word):
    """Returns the lines on standard error that contain this name as a separate word."""
    return [line for line in run.messages.splitlines() if re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", line)]


def main():
    unittest.main(module="__main__", argv=[sys.argv[0], *sys.argv[3:]])
