"""CSV that another program reads has the same values as the JSON in every cell, and no cell is a formula.

Usage: /usr/bin/python3 tests/batch/test_csv.py BOUNTY SOURCE_DIR
"""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import common
from common import COLUMNS, STEP_COLUMNS, BatchTest, is_rejection, submission
from hostile import FORMULAS, cell, shown

DEDUCTIONS = ["computation_cents", "repeated_steps_cents", "missing_qa_cents"]


def dollars(cents):
    return f"{int(cents) // 100}.{int(cents) % 100:02}"


def place(record):
    """Returns the first error of a rejection as a terminal shows it."""
    first = record["diagnostics"][0]
    file = shown(first.get("source", record["source"]))
    where = f"{file}:{first['line']}:{first['column']}" if "line" in first else file
    return f"{where}: {first['message']} [{first['code']}]"


def rejected(record, columns):
    known = {"source": cell(record["source"]), "status": "rejected", "error": cell(place(record))}
    return [known.get(column, "") for column in columns]


def review_of(result):
    return cell(result.get("review", {}).get("source", ""))


def cells(result):
    """Returns the CSV row of a result, with numbers in the same digits as in the JSON."""
    payment = result["payment"]
    known = {
        **{key: value for key, value in result.items() if key.endswith("_cents")},
        **result["deductions"],
        "source": cell(result["source"]),
        "status": "scored",
        "family": result["family"],
        "kind": result["kind"],
        "author": cell(result.get("author", "")),
        "bonus_rate": result["bonus"]["rate"],
        "bounty": dollars(result["bounty_cents"]),
        "ceiling": dollars(result["ceiling_cents"]),
        "payment": payment["status"],
        "payable_cents": payment["payable_cents"] or "",
        "payable": dollars(payment["payable_cents"]) if payment["payable_cents"] else "",
        "payment_reason": payment.get("reason", ""),
        "payment_date": payment.get("date", ""),
        "warnings": " ".join(warning["code"] for warning in result["warnings"]),
        "review": review_of(result),
        "error": "",
    }
    return [known[column] for column in COLUMNS]


def step_rows(result):
    heading = {"source": cell(result["source"]), "status": "scored", "family": result["family"],
               "author": cell(result.get("author", "")), "review": review_of(result)}
    for step in result["steps"] or [{}]:
        figures = {key: value for key, value in step.items() if isinstance(value, str)}
        known = heading | figures | step.get("deductions", {})
        for name in ("task", "step", "activity"):
            known[name] = cell(step.get(name, ""))
        if step:
            known["amount"] = dollars(step["amount_cents"])
        yield [known.get(column, "") for column in STEP_COLUMNS]


def all_step_rows(record):
    return [rejected(record, STEP_COLUMNS)] if is_rejection(record) else list(step_rows(record))


def digits(line):
    """Parses JSON, but keeps each number as the text of its digits."""
    return json.loads(line, parse_int=str, parse_float=str)


