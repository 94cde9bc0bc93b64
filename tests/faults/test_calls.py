"""Whichever call of the system fails: the answer is right, or it is clear that there is none.

Usage: /usr/bin/python3 tests/faults/test_calls.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import csv
import errno
import io
import json
import os

import faulty
from faulty import NOT_READ, SCENARIOS, before, common, output_of

HARMLESS = {"EINTR", "short"}
FAULTS = {
    "access": ["EACCES"],
    "close": ["EIO", "EINTR"],
    "fchmod": ["EACCES"],
    "fstat": ["EIO"],
    "fstatat": ["EIO"],
    "fsync": ["EIO", "EINTR"],
    "lstat": ["EIO"],
    "mkstemp": ["EMFILE", "ENOSPC"],
    "mmap": ["ENOMEM"],
    "open": ["EACCES", "EMFILE", "EINTR"],
    "opendir": ["EMFILE"],
    "poll": ["ENOMEM", "EINTR"],
    "read": ["EIO", "EINTR", "short"],
    "readdir": ["EIO"],
    "realpath": ["EIO"],
    "rename": ["EACCES"],
    "stat": ["EIO"],
    "write": ["ENOSPC", "EINTR", "short"],
}
# What fails here has to be named by its reason; elsewhere it is enough that something is said.
REASONED = {"open", "read", "write", "mkstemp", "fsync", "rename", "opendir"}


def records(content):
    return [json.loads(line) for line in content.decode().splitlines()]


def is_unread(record):
    return common.is_rejection(record) and set(common.codes(record)) == set(NOT_READ)


def is_part_of_records(found, expected):
    """Each record is right, or a rejection of what could not be read, which covers what is missing."""
    unread = [record["source"] for record in found if record not in expected]
    missing = [record["source"] for record in expected if record not in found]
    return (all(is_unread(record) for record in found if record not in expected)
            and all(source.startswith(tuple(unread)) for source in missing))


def is_part_of_batch(found, expected):
    every = found["results"] + found["rejections"]
    return (is_part_of_records(every, expected["results"] + expected["rejections"])
            and found["totals"] == common.totals(every))


def rows(content):
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def is_part_of_rows(found, expected):
    return all(row in expected or row[1] == "rejected" for row in found)


def is_part_of_text(found, expected, end):
    parts = {part.strip() for part in expected.split(end)}
    return all(part.strip() in parts or part.startswith(b"; not posted, rejected") for part in found.split(end))


def is_partly_right(arguments, found, expected):
    """What a command that goes on without what it could not read says of the rest. Reports for people are taken as
    they are: they are made of the same outcomes."""
    if "ndjson" in arguments:
        return is_part_of_records(records(found), records(expected))
    if "json" in arguments:
        return is_part_of_batch(json.loads(found), json.loads(expected))
    if "csv" in arguments:
        return is_part_of_rows(rows(found), rows(expected))
    if "ledger" in arguments:
        return is_part_of_text(found, expected, b"\n\n")
    if arguments[0] == "credits":
        return is_part_of_text(found, expected, b"\n")
    return b"cannot read it" in found


class Calls(faulty.FaultTest):
    def test_every_call_of_every_command(self):
        number = 0
        for name, arguments in SCENARIOS.items():
            with self.subTest(name):
                counts = self.counts(arguments)
                self.assertGreater(counts["write"], 0)
                faults = [f"{call}:{n}:{what}" for call, kinds in FAULTS.items() for n in range(1, counts[call] + 1)
                          for what in kinds]
                number += len(faults)
                expected = self.meet(arguments)
                self.each(lambda fault: self.objection(arguments, fault, expected), faults)
        print(f"{number} faults in {len(SCENARIOS)} commands")

    def test_two_threads(self):
        """Which call comes as the third is chance then; what may come of it is not."""
        arguments = [*SCENARIOS["batch as NDJSON"][:-3], "2", "--format", "ndjson"]
        expected = self.meet(arguments)
        faults = [f"{call}:{n}:{FAULTS[call][0]}" for call in ("open", "read", "write") for n in range(1, 12)]
        self.each(lambda fault: self.objection(arguments, fault, expected), faults)

    def objection(self, arguments, fault, expected):
        """What is wrong with the run; None where it is as it should be."""
        call, _, what = fault.split(":")
        run, content, litter = self.meet(arguments, fault)
        if litter:
            return fault, "leaves behind", litter
        is_right = (run.exit, run.out, content) == (expected[0].exit, expected[0].out, expected[1])
        if is_right:
            return None
        said = run.out + run.err
        if what in HARMLESS:
            return fault, "is taken for a failure", run
        if call in REASONED and os.strerror(getattr(errno, what)).encode() not in said + (content or b""):
            return fault, "is not named", run
        if run.exit == 3:
            return self.objection_to_failure(arguments, fault, run, content, expected)
        if run.exit == 1 and arguments[0] in ("batch", "credits", "verify"):
            found, right = (content, expected[1]) if output_of(arguments) else (run.out, expected[0].out)
            return None if is_partly_right(arguments, found, right) else (fault, "makes it lie", run, found[-200:])
        return fault, "ends badly", run

    def objection_to_failure(self, arguments, fault, run, content, expected):
        """There is a reason, and an output is the old one or the right one, or the beginning of that on a stream. A draft can do without
        what could not be read; `check` and `verify` say on standard output how far they came."""
        if b"cannot" not in run.out + run.err and b"it has changed" not in run.err and b"memory" not in run.err:
            return fault, "ends without a reason", run
        is_whole = content in (before(output_of(arguments)), expected[1])
        is_beginning = expected[0].out.startswith(run.out) or arguments[0] in ("check", "init", "verify")
        if (not is_whole and arguments[0] != "init") or not is_beginning:
            return fault, "leaves something wrong", run, (content or b"")[-200:]
        return None


common.main()
