"""A family is paid once: if a record of --paid has its payment, it is not paid again, and a record that cannot be read
completely stops the run.

Usage: /usr/bin/python3 tests/batch/test_paid.py BOUNTY SOURCE_DIR
"""

import json
import os
import shutil
import subprocess

import common
from common import BatchTest, approval, codes, ndjson, review, submission

HOUR = 30000  # cents
FORMS = ["text", "json", "markdown", "html", "ledger", "ndjson", "csv"]
ADA = {"name": "Ada"}
FIRST, SECOND, THIRD = "2026-11-22", "2026-12-22", "2027-01-22"


def named(family, hours=1):
    return submission(family, hours, author=ADA)


def withheld_as_paid(record):
    return record["payment"].get("reason") == "paid"


class Paid(BatchTest):
    def run_month(self, day, documents, reviews, *more, form="ndjson"):
        """Scores a month's submissions with reviews of this date."""
        self.write("in.ndjson", ndjson(*documents))
        self.write("reviews.ndjson", ndjson(*[one | {"date": day} for one in reviews]))
        return self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", form, *more)

    def first_month(self, more=()):
        """Scores 20 families that are paid, and others that are not, each for another reason. Returns the paid families
        and the run."""
        documents = [named(f"f{index}", 1 + index % 3) for index in range(26)]
        reviews = [approval(one, HOUR * (1 + index % 3)) for index, one in enumerate(documents)]
        for index, change in {20: {"amount": 1}, 21: {"payee": "Eve"}, 22: {"legal": False}, 23: {"practical": False}}.items():
            reviews[index]["payment"] |= change
        del reviews[24]["payment"]["payee"]
        self.documents, self.reviews = documents + [named("f0", 1)], reviews[:25]
        return {f"f{index}" for index in range(20)}, self.run_month(FIRST, self.documents, self.reviews, *more)

    def record(self, name, form="ndjson", *more):
        """Lets the program write a record of the first month. Returns the paid families."""
        (self.folder / name).parent.mkdir(exist_ok=True)
        paid, run = self.first_month(["-o", name, *more] if form == "ndjson" else ())
        if form == "json":
            self.run_month(FIRST, self.documents, self.reviews, "-o", name, *more, form=form)
        self.assertEqual(run.exit, 1)
        return paid

    def result(self, document, *more):
        """Returns the result of one submission, with its review of the month."""
        self.write("s.json", document)
        self.write("r.json", next(one for one in self.reviews if one["family"] == document["family"]) | {"date": FIRST})
        done = subprocess.run([common.BOUNTY, "calc", "--format", "json", "--review", "r.json", *more, "s.json"],
                              cwd=self.folder, capture_output=True, env=common.ENVIRONMENT, check=True)
        return json.loads(done.stdout)

    def assert_withholds(self, records, paid):
        """Checks that only these families are withheld as paid, each with the date, amount and source of its
        payment."""
        first = {one["family"]: one for one in reversed(self.documents)}
        reviews = [approval(named(f"f{index}", 1), HOUR) for index in range(30)]
        documents = [named(f"f{index}", 1) for index in range(30)]
        run = self.run_month(SECOND, documents, reviews, "--paid", records)
        self.assertEqual({one["family"] for one in run.records if withheld_as_paid(one)}, paid)
        self.assertEqual({one["family"] for one in run.records if one["payment"]["payable_cents"]},
                         {f"f{index}" for index in range(30)} - paid)
        for one in run.records:
            if one["family"] in paid:
                hours = first[one["family"]]["tasks"][0]["steps"][0]["time"]
                earlier = one["payment"]["paid"]
                self.assertEqual((earlier["date"], earlier["amount_cents"]), (FIRST, hours * HOUR))
                self.assertEqual(codes(one), [] if hours == 1 else ["paid-differently"])
            else:
                self.assertNotIn("paid", one["payment"])
        self.assertEqual(run.exit, 0)
        return run