class Csv(BatchTest):
    def read_both(self, *arguments, stdin=b""):
        """Runs a batch as JSON, as CSV, and as CSV with a row for each step."""
        lines = self.batch("--format", "json", *arguments, stdin=stdin)
        whole = digits(lines.out.decode())
        table = self.batch("--format", "csv", *arguments, stdin=stdin)
        steps = self.batch("--format", "csv", "--steps", *arguments, stdin=stdin)
        for run in (table, steps):
            self.check_line_ends(run.out.decode())
        self.assertEqual([table.exit, steps.exit], [lines.exit] * 2)
        return {record["source"]: record for record in whole["results"] + whole["rejections"]}, table.rows, steps.rows

    def check_line_ends(self, text):
        """Outside of quotes, every line ends with CR LF, also the last one."""
        bare = re.sub(r'"(?:[^"]|"")*"', "", text)
        self.assertNotIn('"', bare)
        self.assertTrue(bare.endswith("\r\n"))
        self.assertEqual(re.findall(r"\r(?!\n)|(?<!\r)\n", bare), [])

    def check_rows(self, records, table, steps):
        records = records.values()
        self.assertEqual(table[0], COLUMNS)
        self.assertEqual(steps[0], STEP_COLUMNS)
        expected = [rejected(one, COLUMNS) if is_rejection(one) else cells(one) for one in records]
        self.assertEqual(sorted(table[1:]), sorted(expected))
        expected = [row for one in records for row in all_step_rows(one)]
        self.assertEqual(sorted(steps[1:]), sorted(expected))

    def check_order(self, arguments, table, steps, stdin=b""):
        """The rows are in the order of the inputs, and the rows of one submission are together."""
        sources = [cell(source) for source in self.batch("--format", "ndjson", *arguments, stdin=stdin).sources]
        self.assertEqual([row[0] for row in table[1:]], sources)
        self.assertEqual(list(dict.fromkeys(row[0] for row in steps[1:])), sources)

    def check(self, *arguments, stdin=b""):
        records, table, steps = self.read_both(*arguments, stdin=stdin)
        self.check_rows(records, table, steps)
        self.check_order(arguments, table, steps, stdin)
        return records

    def test_the_examples(self):
        folder = common.SOURCE / "examples/batch"
        records = self.check(str(folder), "--reviews", str(folder / "reviews"))
        self.assertGreater(len(records), 13)

    def test_a_draft_is_told_in_every_row(self):
        """A review in a file called `embedded` is not a draft."""
        named = lambda family: submission(family, 2) | {"tasks": [{"name": "t", "steps": [{"name": "s", "time": 2}, {"name": "u", "time": 1}]}]}
        draft = named("draft") | {"review": {"confidence": {"t/s": "high"}}}
        self.write("in.ndjson", common.ndjson(draft, named("bare")))
        self.write("outside.ndjson", common.ndjson(draft | {"family": "outside"}))
        self.write("embedded", {"format": "bounty-review/1", "family": "outside", "confidence": {"t/s": "high"}})
        for arguments, expected in ((["in.ndjson"], {"draft": "embedded", "bare": ""}),
                                    (["outside.ndjson", "--reviews", "embedded"], {"outside": "./embedded"})):
            for form in ([], ["--steps"], ["--undecided"]):
                heading, *rows = self.batch("--format", "csv", *form, *arguments).rows
                found = {(row[heading.index("family")], row[heading.index("review")]) for row in rows}
                self.assertEqual(found, set(expected.items()), form)

    def test_random_submissions(self):
        compare = common.load_generator()
        documents = list(common.reviewed_submissions(compare, 300, first=9000))
        self.write("in.ndjson", common.ndjson(*[one for one, _ in documents], b"{}", b"\xff"))
        self.write("reviews.ndjson", common.ndjson(*[judged for _, judged in documents if judged]))
        records = self.check("in.ndjson", "--reviews", "reviews.ndjson")
        self.assertEqual(len(records), 302)
        reasons = {record.get("payment", {}).get("reason") for record in records.values()}
        self.assertEqual(reasons, {None, "amount-differs", "payee-differs"})
        self.assertGreater(len({record.get("kind") for record in records.values()}), 2)

    def test_texts_are_quoted_and_neutralized(self):
        for index, words in enumerate(FORMULAS):
            step = {"name": words, "time": 1, "activity": words.replace("/", ".")}
            document = submission(f"f{index:02}", author={"name": words}) | {
                "tasks": [{"name": words.replace("/", "."), "steps": [step]}]}
            self.write(f"in/{index:02}.json", document)
        records = self.check("in")
        self.assertEqual([record["author"] for record in records.values()], FORMULAS)
        self.assertEqual([record["steps"][0]["step"] for record in records.values()], FORMULAS)
        rows = self.batch("in", "--format", "csv").rows
        self.assertEqual([row[4] for row in rows[1:6]], ["'=1+1", "'+x", "'-x", "'@x", "'" + FORMULAS[4]])
        self.assertEqual([row[4] for row in rows[6:16]], ["'" + words for words in FORMULAS[5:15]])
        self.assertEqual([row[4] for row in rows[12:16]], ["'＝1+1", "'＋1", "'－1", "'＠SUM(1)"])
        self.assertEqual([row[4] for row in rows[16:]], FORMULAS[15:])

    def test_names_of_files_are_neutralized(self):
        names = ["=x.json", "+x.json", "@x.json", "-x.json", "\tx.json", "\rx.json", 'a,"b\n.json', "a\r\nb.json"]
        for index, name in enumerate(names):
            self.write(name, submission(f"f{index}") if index % 2 else b"nonsense")
        records = self.check("--", *names)
        self.assertEqual(sorted(records), sorted(names))
        rows = self.batch("--format", "csv", "--", *names).rows
        self.assertEqual([row[0] for row in rows[1:]], ["'=x.json", "'+x.json", "'@x.json", "'-x.json", "\\u0009x.json",
                                                        "\\u000dx.json", 'a,"b\\u000a.json', "a\\u000d\\u000ab.json"])
        self.assertEqual([row[-1][:3] for row in rows[1::2]], ["'=x", "'@x", "\\u0", 'a,"'])

    def test_standard_input_is_no_formula(self):
        stdin = common.ndjson(submission("a"), b"{}")
        rows = self.batch("-", "--format", "csv", stdin=stdin).rows
        self.assertEqual([row[:3] for row in rows[1:]], [["'-:1", "scored", "a"], ["'-:2", "rejected", ""]])

    def test_whole_rows(self):
        """The rows are written out here, so that the test notices a mistake that it shares with the program."""
        ada = {"name": "Lovelace, Ada"}
        self.write("a.json", submission("a", 2.5, author=ada))
        self.write("aa.json", submission("aa", 2.5, author=ada, review={"bonus": {"unique": 0.125}}))
        self.write("b.json", submission("b") | {"kind": "specification"})
        self.write("c.json", b'{ "format": "bounty-submission/1", "family": "c", "tasks": [ { "name": "t", "steps": [\n'
                             b'  { "name": "s", "time": "1h", "tiem": 1 } ] } ] }')
        reviews = [common.approval({"family": family, "author": ada}, 84375, bonus={"unique": bonus})
                   for family, bonus in (("a", 0.125), ("aa", 0.25))]
        self.write("reviews.ndjson", common.ndjson(*reviews))
        run = self.batch("a.json", "aa.json", "b.json", "c.json", "d.json", "--format", "csv", "--reviews", "reviews.ndjson")
        self.assertEqual(run.out.decode().split("\r\n")[1:], [
            'a.json,scored,a,implementation,"Lovelace, Ada",'
            "75000,0,0,0,75000,0.125,9375,84375,843.75,84375,843.75,clear,84375,843.75,,2026-11-22,,reviews.ndjson:1,",
            'aa.json,scored,aa,implementation,"Lovelace, Ada",'
            "75000,0,0,0,75000,0.25,18750,93750,937.50,93750,937.50,withheld,0,0.00,amount-differs,2026-11-22,"
            "review-set-aside,reviews.ndjson:2,",
            "b.json,scored,b,specification,,0,0,0,0,0,0,0,0,0.00,0,0.00,unchecked,,,,,,,",
            'c.json,rejected,,,,,,,,,,,,,,,,,,,,,,"c.json:2:32: unknown key ""tiem"" [unknown-key]"',
            "d.json,rejected,,,,,,,,,,,,,,,,,,,,,,d.json: cannot read it: No such file or directory [cannot-read]",
            "",
        ])

    def test_whole_rows_of_steps(self):
        self.write("a.json", submission("a", "1h0m1s", author={"name": "Ada"}))
        self.write("b.json", submission("b") | {"kind": "specification"})
        self.write("c.json", b"")
        run = self.batch("a.json", "b.json", "c.json", "--format", "csv", "--steps")
        self.assertEqual(run.out.decode().split("\r\n")[1:], [
            "a.json,scored,a,Ada,t,s,,3601,0,1,1,0,0,full_run,1,30008,0,0,0,30008,300.08,,",
            "b.json,scored,b,,,,,,,,,,,,,,,,,,,,",
            "c.json,rejected,,,,,,,,,,,,,,,,,,,,,"
            "c.json:1:1: the file is empty [json-syntax]",
            "",
        ])

    def test_several_warnings_in_one_cell(self):
        document = submission("a") | {"review": {"bonus": {"unique": 0.5, "easy_to_run": 0.5}}}
        del document["tasks"][0]["steps"][0]["qa"]
        rows = self.batch("-", "--format", "csv", stdin=common.ndjson(document)).rows
        self.assertEqual(rows[1][COLUMNS.index("warnings")], "no-evidence bonus-capped review-embedded")

    def test_a_header_even_of_nothing(self):
        for more, columns in ([], COLUMNS), (["--steps"], STEP_COLUMNS):
            run = self.batch("-", "--format", "csv", *more, stdin=b"")
            self.assertEqual((run.exit, run.rows[0], len(run.rows)), (1, columns, 2))


common.main()
