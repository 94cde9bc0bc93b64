"""Helpers for the tests of trust: documents, variants of them, and runs whose output must not control a terminal."""

import json
import pathlib
import re
import subprocess
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / folder) for folder in ("batch", ".")]

import common
import hostile

TEXTS = [*hostile.CONTROLS, *hostile.BIDIRECTIONAL, *hostile.INVISIBLE]
JOINED = ["".join(hostile.CONTROLS), "".join(hostile.BIDIRECTIONAL + hostile.INVISIBLE)]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

REVIEW = {
    "reviewer": "B. Reviewer", "date": "2026-11-22", "note": "seen", "rate_per_hour": "310.00",
    "time": {"t/s": "2h"}, "computation": {"t/s": "1h"}, "qa": {"t/u": "alternative"}, "activity": {"t/u": "b"},
    "repeat_rate": {"a": 0.5}, "confidence": {"t/v": "high"}, "bonus": {"unique": 0.1},
    "payment": {"legal": True, "practical": True, "amount": "1108.25", "payee": "Ada", "note": "paid"}, "used": True,
}
SUBMISSION = {
    "format": "bounty-submission/1", "family": "f", "kind": "implementation", "title": "title",
    "author": {"name": "Ada", "acknowledge_as": "A."},
    "tasks": [{"name": "t", "steps": [
        {"name": "s", "time": "2h30m", "computation": "0:30", "count": 2, "qa": "full_run", "activity": "a"},
        {"name": "u", "time": "1h", "qa": "none"}, {"name": "v", "time": 1}]}],
}
# The formats that each command writes for files and pipes.
FORMATS = {"calc": ("json", "markdown", "html", "ledger"), "batch": ("json", "ndjson", "csv", "markdown", "html", "ledger"),
           "advise": ("text", "json"), "check": ("json",)}


def variants(value, text):
    """Yields the value with the text in place of each value and each key, and as an unknown key."""
    yield text
    if isinstance(value, dict):
        yield {text: 1} | value
        for key, inner in value.items():
            yield {text if name == key else name: one for name, one in value.items()}
            for changed in variants(inner, text):
                yield value | {key: changed}
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            for changed in variants(inner, text):
                yield [*value[:index], changed, *value[index + 1:]]


def embedding_variants(text):
    yield from variants(SUBMISSION, text)
    for review in variants(REVIEW, text):
        yield SUBMISSION | {"review": review}


def spellings(document):
    """Yields the document as JSON with escapes and without. Control characters without escapes are errors."""
    yield json.dumps(document, ensure_ascii=True)
    raw = json.dumps(document, ensure_ascii=False)
    yield re.sub(r"\\(u00[01][0-9a-f]|[bfrt])", lambda escape: json.loads(f'"{escape[0]}"'), raw)


def file_name(text):
    return hostile.without_slashes(text).replace("\0", "_")


class Hostile(common.BatchTest):
    def bounty(self, *arguments, stdin=b"", cwd=".", **environment):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder / cwd, input=stdin, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT | environment)
        self.assertIn(done.returncode, range(5), arguments)
        for shown in (done.stdout, done.stderr):
            self.assert_tame(shown.decode(), arguments)
        return done

    def assert_tame(self, text, arguments):
        """The only control characters are line ends, the CR LF of CSV, and requested colours."""
        if "always" in arguments:
            text = COLOUR.sub("", text)
        if "csv" in arguments:
            text = text.replace("\r\n", "\n")
        found = hostile.STEERING.search(text.replace("\n", ""))
        if found:
            self.fail(f"{arguments} prints {found[0]!r} in {text!r:.3000}")
