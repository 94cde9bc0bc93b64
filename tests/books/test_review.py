"""`bounty review` writes each undecided judgement as a remark, which decides nothing, and preserves every byte that
somebody has written.

Usage: /usr/bin/python3 tests/books/test_review.py BOUNTY SOURCE_DIR
"""

import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest, load_generator, random_submissions, review, reviewed_submissions, submission

TWO = {
    "format": "bounty-submission/1", "family": "two", "author": {"name": "Ada"},
    "tasks": [{"name": "t", "steps": [
        {"name": "s", "time": "1h", "count": 3, "qa": "full_run"},
        {"name": "u", "time": "2h"},
        {"name": "v", "time": "5h"}]}]}


def worths(written):
    """Returns the name and the worth of every remark on a judgement, in the order of the file."""
    found = []

    def look(name, value):
        if isinstance(value, dict):
            for key, content in value.items():
                look(key, content)
        elif isinstance(value, str) and value.startswith("undecided, worth $"):
            found.append((name, int("".join(filter(str.isdigit, value)))))

    look("", written)
    return found


def without_places(result):
    """Returns a result without what depends on the reviewer and the source."""
    kept = {key: value for key, value in result.items() if key not in ("review", "warnings", "source")}
    kept["payment"] = {key: value for key, value in result["payment"].items() if key != "missing"}
    return kept


class ReviewTest(BatchTest):
    def bounty(self, *arguments, stdin=b"", exit=0):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, input=stdin, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT)
        run = common.Run(done.returncode, done.stdout, done.stderr)
        if exit is not None:
            self.assertEqual(run.exit, exit, str(run)[:2000])
        return run

    def scores(self, *arguments):
        return {one["family"]: without_places(one)
                for one in self.bounty("batch", "-q", "--format", "ndjson", *arguments, exit=None).records}


class Drafts(ReviewTest):
    def test_in_their_places_the_most_valuable_first(self):
        self.write("two.json", TWO)
        written = self.bounty("review", "two.json").document
        self.assertEqual(worths(written), [("x-t/v", 225000), ("x-t/u", 90000), ("x-worth", 150000), ("x-t/s", 90000)])
        places = ["confidence", "x-bonus", "repeat_rate"]
        self.assertEqual([key for key in written if key in places], places)
        self.assertEqual(list(written["confidence"]), ["x-t/v", "x-t/u"])
        self.assertEqual(list(written["repeat_rate"]), ["x-t/s"])
        self.assertEqual(list(written["x-bonus"])[1:], ["unique", "threat_relevant", "easy_to_run"])
        self.assertEqual(written["payment"]["x-payee"], "Ada")
        self.assertNotIn("bonus", written)

    def test_all_that_is_undecided_and_nothing_is_decided(self):
        """In a new review of a generated submission, the remarks are the undecided judgements of its result, and the
        amounts stay the same."""
        compare = load_generator()
        for document in random_submissions(compare, 60):
            document.pop("review", None)
            self.write(f"in/{document['family']}.json", document)
        before = self.scores("in")
        self.bounty("review", "-o", "drafts", "in")
        self.assertEqual(before, self.scores("--reviews", "drafts", "in"))
        self.bounty("check", "--reviews", "drafts", "in")
        for family, result in before.items():
            written = json.loads((self.folder / f"drafts/{family}.json").read_bytes())
            listed = sorted((one.get("where", "worth"), one["worth_cents"])
                            for one in result["undecided"] if "worth_cents" in one)
            self.assertEqual(sorted((name.removeprefix("x-"), cents) for name, cents in worths(written)), listed)
            for section in ("confidence", "repeat_rate"):
                amounts = [cents for _, cents in worths(written.get(section, {}))]
                self.assertEqual(amounts, sorted(amounts, reverse=True))

    def test_a_remark_becomes_a_decision(self):
        """Without its x- and with a value, a remark is a decision. Without its x- only, it is an error."""
        self.write("two.json", TWO)
        text = self.bounty("review", "two.json").out.decode()
        self.write("review.json", text.replace('"x-t/v"', '"t/v"').encode())
        self.assertIn(b"[bad-rate]", self.bounty("check", "review.json", exit=1).out)
        self.write("review.json", text.replace('"x-t/v": "undecided, worth $2,250.00"', '"t/v": "high"').encode())
        self.bounty("calc", "--review", "review.json", "two.json")
        self.write("review.json", text.replace('"x-bonus"', '"bonus"').encode())
        self.assertIn(b"[wrong-type]", self.bounty("check", "review.json", exit=1).out)

    def test_several_are_lines(self):
        for family in "abc":
            self.write(f"{family}.json", submission(family))
        run = self.bounty("review", "a.json", "b.json", "c.json")
        self.assertEqual([one["family"] for one in run.records], ["a", "b", "c"])
        self.write("reviews.ndjson", run.out)
        self.bounty("batch", "-q", "--reviews", "reviews.ndjson", "a.json", "b.json", "c.json")
        lines = b"".join(common.text(submission(family)) + b"\n" for family in "xy")
        self.assertEqual([one["family"] for one in self.bounty("review", "-", stdin=lines).records], ["x", "y"])

    def test_a_specification_has_a_payment_alone(self):
        self.write("spec.json", {"format": "bounty-submission/1", "family": "s", "kind": "specification"})
        written = self.bounty("review", "spec.json").document
        self.assertEqual(written["payment"].keys(), {"x-legal", "x-practical"})
        self.assertEqual(worths(written), [])

    def test_a_final_review_lacks_what_the_payment_needs(self):
        self.write("two.json", TWO)
        self.write("done/two.json", review("two", final=True))
        written = self.bounty("review", "-o", "done", "two.json").document
        self.assertEqual(written.keys(), {"format", "family", "final", "payment"})

    def test_what_is_wrong_is_said_and_the_rest_is_written(self):
        self.write("in/a.json", submission("a"))
        self.write("in/b.json", b"{")
        self.write("in/c.json", submission("c"))
        self.write("out/c.json", submission("c"))
        self.write("in/d.json", submission("a"))
        run = self.bounty("review", "-o", "out", "in", exit=1)
        self.assertEqual(sorted(os.listdir(self.folder / "out")), ["a.json", "c.json"])
        for said in (b"in/b.json:1:2", b"out/c.json", b"in/d.json", b"1 review written into out"):
            self.assertIn(said, run.err)
        self.assertEqual(json.loads((self.folder / "out/c.json").read_bytes()), submission("c"))

    def test_what_makes_no_sense(self):
        self.write("a.json", submission("a"))
        (self.folder / "reviews").mkdir()
        for arguments in (["--update", "a.json"], ["--reviews", "reviews", "a.json"], ["-o", "a.json", "a.json"],
                          ["--sheet", "a.json"], ["--sheet", "--reviews", "gone", "a.json"],
                          ["--sheet", "--apply", "s.csv", "--reviews", "reviews", "a.json"],
                          ["--apply", "s.csv", "--reviews", "reviews", "-o", "x", "a.json"],
                          ["--sheet", "--update", "--reviews", "reviews", "a.json"], []):
            self.bounty("review", *arguments, exit=2)
        self.assertFalse((self.folder / "x").exists())


