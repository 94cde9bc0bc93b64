"""No text steers the terminal: what is hostile in it is shown, wherever it comes from and goes to.

Usage: /usr/bin/python3 tests/trust/test_hostile_text.py BOUNTY SOURCE_DIR
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest

CONTROLS = ["\x1b[2J", "\x1b]0;owned\x07", "\x1b[31m", "\x9b31m", "\x9d0;owned\x9c", "\x00", "\x07", "\x08\x08", "a\rb", "a\nb",
            "a\r\nb", "a\tb", "a\vb", "a\fb", "\x7f", "\x80", "\x85", "\x9f", "a\u2028b", "a\u2029b", "\x0e\x0f"]
BIDIRECTIONAL = ["\u202eecalevoL", "\u202a\u202b\u202c\u202d", "\u2066a\u2067b\u2068c\u2069", "\u200e\u200f\u061c"]
INVISIBLE = ["a\u200bb", "\u200c\u200d", "\ufeffa", "\u2060", "\u00ada", "a\u0301\u0302\u0303", "👩\u200d💻", "\U000e0041",
             "\ufff9a\ufffb"]
TEXTS = [*CONTROLS, *BIDIRECTIONAL, *INVISIBLE]
JOINED = ["".join(CONTROLS), "".join(BIDIRECTIONAL + INVISIBLE)]

FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

REVIEW = {
    "reviewer": "B. Reviewer", "date": "2026-11-22", "note": "seen", "rate_per_hour": "310.00",
    "time": {"t/s": "2h"}, "computation": {"t/s": "1h"}, "qa": {"t/u": "alternative"}, "activity": {"t/u": "b"},
    "repeat_rate": {"a": 0.5}, "confidence": {"t/v": "high"}, "bonus": {"unique": 0.1},
    "payment": {"legal": True, "practical": True, "note": "paid"}, "used": True,
}
SUBMISSION = {
    "format": "bounty-submission/1", "family": "f", "kind": "implementation", "title": "title",
    "author": {"name": "Ada", "acknowledge_as": "A."},
    "tasks": [{"name": "t", "steps": [
        {"name": "s", "time": "2h30m", "computation": "0:30", "count": 2, "qa": "full_run", "activity": "a"},
        {"name": "u", "time": "1h", "qa": "none"}, {"name": "v", "time": 1}]}],
}
POLICY = {
    "format": "bounty-policy/1", "name": "metr", "rate_per_hour": "300.00", "repeat_rate": 0,
    "evidence": {"full_run": 1}, "confidence": {"high": 0.75}, "bonus": {"cap": 0.5, "criteria": ["unique"]},
}


def variants(document, text):
    """The document with the text in the place of each value, of each key, and as a key that nobody knows."""
    for value in values(document):
        yield from replaced(document, value, text)


def values(document, path=()):
    yield path
    if isinstance(document, dict):
        for key, value in document.items():
            yield from values(value, (*path, key))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from values(value, (*path, index))


def replaced(document, path, text):
    if not path:
        yield text
        return
    changed = copy.deepcopy(document)
    parent = changed
    for part in path[:-1]:
        parent = parent[part]
    old, parent[path[-1]] = parent[path[-1]], text
    yield copy.deepcopy(changed)
    if isinstance(parent, dict):
        parent[path[-1]] = old
        yield changed | {} if path[:-1] else changed | {text: 1}
        parent[text] = parent.pop(path[-1])
        yield changed


def spellings(document):
    """As JSON with every character as it is, which is an error where it is a control character; and escaped."""
    yield json.dumps(document, ensure_ascii=True)
    raw = json.dumps(document, ensure_ascii=False)
    yield re.sub(r"\\(u00[01][0-9a-f]|[bfrt])", lambda escape: json.loads(f'"{escape[0]}"'), raw)


def of_embedded(text):
    yield from variants(SUBMISSION, text)
    for review in variants(REVIEW, text):
        yield SUBMISSION | {"review": review}


class Hostile(BatchTest):
    def bounty(self, *arguments, stdin=b"", **environment):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, input=stdin, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT | environment)
        self.assertIn(done.returncode, range(5), arguments)
        for shown in (done.stdout, done.stderr):
            self.assert_tame(shown.decode(), arguments)
        return done

    def assert_tame(self, text, arguments):
        if "always" in arguments:
            text = COLOUR.sub("", text)
        if "csv" in arguments:
            text = text.replace("\r\n", "\n")
        found = FORBIDDEN.search(text)
        if found:
            self.fail(f"{arguments} prints {found[0]!r} in {text[max(0, found.start() - 60):found.end() + 20]!r}")


class Documents(Hostile):
    def test_batches(self):
        """Every text in every place, as lines of one batch."""
        for text in TEXTS:
            lines = [line.replace("\n", " ") for document in of_embedded(text) for line in spellings(document)]
            stdin = "\n".join(lines).encode()
            for more in ([], ["--color", "always"], ["--format", "ledger"]):
                self.bounty("batch", "-", *more, stdin=stdin)
            self.bounty("credits", "-", stdin=stdin)

    def test_alone(self):
        commands = ["calc", "--explain", "--chart", "--color", "always"], ["check"]
        for text in JOINED:
            for document in of_embedded(text):
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
        for junk in (b"\x1b[2J", b"\x9b31m\xff\xfe", b'{"family": "\x1b[2J\xff"}', b"{\x1b}", b'{"a": \x00}', b'{"a\x9b": 1,,}',
                     "{\u202e}".encode(), "[\u2028]".encode(), b'{"format": "\\u001b"}', b'{"\\ud800": "\\u0000"}'):
            self.write("s.json", junk)
            for command in ("calc", "check", "batch", "credits"):
                self.bounty(command, "s.json")


class Formats(Hostile):
    """Each format, as it is written for files and pipes: nothing in it steers the terminal that shows it all the same."""

    FORMATS = {"calc": ("json", "markdown", "html", "ledger"), "batch": ("json", "ndjson", "csv", "markdown", "html", "ledger"),
               "advise": ("text", "json"), "check": ("json",)}

    def test_of_one(self):
        for text in JOINED:
            for document in of_embedded(text):
                self.write("s.json", common.text(document))
                for command in ("calc", "advise", "check"):
                    for name in self.FORMATS[command]:
                        self.bounty(command, "--format", name, "s.json")

    def test_of_many(self):
        for text in TEXTS:
            documents = list(of_embedded(text))
            for name in self.FORMATS["batch"]:
                shown = self.bounty("batch", "-", "--format", name, stdin=common.ndjson(*documents)).stdout
                if name in ("csv", "ndjson"):  # no text ends a line
                    self.assertEqual(shown.count(b"\n"), len(documents) + (name == "csv"), text)

    def test_json_is_what_it_says(self):
        """Escapes read back as the text."""
        for text in TEXTS:
            stdin = common.ndjson(SUBMISSION | {"review": {"payment": {"note": text}}})
            record = json.loads(self.bounty("batch", "-", "--format", "ndjson", stdin=stdin).stdout)
            self.assertEqual(record["payment"]["note"], text)

    def test_names_of_files(self):
        for text in TEXTS:
            path = text.replace("/", "_").replace("\0", "_") + ".json"
            self.write(path, common.text(SUBMISSION))
            for command, names in self.FORMATS.items():
                for name in names:
                    self.bounty(command, "--format", name, "--", path)
            self.bounty("diff", "--format", "json", "--", path, path)
            self.bounty("verify", "--", path)
            (self.folder / path).unlink()


class Comparisons(Hostile):
    """What is stored comes from strangers too."""

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


class Drafts(Hostile):
    """Folders of METR task families."""

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


class Names(Hostile):
    def test_files(self):
        names = [text.replace("/", "_").replace("\0", "_").encode() for text in TEXTS] + [b"\xff\xfe\x9b", b"-\x1b[2J"]
        for name in names:
            path = os.fsdecode(name + b".json")
            for content in (common.text(SUBMISSION | {"review": REVIEW}), b"{\x1b}", None):
                if content is None:
                    (self.folder / path).unlink()
                else:
                    (self.folder / path).write_bytes(content)
                for command in ("calc", "check", "batch", "credits"):
                    self.bounty(command, "--", path)
                self.bounty("batch", "--format", "ledger", "--", path)
                self.bounty("calc", "--review=" + path, "--", path)
                self.bounty("calc", "--policy=" + path, "--", path)
                self.bounty("calc", "--output=" + path, "--", path)
                self.bounty("calc", "--output=gone/" + path, "--", path)
                self.bounty("batch", "--reviews=" + path, "--", path)
                self.bounty("credits", "--check=" + path, "--", path)
                self.bounty("policy", BOUNTY_POLICY=path)

    def test_folders(self):
        for text in TEXTS:
            name = text.replace("/", "_").replace("\0", "_")
            folder = self.folder / name
            folder.mkdir()
            for command in ("check", "batch", "credits"):
                self.bounty(command, "--", name)
            (folder / "a.json").write_bytes(common.text(SUBMISSION))
            (folder / "b.json").write_bytes(common.text(SUBMISSION))  # the same family
            (folder / "lines.ndjson").write_bytes(b"{}\n")
            for command in ("check", "batch", "credits"):
                self.bounty(command, "--", name, f"{name}/lines.ndjson")
            self.bounty("batch", "--reviews=" + name, "--", name)


class CommandLines(Hostile):
    def test_words_that_are_quoted(self):
        self.write("s.json", SUBMISSION)
        for text in [*JOINED, *TEXTS[::4]]:
            word = text.replace("\0", "x")
            self.bounty(word)
            self.bounty("help", word)
            self.bounty("schema", word)
            self.bounty("--" + word)
            for command, options in {
                "calc": ("format", "color", "rate", "date", "ledger-accounts", "explain", word),
                "check": ("format", "color", word),
                "batch": ("format", "color", "sort", "budget", "jobs", "date", "ledger-accounts", "steps", word),
                "credits": ("color", word), "policy": (word,)}.items():
                self.bounty(command, "s.json", word)
                for option in options:
                    self.bounty(command, f"--{option}={word}", "s.json")
                    self.bounty(command, "--format=ledger", f"--{option}={word}", "s.json")
                    self.bounty(command, f"--{option}", word, "s.json")
            for accounts in (f"payee=A:{word}", f"{word}=A", f"base=A:B,{word}"):
                self.bounty("calc", "--format", "ledger", "--ledger-accounts", accounts, "s.json")


class Terminals(Hostile):
    def test_on_a_terminal(self):
        """With colours and widths of its own; only what erases our progress is there besides."""
        documents = [document for text in TEXTS for document in of_embedded(text)][:1200]
        self.write("in.ndjson", common.ndjson(*documents))
        try:
            mine, its = os.openpty()
        except OSError:
            self.skipTest("this system has no pseudo-terminals")
        process = subprocess.Popen([common.BOUNTY, "batch", "in.ndjson"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=its, stderr=its, env=common.ENVIRONMENT)
        os.close(its)
        written = b""
        try:
            while piece := os.read(mine, 65536):
                written += piece
        except OSError:  # the last writer has closed its end
            pass
        os.close(mine)
        self.assertEqual(process.wait(common.HANG), 1)
        shown = written.decode().replace("\r\n", "\n").replace("\r\x1b[K", "")
        self.assertIn("\x1b[", shown)
        self.assert_tame(shown, ("batch", "always"))


common.main()
