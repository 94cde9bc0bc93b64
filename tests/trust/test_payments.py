"""Nothing that a submitter writes makes a bounty payable: no draft, no similar name, no result and no name of a file.

Usage: /usr/bin/python3 tests/trust/test_payments.py BOUNTY SOURCE_DIR
"""

import itertools
import json
import unicodedata

from shared import FORMATS, Hostile

import common
import hostile
from common import approval, ndjson, review, submission

HOUR = 30000  # cents
ADA = {"name": "Ada"}
DRAFT = {"reviewer": "the program", "date": "2026-11-22", "final": True, "used": True, "fast_track": True}
# Names that a reader takes for Ada, but that have other code points.
LIKE_ADA = ["Аda", "Adа", "ada", "ADA", "Ada ", " Ada", "Ad a", "Ada\u200b", "\u200bAda", "Ada\ufeff", "Ada\u2060",
            "Ａda", "A\u00adda",
            "Ada\u0301", "Ad\u0430", "𝐀da", "Ada.", "\"Ada\"", "Ada\u00a0",
            "\u202eadA", "Ada\u202c", "Ada, Ada", "A", "Ada Lovelace"]
# Names with several normalization forms.
NORMALIZED = ["Åsa", "José", "Ḋạ", "가나", "ﬁ", "Ω", "שּׁ", "Ǆ", "e\u0323\u0302"]
# Similar spellings of one family.
SPELLINGS = ["a_b.c", "A_b.c", "a-b.c", "a.b.c", "ab.c", "abc", "a_b.c.", "a_b.c-", "a__b.c", "A-B-C"]


def embedded(document, judged):
    return document | {"review": {key: value for key, value in judged.items() if key not in ("format", "family")}}


def drafts():
    """Yields every form of payment that an embedded review can state, alone and with other keys around it."""
    shapes = {"legal": [True, False, None], "practical": [True, False, None], "amount": ["300.00", 300, "0", "1.00", None],
              "payee": ["Ada", "Eve", None], "note": ["approved by the program", None]}
    for values in itertools.product(*shapes.values()):
        payment = {key: value for key, value in zip(shapes, values) if value is not None}
        yield {"payment": payment}
        yield DRAFT | {"payment": payment}


class Drafts(Hostile):
    def setUp(self):
        super().setUp()
        documents = [embedded(submission(f"f{index}", author=ADA), draft) for index, draft in enumerate(drafts())]
        self.number = len(documents)
        self.assertGreater(self.number, 500)
        self.write("in.ndjson", ndjson(*documents))
        self.write("other.ndjson", ndjson(review("another")))

    def assert_nobody(self, *arguments):
        records = self.batch("in.ndjson", "--format", "ndjson", *arguments).records
        for record in records:
            self.assertEqual(record["payment"]["status"], "unchecked")
            self.assertEqual(record["payment"]["missing"], ["review"])
            self.assertEqual((record["acknowledgement"]["due"], record["fast_track"]), (False, False))
        totals = self.batch("in.ndjson", "--format", "json", *arguments).document["totals"]
        self.assertEqual((totals["payable_cents"], totals["unchecked_cents"]), (0, self.number * HOUR))
        journal = self.bounty("batch", "in.ndjson", "--format", "ledger", *arguments).stdout.decode()
        self.assertEqual([line for line in journal.splitlines() if line[:1] not in (";", "")], [])
        self.assertEqual(self.bounty("credits", "in.ndjson", *[one for one in arguments if "2026" not in one and
                                                               one != "--date"]).stdout, b"")
        return records

    def test_no_draft_pays(self):
        for more in ([], ["--date", "2026-11-22"]):
            for record in self.assert_nobody(*more):
                self.assertIn("review-embedded", common.codes(record))

    def test_no_draft_pays_beside_reviews_from_outside(self):
        for more in ([], ["--date", "2026-11-22"]):
            for record in self.assert_nobody("--reviews", "other.ndjson", *more):
                self.assertEqual(common.codes(record), ["review-set-aside"])

    def test_a_stored_draft_is_no_payment(self):
        """As a record, the result of a draft withholds nothing. As a submission or a review, it is rejected."""
        self.batch("in.ndjson", "--format", "ndjson", "-o", "m.ndjson")
        documents = [submission(f"f{index}", author=ADA) for index in range(20)]
        self.write("reviews.ndjson", ndjson(*[approval(one, HOUR) for one in documents]))
        run = self.batch("-", "--reviews", "reviews.ndjson", "--paid", "m.ndjson", "--format", "ndjson", stdin=ndjson(*documents))
        self.assertEqual({one["payment"]["status"] for one in run.records}, {"clear"})
        self.assertEqual({tuple(common.codes(one)) for one in self.batch("m.ndjson", "--format", "ndjson").records},
                         {("wrong-format",)})
        run = self.batch("in.ndjson", "--reviews", "m.ndjson", "--format", "ndjson")
        self.assertEqual((run.exit, run.out), (1, b""))