class Existing(ReviewTest):
    """An existing review gets only what it lacks."""

    MINE = ('{ "format": "bounty-review/1",\r\n  "family": "two",   "x-mine": [ 1.50, {"a": []} ],\r\n'
            '  "confidence": { "t/u": "low" },\r\n  "used": true }\r\n').encode()

    def setUp(self):
        super().setUp()
        self.write("two.json", TWO)
        self.mine = self.write("mine/two.json", self.MINE)

    def test_it_is_printed_and_kept(self):
        before = self.mine.stat()
        written = self.bounty("review", "-o", "mine", "two.json").document
        self.assertEqual(self.mine.read_bytes(), self.MINE)
        self.assertEqual((before.st_mtime_ns, before.st_ino), (self.mine.stat().st_mtime_ns, self.mine.stat().st_ino))
        self.assertEqual(list(written["confidence"]), ["t/u", "x-t/v"])
        self.assertNotIn("x-how", written)

    def test_it_is_updated_once(self):
        before = self.scores("--reviews", "mine", "two.json")
        self.bounty("review", "-o", "mine", "--update", "two.json")
        once = self.mine.read_bytes()
        self.assertNotEqual(once, self.MINE)
        self.assertIn(b'"x-mine": [ 1.50, {"a": []} ]', once)
        self.assertEqual(once.count(b"\n"), once.count(b"\r\n"))
        self.assertEqual(before, self.scores("--reviews", "mine", "two.json"))
        stamp = self.mine.stat().st_mtime_ns
        run = self.bounty("review", "-o", "mine", "--update", "two.json")
        self.assertIn(b"nothing is missing", run.err)
        self.assertEqual((self.mine.read_bytes(), self.mine.stat().st_mtime_ns), (once, stamp))

    def test_every_byte_stays_in_every_layout(self):
        """Text on one line stays on one line, and new lines have the line ends and the indentation of the review."""
        one_line = b'{"format":"bounty-review/1", "family": "two","confidence":{ "t/u":"low" } ,"payment": {}}'
        tabs = b'{\r\n\t"format": "bounty-review/1",\r\n\t"family" : "two",\r\n\t"payment": { "note": "x" }\r\n}'
        for mine in (one_line, tabs, self.MINE):
            updated = self.updated(mine)
            rest = iter(updated)
            self.assertTrue(all(byte in rest for byte in mine), updated)
            self.assertTrue(updated.startswith(mine[:40]), updated)
            self.assertIn(updated.count(b"\r\n"), (0, updated.count(b"\n")))
        self.assertIn(b'\r\n\t"x-bonus": {\r\n\t\t"x-worth"', self.updated(tabs))

    def updated(self, mine):
        self.mine.write_bytes(mine)
        self.bounty("review", "-o", "mine", "--update", "two.json")
        return self.mine.read_bytes()

    def test_not_through_a_link(self):
        aside = self.mine.rename(self.folder / "aside.json")
        self.mine.symlink_to("../aside.json")
        self.assertIn(b"it is a link", self.bounty("review", "-o", "mine", "--update", "two.json", exit=3).err)
        self.assertEqual(aside.read_bytes(), self.MINE)
        self.assertTrue(self.mine.is_symlink())

    def test_no_file_takes_the_place_of_another(self):
        """A new review does not replace the review of another family, nor a link to nothing."""
        self.mine.write_bytes(common.text(review("other")))
        self.assertIn(b"[unknown-name]", self.bounty("review", "-o", "mine", "--update", "two.json", exit=1).err)
        self.mine.unlink()
        self.mine.symlink_to("nowhere")
        self.bounty("review", "-o", "mine", "two.json", exit=3)
        self.assertTrue(self.mine.is_symlink())

    def test_the_review_of_a_family_under_another_name(self):
        """If the review of a family is in a file with another name, no second one is created, and an error names the
        file."""
        self.mine.rename(self.mine.with_name("copy.json"))
        sheet = b"family,author,judgement,where,stands,decision,amount\ntwo,Ada,bonus,,,0.1,\n"
        self.write("sheet.csv", sheet)
        for command, code in ((["-o", "mine", "two.json"], 1), (["--sheet", "--reviews", "mine", "two.json"], 1),
                              (["--apply", "sheet.csv", "--reviews", "mine", "two.json"], 1)):
            run = self.bounty("review", *command, exit=code)
            self.assertIn(b'mine/copy.json:2:13: error: the review of the family "two"', run.err)
            self.assertIn(b"hint: rename it to mine/two.json\n", run.err)
            self.assertEqual(os.listdir(self.folder / "mine"), ["copy.json"])
        self.assertIn(b"two.json is rejected, so nothing can be decided", run.err)
        self.assertIn(b"rename it to two.json [unused-review]", self.bounty("batch", "--reviews", "mine", "two.json").err)
        self.mine.write_bytes(self.MINE)
        run = self.bounty("review", "-o", "mine", "--update", "two.json")
        self.assertIn(b'copy.json: it is a second review of the family "two"', run.err)
        self.assertEqual(self.mine.with_name("copy.json").read_bytes(), self.MINE)
        self.assertNotEqual(self.mine.read_bytes(), self.MINE)

    def test_generated_reviews_stay(self):
        """An updated review keeps everything that it says, and the amounts stay the same."""
        compare = load_generator()
        for document, judged in reviewed_submissions(compare, 60):
            document.pop("review", None)
            self.write(f"in/{document['family']}.json", document)
            if judged:
                self.write(f"reviews/{document['family']}.json",
                           {"format": "bounty-review/1"} | {k: v for k, v in judged.items() if k != "format"})
        before = self.scores("--reviews", "reviews", "in")
        old = {path.name: json.loads(path.read_bytes()) for path in (self.folder / "reviews").iterdir()}
        self.bounty("review", "-o", "reviews", "--update", "in")
        self.assertEqual(before, self.scores("--reviews", "reviews", "in"))

        def stated(value):
            if not isinstance(value, dict):
                return value
            return {key: stated(one) for key, one in value.items() if not key.startswith(("x-", "$"))}

        for name, judged in old.items():
            new = stated(json.loads((self.folder / "reviews" / name).read_bytes()))
            added = {key: {} for key in ("confidence", "repeat_rate", "payment") if key in new and key not in judged}
            self.assertEqual(new, stated(judged) | added)


common.main()