class Months(Paid):
    def test_each_kind_of_record(self):
        for name, form, more in (("m.ndjson", "ndjson", []), ("m.jsonl", "ndjson", []), ("m.json", "json", []),
                                 ("s.ndjson", "ndjson", ["--summary"]), ("s-m.json", "json", ["--summary"])):
            paid = self.record(name, form, *more)
            self.assert_withholds(name, paid)

    def test_single_results_and_folders_of_them(self):
        paid, _ = self.first_month()
        results = [self.result(one) for one in self.documents[:25]]
        for index, result in enumerate(results):
            self.write(f"records/{index:02}.json", result)
        self.assert_withholds("records", paid)
        self.write("one.json", results[3])
        self.assert_withholds("one.json", {"f3"})
        shutil.move(self.folder / "records", self.folder / "mixed")
        self.record("mixed/all.ndjson")
        self.assert_withholds("mixed", paid)

    def test_standard_input(self):
        paid = self.record("m.ndjson")
        self.write("in.ndjson", ndjson(*map(named, sorted(paid))))
        self.write("reviews.ndjson", ndjson(*[approval(named(family), HOUR) for family in sorted(paid)]))
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson", "--paid", "-",
                         stdin=(self.folder / "m.ndjson").read_bytes())
        self.assertEqual([withheld_as_paid(one) for one in run.records], [True] * 20)

    def test_every_format_and_any_number_of_threads(self):
        paid = self.record("m.ndjson")
        documents = [named(family) for family in sorted(paid)] * 2
        reviews = [approval(one, HOUR) for one in documents[:20]]
        for form in FORMS:
            runs = [self.run_month(SECOND, documents, reviews, "--paid", "m.ndjson", "--jobs", jobs, form=form)
                    for jobs in ("1", "2", "7")]
            self.assertEqual([(run.exit, run.out, run.err) for run in runs], [(0, runs[0].out, runs[0].err)] * 3)
        totals = self.run_month(SECOND, documents, reviews, "--paid", "m.ndjson", form="json").document["totals"]
        self.assertEqual((totals["payable_cents"], totals["withheld_cents"]), (0, 40 * HOUR))
        journal = self.run_month(SECOND, documents, reviews, "--paid", "m.ndjson", form="ledger").out.decode()
        self.assertEqual((journal.count("payment is withheld (paid)"), journal.count("Liabilities")), (40, 0))

    def test_the_record_of_the_second_month_is_enough(self):
        """Whatever the reviews of the second month say, every result of a paid family records that it was paid."""
        for form, name in (("ndjson", "second.ndjson"), ("json", "second.json")):
            paid = self.record("first.ndjson")
            documents = [named(f"f{index}", 2) for index in range(30)]
            reviews = [approval(one, 2 * HOUR) for one in documents]
            for index, change in {1: {"amount": 1}, 2: {"payee": "Eve"}, 3: {"legal": False}}.items():
                reviews[index]["payment"] |= change
            del reviews[4]["payment"]["amount"], reviews[5]
            run = self.run_month(SECOND, documents, reviews, "--paid", "first.ndjson", "-o", name, form=form)
            self.assertEqual(run.exit, 1)
            third = [approval(one, 2 * HOUR) for one in documents]
            alone = self.run_month(THIRD, documents, third, "--paid", name)
            self.assertTrue(all(map(withheld_as_paid, alone.records)))
            dates = {one["family"]: one["payment"]["paid"]["date"] for one in alone.records}
            self.assertEqual(dates, {f"f{index}": FIRST if f"f{index}" in paid else SECOND for index in range(30)})
            both = self.folder / f"both {form}"
            both.mkdir()
            for each in ("first.ndjson", name):
                shutil.copy(self.folder / each, both)
            self.assertEqual(self.run_month(THIRD, documents, third, "--paid", both).records, alone.records)

    def test_an_empty_folder_is_the_first_month(self):
        (self.folder / "records").mkdir()
        self.write("records/notes.txt", b"what a person wrote")
        with_records, without = (self.first_month(more)[1] for more in (["--paid", "records"], []))
        self.assertEqual((with_records.out, with_records.exit), (without.out, without.exit))
        self.assertIn("0 families, $0.00", with_records.messages)

    def test_nothing_is_paid_by_what_is_not_clear_or_by_a_draft(self):
        documents = [named("a") | {"review": {key: value for key, value in approval(named("a"), HOUR).items()
                                              if key not in ("format", "family")}}, named("b"), named("c", 0)]
        self.write("in.ndjson", ndjson(*documents))
        self.batch("in.ndjson", "--format", "ndjson", "-o", "m.ndjson")
        run = self.run_month(SECOND, documents, [approval(one, HOUR) for one in documents[:2]] +
                             [approval(documents[2], 0)], "--paid", "m.ndjson")
        self.assertEqual([one["payment"]["status"] for one in run.records], ["clear"] * 3)
        self.write("m.ndjson", run.out)
        run = self.run_month(THIRD, documents, [approval(one, HOUR) for one in documents], "--paid", "m.ndjson")
        self.assertEqual([one["payment"].get("reason") for one in run.records], ["paid", "paid", "amount-differs"])

    def test_similar_families(self):
        self.record("m.ndjson")
        families = ["F0", "f-1", "F.2_", "f_3-", "f0x", "f3"]
        documents = [named(family) for family in families]
        run = self.run_month(SECOND, documents, [approval(one, HOUR) for one in documents], "--paid", "m.ndjson")
        self.assertEqual([codes(one) for one in run.records], [["similar-family"]] * 4 + [[], ["similar-family"]])
        self.assertEqual([one["payment"]["status"] for one in run.records], ["clear"] * 5 + ["withheld"])
        self.assertEqual(run.messages.count("which has been paid, only in case"), 4)

    def test_a_void_takes_a_payment_back(self):
        """A void cancels one payment. A payment after it counts."""
        self.record("m.ndjson")
        first = [json.loads(line) for line in (self.folder / "m.ndjson").read_bytes().splitlines()]
        paid = {one["family"]: {"date": FIRST, "amount_cents": one["bounty_cents"], "source": one["source"]} for one in first
                if one["payment"]["payable_cents"]}
        void = lambda family, **more: {
            "format": "bounty-void/1", "family": family, "author": "Ada", "date": "2026-12-01", "note": "it bounced", "paid": paid[family],
            "base_payment_cents": paid[family]["amount_cents"], "bonus_cents": 0} | more
        voids = [void("f0"), void("f1", note="it came back"), void("f2", paid=paid["f2"] | {"date": "2026-11-23"}),
                 void("f3", paid=paid["f3"] | {"source": "elsewhere.json"}), void("f4"), void("f4"),
                 void("f5", author="Eve"), void("f6", base_payment_cents=0, bonus_cents=paid["f6"]["amount_cents"])]
        again = [one for one in first if one["family"] == "f4" and one["payment"]["payable_cents"]]
        expected = set(paid) - {"f0", "f1", "f4"}
        for lines, standing in (([*first, *voids], expected), ([*voids, *first], expected),
                                ([*first, void("f4"), *again], set(paid)),
                                # A copy of a void cancels nothing more, before and after a new payment.
                                ([*first, void("f4"), void("f4"), *again], set(paid)),
                                ([*first, void("f4"), *again, void("f4", note="again")], set(paid) - {"f4"})):
            self.write("records.ndjson", ndjson(*lines))
            self.assert_withholds("records.ndjson", standing)
        self.write("folder/a.ndjson", ndjson(*first))
        self.write("folder/b.json", void("f7"))
        self.assert_withholds("folder", set(paid) - {"f7"})
        for wrong in (void("f5", base_payment_cents=1), void("f5") | {"date": "soon"}, void("f5", paid={})):
            self.write("records.ndjson", ndjson(*first, wrong))
            self.assertIn(self.run_month(SECOND, [named("f5")], [], "--paid", "records.ndjson").exit, (1, 3))

    def test_a_void_takes_back_what_a_later_record_tells(self):
        self.record("m.ndjson")
        self.documents = [named("f0")]
        told = self.run_month(SECOND, self.documents, [approval(named("f0"), HOUR)], "--paid", "m.ndjson").records[0]
        void = {"format": "bounty-void/1", "family": "f0", "date": "2026-12-01", "note": "it bounced",
                "paid": told["payment"]["paid"], "base_payment_cents": HOUR, "bonus_cents": 0}
        for lines, standing in (([told], {"f0"}), ([told, void], set())):
            self.write("told.ndjson", ndjson(*lines))
            self.assert_withholds("told.ndjson", standing)

    def test_calc_goes_by_the_records_too(self):
        self.record("m.ndjson")
        for family, reason in (("f0", "paid"), ("f24", None), ("f20", "amount-differs")):
            found = self.result(named(family), "--paid", "m.ndjson")["payment"]
            self.assertEqual(found.get("reason"), reason)
            self.assertEqual("paid" in found, reason == "paid")


