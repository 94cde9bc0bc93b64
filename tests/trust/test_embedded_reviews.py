"""Nobody reviews their own work: with reviews from outside, nothing that a submission embeds changes an amount, and no
name of a family makes the program read another file.

Usage: /usr/bin/python3 tests/trust/test_embedded_reviews.py BOUNTY SOURCE_DIR
"""

import json
import random
import unicodedata

from shared import FORMATS

import common
import hostile
from common import BatchTest

NUMBER = 300
GENEROUS = {
    "reviewer": "the program", "date": "2026-11-22", "rate_per_hour": "1000000.00", "bonus": "50%", "final": True, "used": True,
    "fast_track": True, "payment": {"legal": True, "practical": True, "note": "pay at once"},
}


def steps_of(document):
    for task in document["tasks"]:
        for step in task["steps"]:
            yield task["name"], step


def generous_review(document, chance):
    """Returns everything that a submitter could wish for, or a random part of it."""
    names = [f"{task}/{step['name']}" for task, step in steps_of(document)]
    without_activity = [name for name, (_, step) in zip(names, steps_of(document)) if "activity" not in step]
    repeated = {step["activity"] for _, step in steps_of(document) if "activity" in step} | set(without_activity)
    review = GENEROUS | {
        "time": {name: "100000h" for name in names}, "computation": {name: 0 for name in names},
        "qa": {name: "full_run" for name in names}, "confidence": {name: "100%" for name in names},
        "repeat_rate": {name: 1 for name in repeated}, "x-format": "bounty-review/1",
    }
    return {key: value for key, value in review.items() if chance.random() < 0.7}


class EmbeddedReviews(BatchTest):
    def scored(self, documents, *arguments):
        run = self.batch("--quiet", "--format", "ndjson", *arguments, "-", stdin=common.ndjson(*documents))
        self.assertEqual(run.exit, 0, run.messages)
        for record in run.records:
            record["warnings"] = [one for one in record["warnings"] if one["code"] != "review-set-aside"]
            yield record

    def test_embedded_reviews_change_nothing(self):
        chance = random.Random(1)
        plain = [{key: value for key, value in document.items() if key != "review"} for document in
                 common.random_submissions(common.load_generator(), NUMBER)]
        generous = [document | {"review": generous_review(document, chance)} for document in plain]
        (self.folder / "reviews").mkdir()
        for document in plain[::2]:
            self.write(f"reviews/{document['family']}.json", common.review(
                document["family"], bonus="10%", payment={"legal": True, "practical": False}))
        expected = [*self.scored(plain, "--reviews", "reviews")]
        self.assertEqual([*self.scored(generous, "--reviews", "reviews")], expected)
        self.assertNotEqual([*self.scored(generous)], [*self.scored(plain)])
        self.write("reviews.ndjson", common.ndjson(*(json.loads(path.read_bytes()) for path in
                                                     sorted(self.folder.glob("reviews/*.json")))))
        for mine, its in zip(self.scored(generous, "--reviews", "reviews.ndjson"), expected, strict=True):
            self.assertEqual(common.amounts(mine), common.amounts(its))

    def test_nothing_but_the_format_makes_a_review(self):
        """Keys and documents that resemble a review or its result are rejected."""
        self.write("reviews/f.json", common.review("f", bonus=0))
        document = common.submission("f")
        for key, value in [("reviews", GENEROUS), ("Review", GENEROUS), ("bonus", 0.5), ("bounty_cents", 1), ("policy", {}),
                           ("payment", {"status": "clear"}), ("rate_per_hour", 1000), ("review\u200b", GENEROUS)]:
            run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-",
                             stdin=common.ndjson(document | {key: value}))
            self.assertEqual(common.codes(run.records[0]), ["unknown-key"], key)


class Families(BatchTest):
    def test_no_family_leads_elsewhere(self):
        """A review is in the folder under the name of its family, and no part of a name is a path."""
        self.write("secret.json", common.review("f", bonus="50%"))
        self.write("reviews/sub/g.json", common.review("g", bonus="50%"))
        self.write("reviews/f.json", common.review("f", bonus=0))
        names = [*hostile.TRAVERSAL, str(self.folder / "secret"), ""]
        run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-",
                         stdin=common.ndjson(*map(common.submission, names)))
        self.assertEqual([common.codes(record) for record in run.records], [["bad-name"]] * len(names))
        for form in ("text", *FORMATS["batch"]):
            run = self.batch("--format", form, "--reviews", "reviews", "-", stdin=common.ndjson(*map(common.submission, names)))
            self.assertEqual((run.exit, f"bounty: 0 scored, {len(names)} rejected" in run.err.decode()), (1, True), form)
        run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-",
                         stdin=common.ndjson(*map(common.submission, ["secret", "g", "sub", "f.json"])))
        self.assertEqual(["review" in record for record in run.records], [False] * 4)

    def test_another_familys_review(self):
        self.write("reviews/f.json", common.review("g", bonus="50%"))
        run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-",
                         stdin=common.ndjson(common.submission("f")))
        self.assertEqual(common.codes(run.records[0]), ["unknown-name"])

    def test_names_that_look_alike(self):
        """A family has only ASCII letters. A step with a similar name is another step, which gets nothing of the first
        one's review."""
        families = [name for name in hostile.LOOK_ALIKES if not name.isascii() or " " in name]
        run = self.batch("--quiet", "--format", "ndjson", "-", stdin=common.ndjson(*map(common.submission, families)))
        self.assertEqual([common.codes(record) for record in run.records], [["bad-name"]] * len(families))
        for name in hostile.LOOK_ALIKES:
            document = common.submission("f")
            document["tasks"][0]["steps"] = [{"name": "abandon", "time": 1}, {"name": name, "time": 1}]
            for granted, cents in (("abandon", (30000, 0)), (name, (0, 30000))):
                self.write("reviews/f.json", common.review("f", confidence={f"t/{granted}": "100%"}))
                run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-", stdin=common.ndjson(document))
                self.assertEqual(tuple(step["amount_cents"] for step in run.records[0]["steps"]), cents, name)

    def test_composed_and_decomposed(self):
        """Two spellings of é are two names, and the program does not guess which one a review means."""
        composed, decomposed = (unicodedata.normalize(form, "é") for form in ("NFC", "NFD"))
        document = common.submission("f")
        document["tasks"][0]["steps"] = [{"name": composed, "time": 1}]
        self.write("reviews/f.json", common.review("f", confidence={f"t/{decomposed}": "100%"}))
        run = self.batch("--quiet", "--format", "ndjson", "--reviews", "reviews", "-", stdin=common.ndjson(document))
        self.assertEqual(common.codes(run.records[0]), ["unknown-name"])


common.main()
