"""The HTML pages can be printed: Chromium prints them on A4 and Letter, and poppler extracts the text.

Pictures of the pages are saved in the folder `screenshots` of the build, for people to look at.

Usage: /usr/bin/python3 tests/browser/test_print.py BOUNTY SOURCE_DIR
"""

import json
import re

import pages
from pages import BATCH, PAPERS, REVERSE_HASH, REVIEWED, bounty

import common

PAPER_WIDTH = 688  # pixels between the margins of A4, which is narrower than Letter
TEXTS_AND_BARS = """
const boxes = (selector) => Array.from(document.querySelectorAll(selector), e => [e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0);
const texts = boxes('.chart text'), bars = boxes('.chart .bar, .chart .link');
const overlap = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
const crossed = texts.filter(([, text]) => bars.some(([, bar]) => overlap(text, bar))).map(([text]) => text);
const met = texts.filter(([, text], i) => texts.some(([, other], j) => i < j && overlap(text, other))).map(([text]) => text);
return [crossed, met, texts.length, bars.length];
"""


def eight_steps(tasks):
    """Returns a submission with eight steps in this many tasks, and a review that makes its report as long as
    possible."""
    steps = [{"name": f"A step that takes a professional a while, number {index}", "time": "1h30m", "computation": "0:10",
              "qa": "none" if index == 7 else "full_run", "count": 1 + index % 3} for index in range(8)]
    each = len(steps) // tasks
    document = common.submission("eight", title="Eight steps, all of them decided", author={"name": "Ada Lovelace"})
    document["tasks"] = [{"name": f"task_{index}", "steps": steps[index * each:(index + 1) * each]} for index in range(tasks)]
    review = common.review("eight", reviewer="B. Reviewer", date="2026-11-22", bonus={"unique": 0.1}, used=True, fast_track=True, final=True,
                           payment={"legal": True, "practical": True, "payee": "Ada Lovelace", "note": "with the others"})
    return document, review


class Print(pages.BrowserTest):
    def assert_one_page(self, page, name):
        self.show(page)
        for paper in PAPERS:
            self.assertEqual(len(self.print(paper, name)), 1, f"{name} on {paper}")

    def test_an_ordinary_submission_is_one_sheet_of_paper(self):
        self.assert_one_page(bounty("calc", "--format", "html", *REVERSE_HASH), "calc")
        self.assert_one_page(bounty("calc", "--format", "html", *REVIEWED), "reviewed")
        self.show(bounty("calc", "--explain", "--format", "html", "examples/batch/scaling_law_replication.json"))
        self.assertGreater(len(self.print("a4", "explained")), 1)

    def test_eight_decided_steps_are_one_sheet_of_paper(self):
        for tasks in (1, 2, 8):
            document, review = eight_steps(tasks)
            source = self.write("eight.json", document)
            judged = ["--review", self.write("review.json", review), source]
            review["payment"]["amount"] = json.loads(bounty("calc", "--format", "json", *judged))["bounty_cents"] / 100
            self.write("review.json", review)
            page = bounty("calc", "--format", "html", *judged)
            self.assert_one_page(page, f"eight_in_{tasks}")
            self.assertIn("clear, $3,080.00 payable to Ada Lovelace on 2026-11-22: with the others", self.texts("dd"))

    def batch_of(self, count, name="a_family"):
        """Returns the page of a batch that has a row of every kind."""
        documents = [common.submission(f"{name}_{index:02}", hours=index + 1,
                                       author={"name": f"Author {index:02}"}) for index in range(count)]
        self.write("in.ndjson", common.ndjson(*documents))
        return bounty("batch", "--format", "html", "--quiet", "--budget", "1000000", "in.ndjson", folder=self.folder)

    def test_no_row_stands_alone(self):
        """No row is alone at the end or the beginning of a page, and each page of a table repeats its titles."""
        for count in range(30, 50, 2):
            self.show(self.batch_of(count))
            for paper in PAPERS:
                printed = self.print(paper, "batch_of_many")
                for number, page in enumerate(printed):
                    lines = [line for line in page.splitlines() if line.strip() and not line.startswith("    ")]
                    rows = [bool(re.match(r" *a_family_", line)) for line in lines]
                    if number != 0 and rows[:3] != [False, True, True]:
                        self.assertNotIn(True, rows[:2], lines[:4])  # no table without titles, no single row
                    if number + 1 != len(printed):
                        self.assertFalse(rows[-1] and not rows[-2], lines[-3:])

    def test_the_example(self):
        self.show(bounty("batch", "--format", "html", "--budget", "130000", *BATCH))
        for paper in PAPERS:
            printed = self.print(paper, "batch")
            self.assertLessEqual(len(printed), 4)
            self.assertIn("Budget: $130,000.00; $12,743.86 remain", " ".join(printed[0].split()))

    def test_no_bar_runs_through_a_label(self):
        """In windows of all widths and on paper, no bar and no amount overlaps a label."""
        large = common.submission("W", hours=100)
        self.write("large.ndjson", common.ndjson(*[large | {"family": "W" * length} for length in (20, 27, 28, 29, 128)]))
        for page in (bounty("calc", "--format", "html", *REVERSE_HASH), bounty("batch", "--format", "html", *BATCH),
                     bounty("batch", "--format", "html", "-q", "large.ndjson", folder=self.folder)):
            for width in (PAPER_WIDTH, 390, 700, 770, 1023, 1025, 1100, 1920):
                self.show(page, width)
                media = "print" if width == PAPER_WIDTH else "screen"
                self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
                crossed, met, texts, bars = self.script(TEXTS_AND_BARS)
                self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
                self.assertGreater(min(texts, bars), 4)
                self.assertEqual((crossed, met), ([], []), f"{width} pixels")

    def test_labels_that_are_cut_stay_different(self):
        self.show(self.batch_of(20, "a_family_with_a_name_that_is_long_and_has_number"))
        labels = self.texts(".largest .label")
        self.assertEqual((len(labels), len(set(labels))), (12, 12))
        self.assertTrue(all(len(label) <= 28 for label in labels), labels)


pages.main()