class Payees(Hostile):
    def statuses(self, author, payees):
        """Scores one author's submissions, each approved for another payee."""
        documents = [submission(f"f{index}", author={"name": author}) for index in range(len(payees))]
        judged = [approval(one, HOUR) for one in documents]
        for one, payee in zip(judged, payees):
            one["payment"]["payee"] = payee
        self.write("reviews.ndjson", ndjson(*judged))
        run = self.batch("-", "--reviews", "reviews.ndjson", "--format", "ndjson", stdin=ndjson(*documents))
        shown = self.bounty("batch", "-", "--reviews", "reviews.ndjson", stdin=ndjson(*documents)).stdout.decode()
        return [one["payment"].get("reason", one["payment"]["status"]) for one in run.records], " ".join(shown.split())

    def test_names_that_look_alike(self):
        names = [name for name in LIKE_ADA if name != "Ada"]
        for author, payees in (("Ada", names), *((name, ["Ada"]) for name in names)):
            found, _ = self.statuses(author, payees)
            self.assertEqual(found, ["payee-differs"] * len(payees), author)
        self.assertEqual(self.statuses("Ada", ["Ada"])[0], ["clear"])
        for text in hostile.JOURNAL:
            self.assertEqual(self.statuses(text, [text, text + "x", text + " "])[0], ["clear"] + ["payee-differs"] * 2, text)

    def test_normalizations(self):
        """Two spellings are two names. The report says so if nothing else differs."""
        for name in NORMALIZED:
            forms = sorted({unicodedata.normalize(form, name) for form in ("NFC", "NFD", "NFKC", "NFKD")} | {name})
            for author in forms:
                found, shown = self.statuses(author, forms)
                self.assertEqual(found, ["clear" if form == author else "payee-differs" for form in forms], (author, forms))
                canonical = [form for form in forms if form != author and
                             unicodedata.normalize("NFC", form) == unicodedata.normalize("NFC", author)]
                self.assertEqual(shown.count("differ only in their Unicode normalization"), len(canonical), (author, forms))


