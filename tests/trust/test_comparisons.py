"""Stored results and folders of METR task families can be hostile too, but do not control the terminal.

Usage: /usr/bin/python3 tests/trust/test_comparisons.py BOUNTY SOURCE_DIR
"""

import json

from shared import JOINED, REVIEW, SUBMISSION, TEXTS, Hostile, spellings, variants

import common


class Comparisons(Hostile):
    """Stored results can be hostile too."""

    def setUp(self):
        super().setUp()
        self.write("s.json", SUBMISSION | {"review": REVIEW})
        self.stored = json.loads(self.bounty("calc", "--format", "json", "s.json").stdout)

    def test_diff(self):
        for text in JOINED:
            for document in (*variants(self.stored, text), *variants(SUBMISSION | {"review": REVIEW}, text)):
                self.write("new.json", common.text(document))
                for name in ("text", "json", "markdown"):
                    self.bounty("diff", "--format", name, "s.json", "new.json")

    def test_verify(self):
        for text in JOINED:
            for document in variants(self.stored, text):
                self.write("stored.json", common.text(document))
                self.bounty("verify", "stored.json")

    def test_records_of_what_has_been_paid(self):
        self.write("r.json", {"format": "bounty-review/1", "family": "f"} | REVIEW)
        calc = ["calc", "--format", "json", "--review", "r.json", "s.json"]
        paid = json.loads(self.bounty(*calc).stdout)
        self.assertEqual(paid["payment"]["status"], "clear")
        self.write("paid.json", paid)
        again = json.loads(self.bounty(*calc, "--paid", "paid.json").stdout)
        self.assertEqual(again["payment"]["reason"], "paid")
        void = {"format": "bounty-void/1", "family": "f", "author": "Ada", "date": "2026-12-01", "note": "bounced",
                "paid": again["payment"]["paid"], "base_payment_cents": paid["base_payment_cents"],
                "bonus_cents": paid["bonus_cents"]}
        for text in JOINED:
            for record in (*variants(paid, text), *variants(again, text), *variants(void, text)):
                self.write("paid.ndjson", common.ndjson(paid, record))
                self.bounty("batch", "--paid", "paid.ndjson", "--reviews", "r.json", "s.json")
                self.bounty("calc", "--paid", "paid.ndjson", "--review", "r.json", "s.json")


class Drafts(Hostile):
    """So can folders of METR task families."""

    INFO = {"name": "f", "tasks": [{"name": "a", "title": "b"}], "author": "Ada"}
    QA = {"person": "Ada", "results": [{"task": "a", "timeTaken": "02:25", "score": 1}]}

    def test_json(self):
        for text in JOINED:
            for info in variants(self.INFO, text):
                for line in spellings(info):
                    self.assert_draft({"meta/eval_info.json": line, "meta/qa/qa.json": json.dumps(self.QA)})
            for qa in variants(self.QA, text):
                for line in spellings(qa):
                    self.assert_draft({"meta/eval_info.json": json.dumps(self.INFO), "meta/qa/qa.json": line})

    def test_yaml(self):
        for text in (*TEXTS, *JOINED):
            for line in spellings({"meta": {"name": text}, "tasks": {text: {text: text}}}):
                self.assert_draft({"manifest.yaml": line})
            self.assert_draft({"manifest.yaml": f"tasks: {{a: {{}}}}\n{text}: [{text}\n"})

    def assert_draft(self, files):
        for path, text in files.items():
            self.write(f"family/{path}", text.encode())
        self.bounty("init", "family")
        for path in files:
            (self.folder / "family" / path).unlink()


common.main()
