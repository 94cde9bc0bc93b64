"""The HTML pages show the values of the JSON in every sort order.

Usage: /usr/bin/python3 tests/browser/test_amounts.py BOUNTY SOURCE_DIR
"""

import json

import pages
from pages import BATCH, REVERSE_HASH, REVIEWED, bounty, dollars

import common


def range_of(result):
    """Returns `$7,400.00`, or `$7,400.00 to $12,150.00` if judgements are undecided."""
    amounts = [dollars(result["bounty_cents"]), dollars(result["ceiling_cents"])]
    return " to ".join(dict.fromkeys(amounts))


def worths_of(undecided):
    """Returns the worths, the highest first. A payment has none."""
    ranked = sorted(undecided, key=lambda one: -one.get("worth_cents", -1))
    return [dollars(one["worth_cents"]) if "worth_cents" in one else "-" for one in ranked]


SUBMISSIONS = "table.sorts "


class Amounts(pages.BrowserTest):
    def test_amounts_of_a_submission(self):
        for arguments in (REVERSE_HASH, REVIEWED):
            result = json.loads(bounty("calc", "--format", "json", *arguments))
            self.show(bounty("calc", "--format", "html", *arguments))
            self.assertEqual(self.texts(".sum strong"), [dollars(result["bounty_cents"])])
            stages = (result["gross_cents"], *(-cents for cents in result["deductions"].values()),
                      *(result[f"{key}_cents"] for key in ("base_payment", "bonus", "bounty", "ceiling")))
            self.assertEqual(self.texts(".chart .amount"), [dollars(cents) for cents in stages])
            self.assertEqual(self.texts(".stacks:not(.worths) tbody tr:not(.group, .remark) > :last-child"),
                             [dollars(step["amount_cents"]) for step in result["steps"]])
            self.assertEqual(self.texts(".worths .number:not(th)"), worths_of(result["undecided"]))
            self.assert_quiet()

    def test_bars_are_to_scale(self):
        result = json.loads(bounty("calc", "--format", "json", *REVERSE_HASH))
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        widths = self.script("return Array.from(document.querySelectorAll('.beside .bar'),"
                             " bar => bar.getBoundingClientRect().width)")
        amounts = [result["gross_cents"], *result["deductions"].values(), result["base_payment_cents"],
                   result["bounty_cents"], result["ceiling_cents"]]
        for width, cents in zip(widths, amounts, strict=True):
            self.assertAlmostEqual(width / widths[-1], cents / amounts[-1], delta=0.01)

    def test_bars_of_worths_are_to_scale(self):
        result = json.loads(bounty("calc", "--format", "json", *REVERSE_HASH))
        bars = "return Array.from(document.querySelectorAll('.worth .bar'), bar => bar.getBoundingClientRect().width /" \
               " bar.ownerSVGElement.getBoundingClientRect().width)"
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        full = result["ceiling_cents"] - result["bounty_cents"]
        worths = sorted((one["worth_cents"] for one in result["undecided"] if "worth_cents" in one), reverse=True)
        for width, cents in zip(self.script(bars), worths, strict=True):
            self.assertAlmostEqual(width, cents / full, delta=0.01)
        self.show(bounty("batch", "--format", "html", *BATCH))
        self.assertAlmostEqual(self.script(bars)[0], 1, delta=0.01)

    def test_whose_turn_it_is(self):
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        turns = dict(zip(self.texts(".worths tbody th"), self.texts(".worths tbody [data-title=By]"), strict=True))
        self.assertEqual(turns.pop("confidence in discrete/Write up the method"), "program or submitter")
        self.assertEqual(set(turns.values()), {"program"})

    def test_a_count_with_repeats_is_explained_where_it_stands(self):
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        remarks = self.script("return Array.from(document.querySelectorAll('.stacks tr.remark'), row =>"
                              " [row.previousElementSibling.cells[3].textContent, row.textContent])")
        self.assertEqual(remarks, [
            ["1+7×0%", "1+7×0%: the first repetition is paid in full, 7 repeats at 0%, as their rate is undecided"],
            ["1×0%", "1×0%: the first repetition of crack is in another step, 1 repeat at 0%, as its rate is undecided"]])

    def test_amounts_of_a_batch(self):
        batch = json.loads(bounty("batch", "--format", "json", *BATCH))
        self.show(bounty("batch", "--format", "html", *BATCH))
        bounties = [dollars(one["bounty_cents"]).lstrip("$") if one["bounty_cents"] else "-" for one in batch["results"]]
        self.assertEqual(self.texts(SUBMISSIONS + "tbody td:nth-child(6)"), bounties)
        self.assertEqual(self.texts(SUBMISSIONS + "tfoot td:nth-child(6)"), [dollars(batch["totals"]["bounty_cents"]).lstrip("$")])
        self.assertEqual(self.texts(".sum strong"), [dollars(batch["totals"]["bounty_cents"])])
        self.assertEqual(self.texts(SUBMISSIONS + "tbody td:nth-child(8)"), [one["payment"]["status"] for one in batch["results"]])
        statuses = ("payable", "withheld", "blocked", "unchecked")
        self.assertEqual(self.texts("section:nth-of-type(1) tbody td:nth-child(3)"),
                         [dollars(batch["totals"][f"{status}_cents"]).lstrip("$") for status in statuses])
        self.assertEqual(self.texts(".worths .number:not(th)"),
                         worths_of(one for result in batch["results"] for one in result["undecided"]))
        authors = {}
        for one in batch["results"]:
            authors[one["author"]] = authors.get(one["author"], 0) + one["bounty_cents"]
        self.assertEqual(self.texts("section table:not(.sorts, .worths) tbody td:nth-child(3)")[4:],
                         [dollars(cents).lstrip("$") if cents else "-" for cents in sorted(authors.values(), reverse=True)])
        largest = sorted(batch["results"], key=lambda one: -one["bounty_cents"])[:12]
        self.assertEqual(self.texts(".largest .amount"), [range_of(one) for one in largest])
        errors = [error for rejection in batch["rejections"] for error in rejection["diagnostics"]]
        self.assertEqual(len(self.texts("pre")) + len(self.texts("pre + ul > li")), len(errors))
        self.assert_quiet()

    def click(self, title):
        self.script("for (const each of document.querySelectorAll('thead button'))"
                    " if (each.textContent === arguments[0]) each.click()", title)
        return self.script("return Array.from(document.querySelectorAll('th[aria-sort]'), e => [e.textContent, e.ariaSort])")

    def test_titles_sort(self):
        results = json.loads(bounty("batch", "--format", "json", *BATCH))["results"]
        self.show(bounty("batch", "--format", "html", "--sort", "ceiling", *BATCH))
        by_bounty = [dollars(one["bounty_cents"]).lstrip("$") if one["bounty_cents"] else "-"
                     for one in sorted(results, key=lambda one: one["bounty_cents"])]
        families = sorted(one["family"] for one in results)
        self.assertEqual(self.click("Bounty"), [["Bounty", "descending"]])
        self.assertEqual(self.texts(SUBMISSIONS + "tbody td:nth-child(6)"), by_bounty[::-1])
        self.assertEqual(self.click("Bounty"), [["Bounty", "ascending"]])
        self.assertEqual(self.texts(SUBMISSIONS + "tbody td:nth-child(6)"), by_bounty)
        self.assertEqual(self.click("Family"), [["Family", "ascending"]])
        self.assertEqual(self.texts(SUBMISSIONS + "tbody th"), families)
        self.assertEqual(self.click("Family"), [["Family", "descending"]])
        self.assertEqual(self.texts(SUBMISSIONS + "tbody th"), families[::-1])
        self.assertEqual(self.texts(SUBMISSIONS + "tfoot th"), ["Total"])
        self.assert_quiet()

    def test_rows_come_in_the_order_of_the_option(self):
        results = json.loads(bounty("batch", "--format", "json", *BATCH))["results"]
        self.show(bounty("batch", "--format", "html", "--sort", "family", *BATCH))
        self.assertEqual(self.texts(SUBMISSIONS + "tbody th"), sorted(one["family"] for one in results))

    def test_many_submissions(self):
        """Ten thousand rows can be sorted without a noticeable delay."""
        documents = [common.submission(f"f{index:05}", hours=index * 7919 % 1000 + 1) for index in range(10000)]
        self.write("in.ndjson", common.ndjson(*documents))
        self.show(bounty("batch", "--format", "html", "--quiet", "in.ndjson", folder=self.folder))
        self.assertEqual(len(self.texts(".largest .amount")), 12)
        self.assertEqual(len(self.texts(".worths tbody tr")), 40)
        self.click("Bounty")
        self.assertEqual(self.texts(SUBMISSIONS + "tbody tr:nth-child(-n+11) td:nth-child(6)"), ["300,000.00"] * 10 + ["299,700.00"])


pages.main()