class Records(Paid):
    """An incomplete record stops the run before it prints a bounty."""

    def assert_stops(self, records, label=None):
        for form in ("ndjson", "text"):
            run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", form, "--paid", records)
            self.assertIn(run.exit, (1, 3), (label, run.out))
            self.assertEqual(run.out, b"", label)
            self.assertIn("nothing is scored", run.messages)

    def test_cut_off(self):
        """Lines are cut off at every byte of the last one, documents at every line and every byte near their end, and a
        record of `bounty pay` at the end of each line."""
        self.first_month()
        (self.folder / "paid").mkdir()
        subprocess.run([common.BOUNTY, "pay", "--reviews", "reviews.ndjson", "--paid", "paid", "--date", FIRST, "in.ndjson"],
                       cwd=self.folder, capture_output=True, env=common.ENVIRONMENT)
        record = (self.folder / f"paid/{FIRST}.ndjson").read_bytes().splitlines(keepends=True)
        self.assertEqual(len(record), 21)
        for number in range(len(record)):
            self.cut(b"".join(record[:number]), 1 << 30, f"paid/{FIRST}.ndjson")
        for name, form, more in (("m.ndjson", "ndjson", []), ("m.json", "json", []), ("summary.json", "json", ["--summary"])):
            self.run_month(FIRST, self.documents[:4], self.reviews[:4], "-o", name, *more, form=form)
        one = json.dumps(self.result(named("f0")), indent=2) + "\n"
        lines = (self.folder / "m.ndjson").read_bytes()
        start = lines.rindex(b"\n", 0, -1) + 1
        for end in range(start + 1, len(lines)):
            self.cut(lines, end, "cut.ndjson")
        for whole in ((self.folder / "m.json").read_bytes(), (self.folder / "summary.json").read_bytes(), one.encode()):
            closing = whole.rindex(b"}")
            ends = {index for index in range(closing) if whole[index:index + 1] == b"\n"}
            for end in sorted(ends | set(range(closing - 200, closing + 1)) | {0, 1}):
                self.cut(whole, end, "cut.json")

    def cut(self, whole, end, name):
        path = self.write(name, whole[:end])
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson", "--paid", path)
        self.assertEqual((run.exit in (1, 3), run.out), (True, b""), f"{name} ends in {whole[max(0, end - 60):end]}")

    def test_what_is_no_record(self):
        self.record("m.ndjson")
        line = (self.folder / "m.ndjson").read_bytes().splitlines()[0]
        result = json.loads(line)
        what_if = result | {"policy": result["policy"] | {"rate_source": "what_if"}, "undecided": [{"judgement": "payment"}],
                            "payment": {"status": "unchecked", "payable_cents": None}}
        wrong = {
            "nothing": b"", "blanks": b" \n\n", "zeros": b"\0" * 4096, "a list": b"[]\n", "null": b"null\n", "empty": b"{}\n",
            "a submission": common.text(named("x")) + b"\n", "a review": common.text(review("x")) + b"\n",
            "a policy": b'{"format":"bounty-policy/1"}\n', "what if": common.text(what_if) + b"\n", "no UTF-8": b'{"\xff":1}\n',
            "another version": line.replace(b"bounty-result/1", b"bounty-result/2") + b"\n",
            "a key twice": b'{"family":"x",' + line[1:] + b"\n", "no payment": common.text(
                {key: value for key, value in result.items() if key != "payment"}) + b"\n",
            "an amount that does not add up": common.text(result | {"bounty_cents": 1}) + b"\n",
            "another amount paid": common.text(result | {"payment": result["payment"] | {"payable_cents": 1}}) + b"\n",
        }
        for label, content in wrong.items():
            for name in ("wrong.json", "wrong.ndjson"):
                self.write(name, content)
                self.assert_stops(name, label)
            self.write("after.ndjson", line + b"\n" + content)
            if content.strip():
                self.assert_stops("after.ndjson", f"{label} after a result")
                self.write("between.ndjson", line + b"\n" + content + line + b"\n")
                self.assert_stops("between.ndjson", f"{label} between results")
            self.write("records/b.json", content)
            self.record("records/a.ndjson")
            self.assert_stops("records", f"{label} beside a record")
        self.write("two.json", line + b"\n" + line + b"\n")
        self.assert_stops("two.json", "lines in a document")

    def test_what_cannot_be_read(self):
        self.record("records/m.ndjson")
        self.assert_stops("gone.ndjson")
        self.assert_stops("gone")
        odd = self.folder / "records/odd.json"
        for make in (lambda: odd.symlink_to("nowhere"), lambda: odd.symlink_to("odd.json"), lambda: os.mkfifo(odd),
                     lambda: odd.symlink_to("/dev/zero"), lambda: odd.symlink_to("/proc/self/mem")):
            make()
            self.assert_stops("records")
            odd.unlink()
        for name in ("2025", "older.json", "older.ndjson"):
            self.write(f"records/{name}/m.json", b"{}")
            self.assert_stops("records")
            shutil.rmtree(self.folder / "records" / name)
        self.write("elsewhere/m.ndjson", (self.folder / "records/m.ndjson").read_bytes())
        odd.symlink_to("../elsewhere")
        self.assert_stops("records", "a link to a folder")
        odd.unlink()
        for name in ("m.json.gz", "M.NDJSON~", "m.jsonl.bak", "m.json.asc", "m", "m.txt", ".m.ndjson.Ab12Cd", ".m.json", ".m"):
            odd = self.write(f"records/{name}", b'{"format":')
            self.assert_stops("records", name)
            odd.unlink()

    def test_what_is_hidden_and_no_record(self):
        self.record("records/m.ndjson")
        for name in (".DS_Store", ".gitignore", ".bounty-Ab12Cd", ".bounty-locked-Ab12Cd"):
            self.write(f"records/{name}", b"{" if name.startswith(".bounty") else b"paid/*")
        self.write("records/.git/config.json", b"{}")
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--paid", "records")
        self.assertIn("1 record of payments", run.messages)

    def test_a_batch_that_lost_results(self):
        self.record("m.json", "json")
        whole = json.loads((self.folder / "m.json").read_bytes())
        self.write("records/a.ndjson", ndjson(*whole["results"]))
        self.write("records/m.json", whole)
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--paid", "records")
        self.assertIn("2 records of payments: 20 families", run.messages)
        for kept in ([], whole["results"][1:], [*whole["results"], whole["results"][0]]):
            self.write("records/m.json", whole | {"results": kept})
            self.assert_stops("records", f"{len(kept)} results")

    def test_a_record_without_the_right_to_read_it(self):
        user = common.without_privileges()
        if user is None:
            self.skipTest("no other user can run the program here")
        self.record("records/m.ndjson")
        for path in ("records/m.ndjson", "records"):
            (self.folder / path).chmod(0)
            run = self.batch("in.ndjson", "--format", "ndjson", "--paid", "records", **user)
            (self.folder / path).chmod(0o755)
            self.assertEqual((run.exit, run.out), (3, b""))

    def test_an_output_stays_as_it_was(self):
        self.record("m.ndjson")
        self.write("wrong.ndjson", (self.folder / "m.ndjson").read_bytes()[:-1])
        self.write("kept", b"kept")
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--paid", "wrong.ndjson", "-o", "kept")
        self.assertEqual((run.exit, run.out, (self.folder / "kept").read_bytes()), (3, b"", b"kept"))

    def test_a_line_that_could_not_be_read_again_is_not_written(self):
        document = named("large")
        document["tasks"][0]["steps"] += [{"name": f"s{number}", "time": 0} for number in range(330_000)]
        self.write("in.ndjson", ndjson(named("small"), document))
        self.write("reviews.ndjson", ndjson(approval(document, HOUR) | {"qa": {"t": "full_run"}}))
        self.write("kept.ndjson", b"kept.ndjson")
        batch = ["in.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson"]
        run = self.batch(*batch, "-o", "kept.ndjson")
        self.assertEqual((run.exit, run.out, (self.folder / "kept.ndjson").read_bytes()), (3, b"", b"kept.ndjson"))
        self.assertRegex(run.messages, "the result of in.ndjson:2 has [0-9,]+ bytes: a line of a record has at most 67,")
        self.assertEqual(self.batch(*batch, "--summary", "-o", "kept.ndjson").exit, 0)
        self.assertEqual(self.batch("in.ndjson", "--paid", "kept.ndjson", "--format", "csv").exit, 0)

    def test_a_record_is_never_overwritten(self):
        """Otherwise, the payments of families that this month's input does not name would be lost."""
        self.record("records/m.ndjson")
        before = (self.folder / "records/m.ndjson").read_bytes()
        for paid in ("records/m.ndjson", "records", "./records/"):
            run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson", "--paid", paid,
                             "-o", "records/m.ndjson")
            self.write("s.json", named("f0"))
            alone = subprocess.run([common.BOUNTY, "calc", "s.json", "--paid", paid, "-o", "records/m.ndjson"],
                                   cwd=self.folder, capture_output=True, env=common.ENVIRONMENT)
            self.assertEqual((run.exit, run.out, alone.returncode, alone.stdout), (2, b"", 2, b""), paid)
            self.assertEqual((self.folder / "records/m.ndjson").read_bytes(), before)
            run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--format", "ndjson", "--paid", paid,
                             "-o", "records/n.ndjson")
            self.assertEqual(run.exit, 1)
            (self.folder / "records/n.ndjson").unlink()


common.main()
