"""Of thousands of random submissions, one in twenty is invalid. Each appears exactly once in the output, all numbers
are those of the oracle, and --jobs does not change a byte.

Usage: /usr/bin/python3 tests/batch/test_generated.py BOUNTY SOURCE_DIR
"""

import json

from jsonschema import Draft202012Validator

import common
from common import BatchTest, codes, is_rejection

NUMBER = 5000
FEWER = 500  # fewer submissions, for the comparisons that need many runs
BLANK_LINE_EVERY = 100
ORACLE_EVERY = 10
SCHEMA_EVERY = 25
JOBS = ["1", "2", "8"]


def changed(line, **keys):
    return common.text(json.loads(line) | keys)


def first_step(line, **keys):
    document = json.loads(line)
    document["tasks"][0]["steps"][0] |= keys
    return common.text(document)


def all_errors(line):
    document = json.loads(line)
    document["tasks"][0]["steps"][0] |= {"time": "a while", "tiem": 1}
    return common.text(document | {"family": "a b", "kind": "idea"})


# Ways to make a line invalid, each with a code that the rejection must have.
FAULTS = [
    (lambda line: line[: len(line) * 2 // 3].decode(errors="ignore").encode(), "json-syntax"),
    (lambda line: first_step(line, computaton="1h"), "unknown-key"),
    (lambda line: first_step(line, time="2 hours"), "bad-duration"),
    (lambda line: line.replace(b'"family_', b'"\xff', 1), "not-utf8"),
    (lambda line: b"nonsense", "json-syntax"),
    (lambda line: line + b" {}", "json-syntax"),
    (lambda line: b'{"format": "bounty-submission/1", ' + line[1:], "duplicate-key"),
    (lambda line: changed(line, kind="implementation", tasks=[]), "no-tasks"),
    (lambda line: changed(line, format="bounty-policy/1"), "wrong-format"),
    (lambda line: b"[" * 100 + b"]" * 100, "too-deep"),
    (lambda line: b"{}", "missing-key"),
    (lambda line: changed(line, family="../etc/passwd"), "bad-name"),
    (lambda line: first_step(line, time="1h", computation="1h1s"), "computation-exceeds-time"),
    (lambda line: changed(line, kind="implementation", review={"rate_per_hour": 1000000}, tasks=[
        {"name": "t", "steps": [{"name": "s", "time": 100000, "count": 1000000}]}]), "amount-overflow"),
    (all_errors, "bad-name"),
]


def fault_of(index):
    """Returns the fault of a submission, or None. One in twenty has a fault."""
    return FAULTS[index // 20 % len(FAULTS)] if index % 20 == 7 else None


def with_review_dropped(document):
    return {key: value for key, value in document.items() if key != "review"}


def damaged(document, fault):
    """Removes the embedded review first, because it could hide a fault in the facts."""
    return fault[0](common.text(with_review_dropped(document)))


class Generated(BatchTest):
    @classmethod
    def setUpClass(cls):
        cls.compare = common.load_generator()
        cls.lines, cls.numbers, file_line = [], [], 0
        cls.content = []
        for index, document in enumerate(common.random_submissions(cls.compare, NUMBER)):
            fault = fault_of(index)
            line = damaged(document, fault) if fault else common.text(document)
            if index % BLANK_LINE_EVERY == 0:
                cls.content.append(b"")
                file_line += 1
            file_line += 1
            cls.content.append(line)
            cls.lines.append(line)
            cls.numbers.append(file_line)

    def setUp(self):
        super().setUp()
        self.all = b"\n".join(self.content) + b"\n"
        self.write("all.ndjson", self.all)
        self.write("fewer.ndjson", b"\n".join(self.content[:FEWER]) + b"\n")

    def test_each_source_once_and_in_order_whatever_the_jobs(self):
        runs = [self.batch("all.ndjson", "--quiet", "--format", "ndjson", "--jobs", jobs) for jobs in JOBS]
        self.assertEqual(runs[0].sources, [f"all.ndjson:{number}" for number in self.numbers])
        self.check_rejections(runs[0].records)
        self.check_figures(runs[0].lines)
        self.check_schemas(runs[0].records)
        for run in runs:
            self.assertEqual((run.exit, run.err), (1, b""))
            self.assertTrue(run.out == runs[0].out, "the bytes differ")

    def check_rejections(self, records):
        for index, record in enumerate(records):
            fault = fault_of(index)
            message = f"submission {index}: {self.lines[index][:300]}"
            self.assertEqual(is_rejection(record), fault is not None, message)
            if fault:
                self.assertIn(fault[1], codes(record), message)

    def check_figures(self, printed):
        """Every number of every tenth result is the oracle's, in the same digits."""
        compare = self.compare
        for index in range(0, NUMBER, ORACLE_EVERY):
            if fault_of(index):
                continue
            found = json.loads(printed[index], parse_int=compare.number, parse_float=compare.number)
            found["warnings"] = [warning["code"] for warning in found["warnings"]]
            source = f"all.ndjson:{self.numbers[index]}"
            expected = compare.oracle.result(compare.oracle.read(self.lines[index].decode()), source)
            self.assertEqual(compare.differences(compare.printed(expected), found), [], f"submission {index}")

    def check_schemas(self, records):
        schemas = {kind: json.loads((common.SOURCE / f"schema/{kind}.schema.json").read_text())
                   for kind in ("result", "rejection")}
        validators = {f"bounty-{kind}/1": Draft202012Validator(schema) for kind, schema in schemas.items()}
        for record in [*records[::SCHEMA_EVERY], *filter(is_rejection, records)]:
            errors = [error.message for error in validators[record["format"]].iter_errors(record)]
            self.assertEqual(errors, [], record["source"])

    def test_standard_input_says_what_the_file_says(self):
        file = self.batch("all.ndjson", "--quiet", "--format", "ndjson")
        stream = self.batch("-", "--quiet", "--format", "ndjson", stdin=self.all)
        self.assertEqual((stream.exit, stream.err), (1, b""))
        self.assertTrue(file.out.replace(b'"all.ndjson', b'"-') == stream.out, "they differ")

    def test_one_document_says_what_the_lines_say(self):
        lines = self.batch("all.ndjson", "--quiet", "--format", "ndjson").records
        whole = self.batch("all.ndjson", "--quiet", "--format", "json").document
        self.assert_same_document(whole, lines)
        self.assertEqual(list(whole), ["format", "results", "rejections", "totals"])
        self.assertEqual(list(whole["totals"]), list(common.totals(lines)))

    def test_a_batch_document_is_valid(self):
        schema = json.loads((common.SOURCE / "schema/batch.schema.json").read_text())
        document = self.batch("fewer.ndjson", "--format", "json").document
        document["results"] = document["results"][:30]
        self.assertEqual([error.message for error in Draft202012Validator(schema).iter_errors(document)], [])

    def test_same_bytes_in_every_form(self):
        forms = [["text"], ["json"], ["ndjson"], ["csv"]]
        forms += [["json", "--summary"], ["ndjson", "--summary"], ["csv", "--steps"]]
        for form in forms:
            runs = [self.batch("fewer.ndjson", "--format", *form, "--jobs", jobs) for jobs in JOBS]
            self.assertGreater(len(runs[0].out), 1000)
            for run, jobs in zip(runs, JOBS):
                self.assertTrue(run.out == runs[0].out, f"{form}: the bytes differ for --jobs {jobs}")
                self.assertEqual((run.exit, form), (1, form))

    def test_warnings_and_errors_on_standard_error_are_in_order_too(self):
        runs = [self.batch("fewer.ndjson", "--quiet", "--format", "text", "--jobs", jobs) for jobs in JOBS]
        self.assertEqual([run.err for run in runs], [runs[0].err] * len(JOBS))

    def test_a_summary_is_the_results_without_steps(self):
        lines = self.batch("fewer.ndjson", "--format", "ndjson").records
        for record in lines:
            record.pop("steps", None)
        self.assertEqual(self.batch("fewer.ndjson", "--format", "ndjson", "--summary").records, lines)
        self.assert_same_document(self.batch("fewer.ndjson", "--format", "json", "--summary").document, lines)

    def test_a_folder_says_what_the_lines_say(self):
        for index, line in enumerate(self.lines[:FEWER]):
            self.write(f"folder/{index:04}.json", line)
        folder = self.batch("folder", "--format", "ndjson", "--jobs", "8").records
        self.assertEqual([record["source"] for record in folder], [f"folder/{index:04}.json" for index in range(FEWER)])
        lines = self.batch("all.ndjson", "--quiet", "--format", "ndjson").records[:FEWER]
        for record, line in zip(folder, lines):
            self.assertEqual(is_rejection(record), is_rejection(line))
            if not is_rejection(record):
                self.assertEqual(common.amounts(record), common.amounts(line))


common.main()
