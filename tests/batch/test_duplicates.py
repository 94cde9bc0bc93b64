"""If two submissions have the same family, both get a warning that names the other, because a family is paid once.

Usage: /usr/bin/python3 tests/batch/test_duplicates.py BOUNTY SOURCE_DIR
"""

import common
from common import BatchTest, codes, ndjson, submission

DUPLICATE = ["duplicate-family"]
JOBS = ["1", "2", "8"]


class Duplicates(BatchTest):
    def setUp(self):
        """Writes three submissions of alpha, one of each other family, and an invalid file."""
        super().setUp()
        families = {1: "alpha", 2: "gamma", 3: "alpha", 4: "beta", 6: "alpha", 7: "delta"}
        for number, family in families.items():
            self.write(f"in/{number}.json", submission(family, hours=number))
        self.write("in/5.json", b"{")

    def warnings(self, records):
        return {record["source"][3]: codes(record) for record in records if not common.is_rejection(record)}

    def test_one_document_marks_all_of_them(self):
        for jobs in JOBS:
            document = self.batch("in", "--format", "json", "--jobs", jobs).document
            self.assertEqual(self.warnings(document["results"]),
                             {"1": DUPLICATE, "2": [], "3": DUPLICATE, "4": [], "6": DUPLICATE, "7": []})

    def test_streams_mark_the_later_ones(self):
        expected = {"1": [], "2": [], "3": DUPLICATE, "4": [], "6": DUPLICATE, "7": []}
        for jobs in JOBS:
            run = self.batch("in", "--format", "ndjson", "--jobs", jobs)
            self.assertEqual(self.warnings(run.records), expected)
            rows = self.batch("in", "--format", "csv", "--jobs", jobs).rows[1:]
            found = {row[0][3]: row[common.COLUMNS.index("warnings")].split() for row in rows if row[1] == "scored"}
            self.assertEqual(found, expected)

    def test_standard_error_names_both_places(self):
        runs = [self.batch("in", "--format", form, "--jobs", jobs, "--quiet")
                for form in ("text", "json", "ndjson", "csv") for jobs in JOBS]
        for run in runs:
            warnings = [line for line in run.messages.splitlines() if "alpha" in line]
            places = {path for line in warnings for path in ("in/1.json", "in/3.json", "in/6.json") if path in line}
            self.assertEqual(places, {"in/1.json", "in/3.json", "in/6.json"}, run.messages)
            self.assertEqual([line for line in run.messages.splitlines() if "gamma" in line or "delta" in line], [])
        self.assertEqual(len({run.err for run in runs[3:6]}), 1, "the messages depend on --jobs")

    def test_a_warning_changes_no_amount_and_no_exit_code(self):
        run = self.batch("in/1.json", "in/3.json", "--format", "json")
        self.assertEqual((run.exit, run.document["totals"]["bounty_cents"]), (0, 120000))

    def test_lines_and_files_and_paths_given_twice(self):
        self.write("more.ndjson", ndjson(submission("x"), submission("y"), submission("x")))
        stdin = ndjson(submission("y"), submission("alpha"))
        run = self.batch("more.ndjson", "in/1.json", "-", "--format", "json", stdin=stdin)
        self.assertEqual([(record["source"], codes(record)) for record in run.document["results"]],
                         [(source, DUPLICATE) for source in
                          ("more.ndjson:1", "more.ndjson:2", "more.ndjson:3", "in/1.json", "-:1", "-:2")])
        for pair in (("more.ndjson:1", "more.ndjson:3"), ("more.ndjson:2", "-:1"), ("in/1.json", "-:2")):
            self.assertTrue(any(all(place in line for place in pair) for line in run.messages.splitlines()), pair)

    def test_other_warnings_stay_before_it(self):
        document = submission("a")
        del document["tasks"][0]["steps"][0]["qa"]
        run = self.batch("-", "--format", "json", stdin=ndjson(document, document))
        self.assertEqual([codes(one) for one in run.document["results"]], [["no-evidence", "duplicate-family"]] * 2)

    def test_families_that_differ_in_case_are_two(self):
        """Both get a warning that they may be the same family, but both count."""
        run = self.batch("-", "--format", "json", stdin=ndjson(submission("a"), submission("A")))
        self.assertEqual([codes(one) for one in run.document["results"]], [["similar-family"]] * 2)
        self.assertEqual(run.exit, 0)


common.main()
