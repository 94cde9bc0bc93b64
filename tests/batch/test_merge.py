"""`bounty merge` prints the same as one run over all parts, and refuses results that do not belong together.

Usage: /usr/bin/python3 tests/batch/test_merge.py BOUNTY SOURCE_DIR
"""

import json
import random
import subprocess

import common
from common import BatchTest, approval, codes, load_generator, ndjson, random_submissions, submission

PARTS = 3
ADA = {"name": "Ada"}
HOUR = 30000  # cents
WAYS = [
    ["text"], ["text", "--sort", "bounty"], ["json"], ["json", "--summary"], ["json", "--budget", "1000"], ["ndjson"],
    ["csv"], ["csv", "--steps"], ["csv", "--undecided"], ["csv", "--excel"], ["markdown"], ["html"], ["ledger"],
    ["ledger", "--budget", "100"],
]


class Merge(BatchTest):
    def merge(self, *arguments, **options):
        return self.run_command("merge", *arguments, **options)

    def run_command(self, *arguments, **options):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, capture_output=True, check=False,
                              env=common.ENVIRONMENT, **options)
        return common.Run(done.returncode, done.stdout, done.stderr)

    def write_parts(self, documents, *more, count=PARTS):
        """Deals the documents out to parts and scores each part. Returns the names of the inputs and of the results."""
        inputs = [f"in-{number}.ndjson" for number in range(count)]
        results = [f"part-{number}.ndjson" for number in range(count)]
        size = len(documents) // count + 1
        for number, (path, result) in enumerate(zip(inputs, results)):
            self.write(path, ndjson(*documents[number * size:(number + 1) * size]))
            self.batch(path, "--format", "ndjson", "-o", result, *more)
        return inputs, results

    def assert_merges(self, inputs, results, scored=(), merged=(), ways=WAYS):
        for way in ways:
            with self.subTest(way=way):
                whole = self.batch(*inputs, "--format", *way, *scored, *merged)
                run = self.merge(*results, "--format", *way, *merged)
                self.assertEqual(run.out.decode(), whole.out.decode())
                self.assertEqual(run.exit, whole.exit)

    def round_of_submissions(self):
        """Returns valid submissions, some of families that come again in the same or in another part, and some of
        families with similar names."""
        documents = list(random_submissions(load_generator(), 60))
        documents += [documents[number] for number in (0, 1, 2, 30, 31, 59)]
        documents += [documents[number] | {"family": documents[number]["family"].upper()} for number in (3, 33)]
        random.Random(5).shuffle(documents)
        return documents

    def test_parts_come_to_what_one_run_does(self):
        self.assert_merges(*self.write_parts(self.round_of_submissions()))

    def test_rejections_stay_as_they_are(self):
        documents = self.round_of_submissions()
        documents[5] = documents[40] = {"format": "bounty-submission/1", "family": 3}
        inputs, results = self.write_parts(documents)
        self.write("wrong.ndjson", b'{"format": "bounty-submission/1",\t"family": \xff"\n\n\xe2\x80\xae{"\n')
        self.batch("wrong.ndjson", "--format", "ndjson", "-o", "wrong-part.ndjson")
        self.assert_merges([*inputs, "wrong.ndjson"], [*results, "wrong-part.ndjson"])

    def approved(self):
        documents = [submission(f"f{number % 10}", 1 + number % 10, author=ADA) for number in range(24)]
        self.write("reviews.ndjson", ndjson(*[approval(one, HOUR * (1 + number))
                                              for number, one in enumerate(documents[:10])]))
        return documents, ["--reviews", "reviews.ndjson"]

    def test_a_family_is_paid_once_over_all_parts(self):
        documents, reviews = self.approved()
        inputs, results = self.write_parts(documents, *reviews)
        self.assert_merges(inputs, results, scored=reviews)
        merged = self.merge(*results, "--format", "ndjson").records
        paid = [one["family"] for one in merged if one["payment"]["payable_cents"]]
        self.assertEqual(sorted(paid), [f"f{number}" for number in range(10)])

    def test_what_has_been_paid_is_not_paid_again(self):
        documents, reviews = self.approved()
        self.write("earlier.ndjson", ndjson(*documents[:3]))
        self.batch("earlier.ndjson", *reviews, "--format", "ndjson", "-o", "paid.ndjson")
        inputs, results = self.write_parts(documents, *reviews)
        self.assert_merges(inputs, results, scored=reviews, merged=["--paid", "paid.ndjson"])
        inputs, results = self.write_parts(documents, *reviews, "--paid", "paid.ndjson")
        self.assert_merges(inputs, results, scored=reviews, merged=["--paid", "paid.ndjson"])
        self.assert_refuses(results, "was paid before its part was scored")
        self.write("other.ndjson", ndjson(submission("other")))
        self.batch("other.ndjson", "--format", "ndjson", "-o", "no.ndjson")
        self.assert_refuses([*results, "--paid", "no.ndjson"], "was paid before its part was scored")

    def test_parts_are_paid_by_once(self):
        documents, reviews = self.approved()
        _, results = self.write_parts(documents, *reviews)
        (self.folder / "paid").mkdir()
        given = [argument for result in results for argument in ("--results", result)]

        def recorded():
            return [json.loads(line) for path in (self.folder / "paid").iterdir()
                    for line in path.read_text().splitlines()[1:]]  # after the first line, which announces them

        self.run_command("pay", *given[-2:], "--paid", "paid")
        self.assertIn(len(recorded()), range(1, 10))
        self.run_command("pay", *given, "--paid", "paid")
        records = recorded()
        self.assertEqual(sorted(one["family"] for one in records), [f"f{number}" for number in range(10)])
        again = self.run_command("pay", *given, "--paid", "paid")
        self.assertEqual(again.out, b"")
        self.assertIn("there is nothing to pay", again.messages)
        for wrong in (["in-0.ndjson"], ["--reviews", "reviews.ndjson"], ["--date", common.DAY]):
            self.assertEqual(self.run_command("pay", *given, *wrong, "--paid", "paid").exit, 2)

    def test_no_edit_of_a_word_makes_a_result_payable(self):
        """`merge` and `pay` refuse a result whose status says clear although its other keys do not allow that."""
        document = submission("f", author=ADA)
        self.write("one.ndjson", ndjson(document))
        (self.folder / "paid").mkdir()
        right = approval(document, HOUR)
        for change in ({"amount": "1.00"}, {"payee": "Eve"}, {"legal": None}, {"amount": None}, {"payee": None}):
            changed = {key: value for key, value in (right["payment"] | change).items() if value is not None}
            self.write("reviews.ndjson", ndjson(right | {"payment": changed}))
            self.batch("one.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson", "-o", "result.ndjson")
            record = json.loads((self.folder / "result.ndjson").read_text())
            self.assertFalse(record["payment"]["payable_cents"])
            for status, reason in (("clear", None), ("withheld", "duplicate-family"), ("withheld", "paid")):
                payment = record["payment"] | {"status": status, "payable_cents": 0 if reason else HOUR}
                payment = {key: value for key, value in payment.items() if key != "reason"}
                self.write("edited.ndjson", ndjson(record | {"payment": payment | ({"reason": reason} if reason else {})}))
                with self.subTest(change=change, reason=reason):
                    self.assertEqual(self.merge("edited.ndjson", "--format", "json").exit, 3)
                    run = self.run_command("pay", "--results", "edited.ndjson", "--paid", "paid")
                    self.assertEqual((run.exit, run.out), (3, b""))
        self.assertEqual(list((self.folder / "paid").iterdir()), [])

    def test_a_voided_payment_can_be_made_by_parts(self):
        documents, reviews = self.approved()
        (self.folder / "paid").mkdir()
        _, results = self.write_parts(documents, *reviews)
        given = [argument for result in results for argument in ("--results", result)]
        self.run_command("pay", *given, "--paid", "paid")
        _, results = self.write_parts(documents, *reviews, "--paid", "paid")
        self.run_command("pay", "--void", "f3", "--note", "it came back", "--paid", "paid")
        merged = self.merge(*results, "--paid", "paid", "--format", "ndjson").records
        self.assertEqual([one["family"] for one in merged if one["payment"]["payable_cents"]], ["f3"])

    def test_letters(self):
        documents, reviews = self.approved()
        inputs, results = self.write_parts(documents, *reviews)
        self.batch(*inputs, *reviews, "--format", "letter", "-o", "whole")
        self.merge(*results, "--format", "letter", "-o", "merged")
        letters = [{path.name: path.read_text() for path in (self.folder / name).iterdir()}
                   for name in ("whole", "merged")]
        self.assertEqual(len(letters[0]), 10)
        self.assertEqual(letters[0], letters[1])

    def test_a_merged_batch_is_a_part_again(self):
        inputs, results = self.write_parts(self.round_of_submissions())
        self.merge(*results[:2], "--format", "ndjson", "-o", "two.ndjson")
        self.assert_merges(inputs, ["two.ndjson", results[2]], ways=[["json"], ["csv"]])

    def assert_refuses(self, arguments, *sayings, exit=3):
        run = self.merge(*arguments, "--format", "json")
        self.assertEqual((run.exit, run.out), (exit, b""))
        for saying in (*sayings, "the parts are not merged"):
            self.assertIn(saying, run.messages)

    def test_refuses_what_does_not_belong_together(self):
        documents = self.round_of_submissions()
        _, results = self.write_parts(documents)
        self.assert_refuses([results[0], results[1], results[0]], "appears twice")
        self.write("no_results.ndjson", b"{1}\n" * 150)
        self.assert_refuses(["no_results.ndjson", results[0]], "bounty: 50 more errors in the parts")
        self.write("more.ndjson", ndjson(submission("more")))
        for change in ({"name": "other"}, {"rate_per_hour": 100}, {"repeat_rate": 0.1}, {"evidence": {"full_run": 0.9}},
                       {"confidence": {"unreviewed": 0.1}}, {"bonus": {"cap": 0.4}}, {"bonus": {"criteria": ["new"]}}):
            self.write("policy.json", {"format": "bounty-policy/1"} | change)
            self.batch("more.ndjson", "--policy", "policy.json", "--format", "ndjson", "-o", "other.ndjson")
            self.assert_refuses([results[0], "other.ndjson"], "uses a different policy")
        self.write("one.json", submission("one"))
        done = subprocess.run([common.BOUNTY, "calc", "--rate", "1.00", "--format", "json", "one.json"],
                              cwd=self.folder, capture_output=True, check=True, env=common.ENVIRONMENT)
        self.write("what-if.json", json.loads(done.stdout))
        self.assert_refuses(["what-if.json"], "the result is hypothetical")
        self.write("no.json", submission("no"))
        self.assert_refuses(["no.json"])
        self.batch("more.ndjson", "--summary", "--format", "ndjson", "-o", "summary.ndjson")
        run = self.merge("summary.ndjson", "--format", "csv", "--steps")
        self.assertEqual(run.exit, 3)
        self.assertIn("the result has no steps", run.messages)
        self.assert_refuses(["summary.ndjson"], "the result has no steps")
        whole = self.batch("more.ndjson", "--summary", "--format", "json")
        self.assertEqual(self.merge("summary.ndjson", "--summary", "--format", "json").out, whole.out)

    def test_refuses_a_part_that_was_changed_or_cut_off(self):
        _, results = self.write_parts([submission("a"), submission("b")], count=1)
        whole = (self.folder / results[0]).read_bytes()
        self.write(results[0], whole.replace(b'"bounty_cents":30000', b'"bounty_cents":30001', 1))
        self.assert_refuses(results, "bounty_cents")
        self.write(results[0], whole[:-1])
        self.assert_refuses(results, "cut off")

    def test_an_output_that_fails_is_as_it_was(self):
        _, results = self.write_parts([submission("a")], count=1)
        self.write("out.ndjson", b"before")
        self.merge(*results, *results, "--format", "ndjson", "-o", "out.ndjson")
        self.assertEqual((self.folder / "out.ndjson").read_bytes(), b"before")
        run = self.merge(*results, "--format", "ndjson", "-o", results[0])
        self.assertEqual(run.exit, 2)
        self.assertEqual(codes(json.loads((self.folder / results[0]).read_text())), [])

    def test_other_warnings_stay(self):
        document = submission("a")
        del document["tasks"][0]["steps"][0]["qa"]
        _, results = self.write_parts([document, document], count=1)
        run = self.merge(*results, "--format", "json")
        self.assertEqual([codes(one) for one in run.document["results"]], [["no-evidence", "duplicate-family"]] * 2)


common.main()