class Families(Hostile):
    def test_spellings_of_a_family(self):
        """A review belongs to one spelling only. If several spellings have reviews, each gets a warning."""
        documents = [submission(family, author=ADA) for family in SPELLINGS]
        self.write("reviews.ndjson", ndjson(approval(documents[0], HOUR)))
        run = self.batch("-", "--reviews", "reviews.ndjson", "--format", "ndjson", stdin=ndjson(*documents))
        self.assertEqual([one["payment"]["status"] for one in run.records], ["clear"] + ["unchecked"] * (len(SPELLINGS) - 1))
        self.assertEqual([common.codes(one) for one in run.records], [[]] + [["similar-family"]] * (len(SPELLINGS) - 1))
        self.write("folder/a_b.c.json", approval(documents[0], HOUR))
        run = self.batch("-", "--reviews", "folder", "--format", "ndjson", stdin=ndjson(*documents))
        self.assertEqual([one["payment"]["payable_cents"] for one in run.records], [HOUR] + [None] * (len(SPELLINGS) - 1))

    def test_a_family_again(self):
        """A family is paid once, even with another author, other hours or another title, in lines, files and
        folders."""
        again = [submission("f", author=ADA, title="another"), submission("f", author={"name": "Eve"}),
                 submission("f", 2, author=ADA), embedded(submission("f", author=ADA), DRAFT)]
        self.write("a.ndjson", ndjson(submission("f", author=ADA), *again))
        for index, one in enumerate(again):
            self.write(f"in/{index}.json", one)
        self.write("f.json", approval(submission("f", author=ADA), HOUR))
        for paths in itertools.permutations(["a.ndjson", "in", "-", "in/0.json"]):
            run = self.batch(*paths, "--reviews", "f.json", "--format", "ndjson", stdin=ndjson(*again))
            paid = [one["source"] for one in run.records if one["payment"]["payable_cents"]]
            first = next(one["source"] for one in run.records if one["payment"].get("reason") not in
                         ("amount-differs", "payee-differs"))
            self.assertEqual((paid, run.exit), ([first], 1))
            self.assertEqual({one["payment"].get("payable_source", first) for one in run.records}, {first})


class Documents(Hostile):
    def test_a_review_in_a_file_called_embedded(self):
        """The program's review is not a draft because its file is called `embedded`, and a draft is not the program's
        review."""
        document = submission("f", author=ADA)
        self.write("f.json", document)
        self.write("draft.json", embedded(document, approval(document, HOUR)))
        (self.folder / "embedded").write_bytes(common.text(approval(document, HOUR)))
        for path in ("f.json", "draft.json"):
            found = json.loads(self.bounty("calc", "--format", "json", "--review", "embedded", path).stdout)
            self.assertEqual((found["payment"]["status"], found["review"]["source"]), ("clear", "./embedded"))
        found = json.loads(self.bounty("calc", "--format", "json", "draft.json").stdout)
        self.assertEqual((found["payment"]["status"], found["review"]["source"]), ("unchecked", "embedded"))
        (self.folder / "embedded").write_bytes((self.folder / "draft.json").read_bytes())
        for command in (["calc", "embedded"], ["batch", "embedded"]):
            shown = self.bounty(*command, "--format", "json").stdout
            self.assertIn(b'"status": "unchecked"', shown)
        (self.folder / "embedded").write_bytes(common.text(document))
        for option in (["calc", "--review"], ["batch", "--reviews"]):
            self.assertEqual(self.bounty(*option, "embedded", "f.json").returncode, 1)

    def test_a_result_is_no_submission(self):
        """A result is rejected as a submission, whatever payment it states and whatever document contains it."""
        document = submission("f", author=ADA)
        self.write("f.json", document)
        self.write("r.json", approval(document, HOUR))
        clear = json.loads(self.bounty("calc", "--format", "json", "--review", "r.json", "f.json").stdout)
        self.assertEqual(clear["payment"]["status"], "clear")
        whole = json.loads(self.bounty("batch", "--format", "json", "--reviews", "r.json", "f.json").stdout)
        for one in (clear, whole, clear | {"format": "bounty-submission/1"}, document | {"payment": clear["payment"]},
                    document | {"payable_cents": HOUR}, embedded(document, DRAFT | {"payment": clear["payment"]})):
            for form in FORMATS["batch"]:
                run = self.batch("-", "--reviews", "r.json", "--format", form, stdin=ndjson(one))
                self.assertEqual(run.exit, 1)
                self.assertNotIn(b"2026-11-22 * ", run.out)
            record = self.batch("-", "--reviews", "r.json", "--format", "ndjson", stdin=ndjson(one)).records[0]
            self.assertTrue(common.is_rejection(record))


common.main()
