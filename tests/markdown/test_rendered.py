"""GitHub's renderer shows every cell of a table in the Markdown, renders texts of documents as text, and finds no
links.

Usage: /usr/bin/python3 tests/markdown/test_rendered.py BOUNTY SOURCE_DIR
"""

import html.parser
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / folder) for folder in ("batch", ".")]
import common
import hostile
from common import BOUNTY, SOURCE, review, submission
from hostile import printable, squeezed

EXTENSIONS = ["table", "tasklist", "autolink", "strikethrough", "tagfilter", "footnotes"]
OURS = {"h2", "h3", "p", "br", "strong", "ul", "li", "input", "table", "thead", "tbody", "tr", "th", "td", "pre", "code"}
JOINER = "\u2060"


class Page(html.parser.HTMLParser):
    """The rendered page: its elements, and the texts of its cells, items and paragraphs."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.tables, self.texts, self.open = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th", "li", "p", "h2", "h3", "pre"):
            self.texts.append("")
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and tag == self.open[-1]:
            if self.open.pop() in ("td", "th"):
                self.tables[-1][-1].append(squeezed(self.texts[-1]))

    def handle_data(self, data):
        if self.open:
            self.texts[-1] += data

    def handle_comment(self, data):
        self.tags.add("comment")


def render(markdown):
    command = ["cmark-gfm", *(word for extension in EXTENSIONS for word in ("-e", extension))]
    return Page(subprocess.run(command, input=markdown, capture_output=True, text=True, check=True).stdout)


def dollars(cents):
    return f"{'-' if cents < 0 else ''}${abs(cents) // 100:,}.{abs(cents) % 100:02}"


def submissions_in(page):
    """Returns the table of a batch that has a row for each submission."""
    return next(table for table in page.tables if len(table[0]) == 8)


class Rendered(common.BatchTest):
    def run_bounty(self, *arguments):
        return subprocess.run([BOUNTY, *arguments], cwd=self.folder, capture_output=True, text=True).stdout

    def calc(self, document, review=None):
        path = self.write("s.json", document)
        more = ["--review", self.write("r.json", review)] if review else []
        return render(self.run_bounty("calc", "--format", "markdown", *more, path))

    def hostile_submission(self, text):
        document = submission("hostile", title=text, author={"name": text})
        task = text.replace("/", "").replace("---", "- - -")
        document["tasks"] = [{"name": task, "steps": [
            {"name": text, "time": 1, "qa": "full_run"},
            {"name": text + ".", "time": 1, "count": 2, "activity": task}]}]
        return document

    def hostile_review(self, text, family="hostile"):
        """Returns a review that approves another payee than the author."""
        payment = {"legal": True, "practical": True, "payee": f"{text}.", "note": text}
        return review(family, reviewer=text, payment=payment)

    def payees(self, text):
        return squeezed(f'approved for "{hostile.shown(text)}.", submitted by "{hostile.shown(text)}"')

    def test_hostile_texts_stay_text(self):
        for text in hostile.PAGE_TEXTS:
            with self.subTest(text):
                page = self.calc(self.hostile_submission(text), self.hostile_review(text))
                shown = printable(text)
                self.assertLessEqual(page.tags, OURS)
                plain = [squeezed(part.replace(JOINER, "")) for part in page.texts]
                self.assertIn(f"hostile: {shown}", plain)
                rows = [[cell.replace(JOINER, "") for cell in row] for row in page.tables[1]]
                self.assertEqual([len(row) for row in rows], [7] * 4)
                self.assertEqual([row[0] for row in rows[1:]],
                                 [printable(text.replace("/", "").replace("---", "- - -")), shown,
                                  printable(text + ".")])
                everything = "\n".join(plain)
                self.assertIn(f"by {shown}", everything)
                self.assertIn(f"reviewed by {shown}", everything)
                self.assertIn(self.payees(text), squeezed(everything))

    def test_hostile_texts_stay_text_in_a_letter(self):
        """A letter does not contain the program's own notes, nor an approved amount that is not paid."""
        for text in hostile.PAGE_TEXTS:
            judged = self.hostile_review("approved " + text)
            judged["payment"] |= {"note": "a secret note", "amount": "12.34", "payee": "Somebody Else"}
            judged |= {"note": "another secret", "reviewer": text, "date": "2026-11-22"}
            paths = self.write("s.json", self.hostile_submission(text)), self.write("r.json", judged)
            letter = self.run_bounty("calc", "--format", "letter", paths[0], "--review", paths[1])
            page = render(letter)
            self.assertLessEqual(page.tags, OURS | {"h1"})
            plain = squeezed("".join(page.texts).replace(JOINER, ""))
            self.assertIn(squeezed(f"Dear {printable(text)},"), plain)
            self.assertIn(squeezed(f"{printable(text)} reviewed it"), plain)
            for word in ("secret", "12.34", "Somebody", "cleared"):
                self.assertNotIn(word, letter)

    def test_nothing_refers_to_anybody(self):
        """GitHub looks for references in the rendered text, so backslashes do not prevent them."""
        for text in hostile.PAGE_TEXTS:
            page = self.calc(self.hostile_submission(text), self.hostile_review(text))
            found = [part for part in page.texts
                     if re.search(r"@\w|(?<!&)#\d|GH-\d|://|www\.|:\+1:|:tada:|mailto:\w", part, re.IGNORECASE)]
            self.assertEqual(found, [], text)

    def test_hostile_texts_in_a_batch(self):
        documents = [self.hostile_submission(text) | {"family": f"f{index}"}
                     for index, text in enumerate(hostile.PAGE_TEXTS)]
        broken = [b'{"format": "bounty-submission/1", "```": "<b>@octocat</b>"}']
        self.write("in.ndjson", common.ndjson(*documents, *broken))
        self.write("reviews.ndjson", common.ndjson(*[self.hostile_review(text, f"f{index}")
                                                     for index, text in enumerate(hostile.PAGE_TEXTS)]))
        page = render(self.batch("--format", "markdown", "--reviews", "reviews.ndjson", "in.ndjson").out.decode())
        self.assertLessEqual(page.tags, OURS)
        rows = [[cell.replace(JOINER, "") for cell in row] for row in submissions_in(page)]
        self.assertEqual(len(rows), len(documents) + 2)
        self.assertEqual([row[:2] for row in rows[1:-1]],
                         [[f"f{index}", printable(text)] for index, text in enumerate(hostile.PAGE_TEXTS)])
        self.assertEqual({row[7] for row in rows[1:-1]}, {"withheld"})
        plain = "\n".join(squeezed(part.replace(JOINER, "")) for part in page.texts)
        for text in hostile.PAGE_TEXTS:
            self.assertIn(self.payees(text), plain)
        self.assertIn("<b>@octocat</b>", "".join(page.texts))

    def test_amounts_of_a_submission(self):
        for document in sorted((SOURCE / "examples/batch").glob("*.json")):
            result = json.loads(self.run_bounty("calc", "--format", "json", document))
            if not result.get("steps"):
                continue
            page = render(self.run_bounty("calc", "--format", "markdown", document))
            self.assertEqual([row[1] for row in page.tables[0][1:]], [dollars(cents) for cents in (
                result["gross_cents"], *(-cents for cents in result["deductions"].values()),
                result["base_payment_cents"], result["bonus_cents"], result["bounty_cents"],
                result["ceiling_cents"])])
            steps = [row for row in page.tables[1][1:] if row[1]]
            self.assertEqual([(row[0], row[6]) for row in steps],
                             [(step["step"], dollars(step["amount_cents"])) for step in result["steps"]])

    def test_amounts_of_a_batch(self):
        inputs = ["--reviews", SOURCE / "examples/batch/reviews", SOURCE / "examples/batch"]
        result = self.batch("--format", "json", *inputs).document
        rows = submissions_in(render(self.batch("--format", "markdown", *inputs).out.decode()))[1:]
        amount = lambda cents: dollars(cents).replace("$", "") if cents else "-"
        self.assertEqual([(row[0], row[2], row[5], row[6], row[7]) for row in rows[:-1]], [
            (one["family"], amount(one["gross_cents"]), amount(one["bounty_cents"]), amount(one["ceiling_cents"]),
             one["payment"]["status"]) for one in result["results"]])
        self.assertEqual(rows[-1][5], amount(result["totals"]["bounty_cents"]))

    def test_explanations_have_a_column(self):
        document = SOURCE / "examples/reverse_hash.json"
        page = render(self.run_bounty("calc", "--explain", "--format", "markdown", document))
        self.assertEqual([{len(row) for row in table} for table in page.tables], [{3}, {8}])

    def test_undecided_judgements_are_tasks(self):
        page = self.calc(submission("a"))
        self.assertIn("input", page.tags)
        self.assertEqual([part.strip() for part in page.texts if part.strip() in ("bonus: $150.00", "payment")],
                         ["bonus: $150.00", "payment"])


common.main()
