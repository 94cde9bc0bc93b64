"""Control characters, bidirectional and invisible characters in any place of a document do not reach the terminal.

Usage: /usr/bin/python3 tests/trust/test_documents.py BOUNTY SOURCE_DIR
"""

from shared import JOINED, REVIEW, SUBMISSION, TEXTS, Hostile, embedding_variants, spellings, variants

import common

POLICY = {
    "format": "bounty-policy/1", "name": "metr", "rate_per_hour": "300.00", "repeat_rate": 0,
    "evidence": {"full_run": 1}, "confidence": {"high": 0.75}, "bonus": {"cap": 0.5, "criteria": ["unique"]},
}


class Variants(Hostile):
    def test_each_place_once(self):
        """Every object gets an unknown key, including the innermost ones, and no variant is the unchanged document."""
        document = {"a": [{"b": 1}], "c": {}}
        self.assertEqual([*variants(document, "x")], [
            "x", {"x": 1} | document, {"x": [{"b": 1}], "c": {}}, {"a": "x", "c": {}}, {"a": ["x"], "c": {}},
            {"a": [{"x": 1, "b": 1}], "c": {}}, {"a": [{"x": 1}], "c": {}}, {"a": [{"b": "x"}], "c": {}},
            {"a": [{"b": 1}], "x": {}}, {"a": [{"b": 1}], "c": "x"}, {"a": [{"b": 1}], "c": {"x": 1}}])
        for one in (SUBMISSION, REVIEW, POLICY):
            self.assertNotIn(one, variants(one, TEXTS[0]))


class Documents(Hostile):
    def test_batches(self):
        """Every text is tried in every place, as lines of one batch."""
        for text in TEXTS:
            lines = [line.replace("\n", " ") for document in embedding_variants(text) for line in spellings(document)]
            stdin = "\n".join(lines).encode()
            for more in ([], ["--color", "always"], ["--format", "ledger"]):
                self.bounty("batch", "-", *more, stdin=stdin)
            self.bounty("credits", "-", stdin=stdin)

    def test_alone(self):
        commands = ["calc", "--explain", "--chart", "--color", "always"], ["check"]
        for text in JOINED:
            for document in embedding_variants(text):
                for line in spellings(document):
                    self.write("s.json", line.encode())
                    for command in commands:
                        self.bounty(*command, "s.json")

    def test_reviews_from_outside(self):
        self.write("s.json", SUBMISSION)
        for text in JOINED:
            for document in variants({"format": "bounty-review/1", "family": "f"} | REVIEW, text):
                for line in spellings(document):
                    self.write("reviews/f.json", line.encode())
                    self.bounty("calc", "--review", "reviews/f.json", "s.json")
                    self.bounty("check", "reviews/f.json")
                    self.bounty("batch", "--reviews", "reviews", "s.json")
        for text in TEXTS:
            lines = [line.replace("\n", " ") for document in variants({"format": "bounty-review/1", "family": "f"}, text)
                     for line in spellings(document)]
            self.write("reviews.ndjson", "\n".join(lines).encode())
            self.bounty("batch", "--reviews", "reviews.ndjson", "s.json")

    def test_policies(self):
        self.write("s.json", SUBMISSION | {"review": REVIEW})
        for text in JOINED:
            for document in variants(POLICY, text):
                for line in spellings(document):
                    self.write("p.json", line.encode())
                    self.bounty("calc", "--explain", "--policy", "p.json", "s.json")
                    self.bounty("check", "p.json")
                    self.bounty("batch", "--policy", "p.json", "s.json")

    def test_bytes_that_are_no_text(self):
        for junk in (b"\x1b[2J", b"\x9b31m\xff\xfe", b'{"family": "\x1b[2J\xff"}', b"{\x1b}", b'{"a": \x00}',
                     b'{"a\x9b": 1,,}', "{\u202e}".encode(), "[\u2028]".encode(), b'{"format": "\\u001b"}',
                     b'{"\\ud800": "\\u0000"}'):
            self.write("s.json", junk)
            for command in ("calc", "check", "batch", "credits"):
                self.bounty(command, "s.json")


common.main()
