"""If a file changes while it is read, the answer is that for the old file, or an error that the file has changed.

Usage: /usr/bin/python3 tests/faults/test_changes.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import os
import tempfile
import unittest
from pathlib import Path

import faulty
from faulty import NOT_READ, common, ndjson, submission, text

HOUR = 30000  # cents
CHANGED = b"cannot read it: it changed while it was being read [cannot-read]"
LONG_AGO = (1, 1)  # an old timestamp, so that each change has another one


class Changes(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        os.utime(path, LONG_AGO)

    def run_while(self, fault, command, *arguments):
        """Runs the program, and a shell command right before this call."""
        return faulty.run(arguments, self.folder, f"{fault}:run", environment={"FAULT_COMMAND": command})


class Documents(Changes):
    """One read returns the whole file. The program checks the file right before and after it."""

    WHILE_READ = ("read:1", "fstat:3")

    def calc(self, fault, command):
        self.write("a.json", text(submission("a")))
        self.write("b.json", text(submission("b", hours=2)))
        return self.run_while(fault, command, "calc", "a.json", "--format", "json")

    def assert_changed(self, run):
        self.assertEqual(run.exit, 3, run)
        self.assertIn(b"a.json: error: " + CHANGED, run.err)
        self.assertNotIn(b"_cents", run.out)

    def assert_old(self, run):
        self.assertEqual((run.exit, run.document["family"], run.document["bounty_cents"]), (0, "a", HOUR))

    def test_grows(self):
        for fault in self.WHILE_READ:
            self.assert_changed(self.calc(fault, "printf ' ' >> a.json"))

    def test_shrinks(self):
        for fault in self.WHILE_READ:
            self.assert_changed(self.calc(fault, "truncate -s 10 a.json"))

    def test_is_emptied(self):
        self.assert_changed(self.calc("read:1", ": > a.json"))

    def test_is_written_over_by_as_many_bytes(self):
        for fault in self.WHILE_READ:
            self.assert_changed(self.calc(fault, "tr 1 9 < a.json | dd of=a.json conv=notrunc status=none"))

    def test_is_replaced(self):
        """A file that is already open stays the same when another file takes its place."""
        for fault in self.WHILE_READ:
            self.assert_old(self.calc(fault, "mv b.json a.json"))

    def test_is_replaced_before_it_is_opened(self):
        run = self.calc("open:1", "mv b.json a.json")
        self.assertEqual((run.exit, run.document["family"], run.document["bounty_cents"]), (0, "b", 2 * HOUR))

    def test_is_removed(self):
        self.assert_old(self.calc("read:1", "rm a.json"))
        self.assertIn(b"a.json: error: cannot read it: No such file", self.calc("open:1", "rm a.json").err)

    def test_is_replaced_by_what_would_block(self):
        """A regular file becomes a FIFO that nobody writes to."""
        self.write("a.json", text(submission("a")))
        run = self.run_while("open:1", "rm a.json; mkfifo a.json", "batch", "a.json", "--format", "ndjson", "--jobs",
                             "1")
        self.assertEqual((run.exit, [common.is_rejection(record) for record in run.records]), (1, [True]))


class Listed(Changes):
    """Files of a folder are opened relative to its descriptor, without another check of their types."""

    def batch(self, fault, command):
        (self.folder / "in").mkdir(exist_ok=True)
        for name in "abc":
            self.write(f"in/{name}.json", text(submission(name)))
        return self.run_while(fault, command, "batch", "in", "--format", "ndjson", "--jobs", "1")

    def outcomes(self, fault, command):
        return [common.outcome(record) for record in self.batch(fault, command).records]

    def test_changes(self):
        for fault in ("read:2", "fstat:6"):
            for command in ("printf ' ' >>", "truncate -s 10", "tr 1 9 < in/a.json | dd conv=notrunc status=none of="):
                separator = "" if command.endswith("=") else " "
                run = self.batch(fault, f"{command}{separator}in/b.json")
                self.assertEqual([common.outcome(record) for record in run.records],
                                 [("in/a.json", HOUR), ("in/b.json", NOT_READ), ("in/c.json", HOUR)], (fault, command))
                self.assertIn(CHANGED.split(b" [")[0], run.out)

    def test_is_replaced_by_what_would_block(self):
        a, b, c = self.outcomes("openat:2", "rm in/b.json; mkfifo in/b.json")
        self.assertEqual((a, c), (("in/a.json", HOUR), ("in/c.json", HOUR)))
        self.assertIsInstance(b[1], list)

    def test_folder_moves_away(self):
        """If the folder is moved after it was listed, its files are still read."""
        self.assertEqual(self.outcomes("openat:2", "mv in out; mkdir in"),
                         [("in/a.json", HOUR), ("in/b.json", HOUR), ("in/c.json", HOUR)])


class Streams(Changes):
    """The lines need several reads. Those that were read are scored, and an error says that the file has changed."""

    LINES = 4000

    def batch(self, fault, command, *options):
        self.write("all.ndjson", ndjson(*(submission(f"f{index}") for index in range(self.LINES))))
        return self.run_while(fault, command, "batch", "all.ndjson", "--format", "ndjson", "--jobs", "1", *options)

    def assert_changed(self, run, scored):
        """This many lines are scored, and then an error says that the file cannot be read any further."""
        *lines, last = map(common.outcome, run.records)
        self.assertEqual(lines, [(f"all.ndjson:{number}", HOUR) for number in range(1, scored + 1)])
        self.assertEqual((last, run.exit), (("all.ndjson", NOT_READ), 1))

    def test_grows(self):
        more = text(submission("more")).decode()
        self.assert_changed(self.batch("read:2", f"echo '{more}' >> all.ndjson"), self.LINES + 1)

    def test_shrinks_between_two_lines(self):
        """The remaining lines would look like the complete file."""
        self.assert_changed(self.batch("read:1", "head -n 3000 all.ndjson > b; cat b > all.ndjson"), 3000)

    def test_is_removed(self):
        run = self.batch("read:2", "rm all.ndjson")
        self.assertEqual((run.exit, len(run.records)), (0, self.LINES))

    def test_reviews_that_grow_judge_nobody(self):
        self.write("reviews.ndjson", ndjson(common.review("f1", rate_per_hour=1)))
        run = self.batch("read:2", "echo >> reviews.ndjson", "--reviews", "reviews.ndjson")
        self.assertEqual((run.exit, run.out), (3, b""))
        self.assertIn(b"reviews.ndjson: error: " + CHANGED, run.err)

    def test_a_record_that_changes_pays_nobody(self):
        """A record must be read completely, as lines and as one document."""
        self.write("a.json", text(submission("a")))
        self.write("r.json", text(common.approval(submission("a"), HOUR)))
        paid = faulty.run(["batch", "a.json", "--reviews", "r.json", "--format", "ndjson"], self.folder).out
        for name in ("paid.ndjson", "paid.json"):
            for fault, command in (("read:2", "echo >>"), ("read:1", "echo >>"), ("read:1", "truncate -s 10"), ("read:1", ": >")):
                self.write(name, paid)
                run = self.batch(fault, f"{command} {name}", "--paid", name)
                self.assertEqual((run.exit, run.out), (3, b""), (name, fault, command))
                self.assertIn(name.encode() + b": error: " + CHANGED, run.err)


common.main()
