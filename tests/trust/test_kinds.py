"""Every kind of hostile text stays a text in every format of every command, for the program that reads the output.

The same documents are also written with harmless words. The harmless output, with the hostile texts in place of the
words, must have the same structure as the hostile output: no further element, cell, posting or key.

Usage: /usr/bin/python3 tests/trust/test_kinds.py BOUNTY SOURCE_DIR
"""

import json
import re

import consumers
import shared

import common
import hostile

WORD = re.compile(r"(?:Text|Name|Part|Home|Path) \d{3}")
FAMILY = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)


def meant(index, text):
    """Maps the harmless words with this number to hostile texts, if these are allowed in the place of the word. A
    family keeps an invalid name."""
    name = text if hostile.is_name(text) else f"Name {index:03}"
    return {f"Text {index:03}": text, f"Name {index:03}": name, f"Part {index:03}": hostile.without_slashes(name),
            f"Home {index:03}": f"{text}/" if FAMILY.fullmatch(text) else text, f"Path {index:03}": shared.file_name(text)}


def changed(value, change):
    """Returns the value with each text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(key): changed(one, change) for key, one in value.items()}
    return type(value)(changed(one, change) for one in value) if isinstance(value, (list, tuple)) else value


def documents(index, hours=1, author=""):
    """Returns a valid document, and two that are rejected for an unknown key and for the name of the family."""
    text, name, part = (f"{word} {index:03}" for word in ("Text", "Name", "Part"))
    steps = [{"name": name, "time": f"{hours + index}h", "activity": part}, {"name": "other", "time": 1, "qa": "full_run"}]
    scored = {"format": "bounty-submission/1", "family": f"f{index}", "title": text,
              "author": {"name": name + author, "acknowledge_as": name}, "tasks": [{"name": part, "steps": steps}],
              "review": {"reviewer": name, "note": text, "payment": {"payee": name, "note": text}}}
    home = {"family": f"Home {index:03}"}
    return {"scored": scored, "key": {text: 1} | scored, "family": home | scored | home}


def settled(tasks):
    """Returns an activity for each step, so that steps with similar names do not cause warnings."""
    return {f"{task['name']}/{step['name']}": step.get("activity", f"{step['name']} {index}")
            for index, task in enumerate(tasks) for step in task["steps"]}


def crowd(submissions):
    """Returns one submission with the tasks of all. A warning names its first step."""
    tasks = [task for one in submissions for task in one["tasks"]]
    tasks[0]["steps"][0]["time"] = 90
    first = submissions[0]
    return first | {"tasks": tasks, "review": first["review"] | {"activity": settled(tasks)}}


def review(index, hours=1, payee=""):
    """Returns a review that approves the author, or, with another payee, nobody."""
    text, name = (f"{word} {index:03}" for word in ("Text", "Name"))
    payment = {"legal": True, "practical": True, "amount": 300 * hours, "payee": name + payee, "note": text}
    return {"format": "bounty-review/1", "family": f"f{index}", "reviewer": name, "date": "2026-11-22", "note": text,
            "used": True, "payment": payment}


def putting(words):
    """Returns a function that replaces the words by the texts, which it spells as a format does."""
    return lambda text, spelt=str: WORD.sub(lambda found: spelt(words.get(found[0], found[0])), text)


def in_page(parts, put):
    return consumers.condensed(changed(parts, lambda text: consumers.squeezed(hostile.shown(put(text)))))


def in_credits(page, put):
    """A line has no blanks at the end of a name."""
    around, items = page
    return around, sorted(in_page(item, lambda text: put(text, hostile.printable)) for item in items)


def in_cells(rows, put):
    return changed(rows, lambda text: hostile.cell(put(text)))


def in_journal(journal, put):
    """Each column of a journal has other special characters."""
    def spelt(special):
        return lambda text: hostile.in_journal(text, special)

    postings, lines = journal
    return [[date, put(payee, spelt("\\;|")), put(account, spelt("\\:;")), amount, put(reviewer, spelt("\\,["))]
            for date, payee, account, amount, reviewer in postings], lines


KINDS = [(kind, {word: text for index, one in enumerate(texts) for word, text in meant(index, one).items()}, len(texts))
         for kind, texts in hostile.KINDS.items()]
# How each format is read, and how texts are replaced in what was read. Text output is for people, and is only checked
# for control characters.
FORMATS = {
    "json": (consumers.read_json, changed), "ndjson": (consumers.read_ndjson, changed),
    "csv": (consumers.read_csv, in_cells), "html": (consumers.read_html, in_page),
    "markdown": (consumers.read_markdown, in_page), "ledger": (consumers.read_ledger, in_journal),
    "credits": (consumers.read_credits, in_credits),
}


def commands(command, names, *inputs, options=()):
    return [(name, [command, "--format", name, *options, "--", *inputs]) for name in names.split()]


def all_commands(paths):
    every_format = "text json ndjson csv markdown html ledger"
    outside = ["--review", "crowd review.json"]
    return [
        *commands("calc", "json ledger", "old crowd.json", options=outside), *commands("advise", "text json", "old crowd.json"),
        *commands("calc", "text markdown html", "old crowd.json", options=["--explain"]),
        *commands("calc", "text markdown html", "old crowd.json", options=["--explain", *outside]),
        *commands("diff", "text json markdown", "old crowd.json", "new crowd.json"),
        *commands("diff", "text json markdown", "old.ndjson", "new.ndjson"),
        *commands("batch", every_format, *paths),
        *commands("batch", every_format, *paths, options=["--reviews", "clear.ndjson"]),
        *commands("batch", every_format, *paths, options=["--reviews", "withheld.ndjson"]),
        *commands("batch", "csv", *paths, options=["--steps"]), *commands("check", "text json", *paths),
        ("credits", ["credits", "--reviews", "clear.ndjson", "--", *paths]),
    ]


class Kinds(shared.Hostile):
    def write_documents(self, folder, words, number):
        """Writes each document to a file and to a line, and all tasks to one document. Returns the files."""
        put, paths = putting(words), []
        for index in range(number):
            for what, document in documents(index).items():
                paths.append(put(f"Path {index:03} {what}.json"))
                self.write(f"{folder}/{paths[-1]}", changed(document, put))
        for state, more in ("old", {}), ("new", {"hours": 2, "author": " and others"}):
            every = [documents(index, **more) for index in range(number)]
            together = crowd([one["scored"] for one in every])
            self.write(f"{folder}/{state} crowd.json", changed(together, put))
            lines = [changed(document, put) for one in every for document in one.values()]
            self.write(f"{folder}/{state}.ndjson", common.ndjson(*lines))
        for name, payee in ("clear", ""), ("withheld", " and others"):
            lines = [changed(review(index, payee=payee), put) for index in range(number)]
            self.write(f"{folder}/{name}.ndjson", common.ndjson(*lines))
        activities = {"activity": settled(together["tasks"])}
        self.write(f"{folder}/crowd review.json", changed(review(0, number) | activities, put))
        return paths

    def assert_same(self, name, mine, its, put):
        """The two outputs are the same except for the texts."""
        self.assertIn(its.returncode, (0, 1))
        self.assertEqual(mine.returncode, its.returncode)
        self.assertNotEqual(mine.stdout, b"")
        if name in FORMATS:
            read, expected = FORMATS[name]
            self.assertEqual(read(mine.stdout), expected(read(its.stdout), put))
        if name == "ledger" and "--reviews" in mine.args:
            self.assertEqual(" * (f0) " in mine.stdout.decode(), "clear.ndjson" in mine.args)

    def test_every_format(self):
        for kind, words, number in KINDS:
            paths = [self.write_documents(*what, number) for what in ((f"{kind}/hostile", words), (f"{kind}/harmless", {}))]
            for (name, command), (_, harmless) in zip(*map(all_commands, paths), strict=True):
                with self.subTest(kind, command=command[:3]):
                    self.assert_same(name, self.bounty(*command, cwd=f"{kind}/hostile"),
                                     self.bounty(*harmless, cwd=f"{kind}/harmless"), putting(words))

    def test_each_as_the_title_of_a_page(self):
        for name in ("markdown", "html"):
            its = self.calc(name, putting({}))
            for text in (text for texts in hostile.KINDS.values() for text in texts):
                with self.subTest(text, name=name):
                    put = putting(meant(0, text))
                    self.assert_same(name, self.calc(name, put), its, put)

    def calc(self, name, put):
        path = put("Path 000.json")
        self.write(path, changed(documents(0)["scored"], put))
        return self.bounty("calc", "--format", name, "--", path)

    def test_stored_results(self):
        """`verify` recognizes the results of hostile files, and lists differences."""
        for kind, words, number in KINDS:
            paths = self.write_documents(kind, words, number)
            document = json.loads(self.bounty("batch", "--format", "json", "--", *paths, cwd=kind).stdout)
            for changes, code in ({}, 0), ({"author": "x"}, 1):
                document["results"] = [result | changes for result in document["results"]]
                self.write(f"{kind}/stored.json", document)
                submissions = [word for path in paths for word in ("--submissions", path)]
                done = self.bounty("verify", "stored.json", *submissions, cwd=kind)
                self.assertEqual(done.returncode, code, (kind, done.stderr))


common.main()
