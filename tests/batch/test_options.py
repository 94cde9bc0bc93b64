"""Tests --budget, --fail-fast, --sort, --quiet, -o and --policy, and the exit codes.

Usage: /usr/bin/python3 tests/batch/test_options.py BOUNTY SOURCE_DIR
"""

import os
import re
import subprocess

import common
from common import BatchTest, ndjson, outcome, submission

JOBS = ["1", "2", "8"]
FORMS = ["text", "json", "markdown", "html", "ndjson", "csv"]
HOUR = 30000  # cents


def without_budget(form, text):
    """Removes what an output says about the budget."""
    removed = {"text": r"^Budget: [^\n]*(\n(?=\S)[^\n]*)*\n", "markdown": r"\\\n\*\*Budget:\*\*[^\n]*",
               "html": r'<span><b class="error">Budget:</b>.*?</span>', "json": r',\n  "budget": \{.*?\}(?=\n\})'}.get(form, r"\Z")
    return re.sub(removed, "", text, flags=re.DOTALL | re.MULTILINE)


class Budget(BatchTest):
    def setUp(self):
        super().setUp()
        self.write("in.ndjson", ndjson(*[submission(f"f{hours}", hours=hours) for hours in (1, 2, 0.01)]))  # $903.00

    def test_within_the_budget(self):
        for budget in ("903", "903.00", "903.01", "1000000"):
            run = self.batch("in.ndjson", "--budget", budget, "--quiet")
            self.assertEqual((run.exit, run.err), (0, b""))

    def test_beyond_the_budget(self):
        """Everything is printed as usual, and a message states the shortfall."""
        for budget, shortfall in (("902.99", "$0.01"), ("900", "$3.00"), ("0", "$903.00")):
            for form in FORMS:
                plain = self.batch("in.ndjson", "--format", form)
                run = self.batch("in.ndjson", "--format", form, "--budget", budget, "--quiet")
                self.assertEqual(run.exit, 4)
                self.assertEqual(without_budget(form, run.out.decode()), plain.out.decode())
                self.assertRegex(run.messages, rf"(?<![\d$.,]){re.escape(shortfall)}(?![\d.])")

    def test_what_remains(self):
        """Every report states what remains after the bounties and after the ceilings, and so does standard error for
        every format."""
        remains = "$1,000.00; $97.00 remain after the bounties, the ceilings exceed it by $354.50"
        for form in [*FORMS, "ledger"]:
            run = self.batch("in.ndjson", "--format", form, "--budget", "1000")
            self.assertEqual((run.exit, run.messages.count(f"bounty: budget {remains}\n")), (0, 1))
            if form in ("text", "markdown", "html", "ledger"):
                self.assertIn(remains.replace(" ", ""), "".join(run.out.decode().replace("</b>", "").split()))
        self.assertEqual(self.batch("in.ndjson", "--format", "json", "--budget", "1000").document["budget"],
                         {"budget_cents": 100000, "after_bounties_cents": 9700, "after_ceilings_cents": -35450})

    def test_a_batch_with_a_budget_is_verified(self):
        self.write("batch.json", self.batch("in.ndjson", "--format", "json", "--budget", "1000").out)
        def verify():
            return subprocess.run([common.BOUNTY, "verify", "--submissions", "in.ndjson", "batch.json"], cwd=self.folder,
                                  capture_output=True, text=True, env=common.ENVIRONMENT)

        self.assertEqual(verify().returncode, 0)
        changed = (self.folder / "batch.json").read_text().replace('"after_bounties_cents": 9700', '"after_bounties_cents": 9701')
        self.write("batch.json", changed.encode())
        self.assertEqual(verify().returncode, 1)
        self.assertIn("/budget/after_bounties_cents", verify().stdout)

    def test_amounts_that_are_none(self):
        for budget in ("-1", "ten", "", "1.005", "1e3", "$5x"):
            self.assert_fails(self.batch("in.ndjson", f"--budget={budget}"), 2)

    def test_a_rejection_within_the_budget(self):
        self.assertEqual(self.batch("-", "--budget", "300", stdin=ndjson(submission("a"), b"{}")).exit, 1)


class FailFast(BatchTest):
    def setUp(self):
        super().setUp()
        self.documents = [submission(f"f{index}") for index in range(400)]
        self.documents[150] = b"nonsense"
        self.documents[151] = b"{}"
        self.documents[300] = b"{"

    def test_ends_with_the_first_rejection(self):
        self.write("in.ndjson", ndjson(*self.documents))
        for form in (["text"], ["json"], ["ndjson"], ["csv"], ["csv", "--steps"]):
            runs = [self.batch("in.ndjson", "--fail-fast", "--format", *form, "--jobs", jobs) for jobs in JOBS]
            self.assertEqual([run.exit for run in runs], [1] * 3)
            self.assertEqual([run.out == runs[0].out for run in runs], [True] * 3, form)
        lines = self.batch("in.ndjson", "--fail-fast", "--format", "ndjson").records
        self.assertEqual(list(map(outcome, lines)),
                         [(f"in.ndjson:{line}", HOUR) for line in range(1, 151)] + [("in.ndjson:151", ["json-syntax"])])
        self.assert_same_document(self.batch("in.ndjson", "--fail-fast", "--format", "json").document, lines)
        rows = self.batch("in.ndjson", "--fail-fast", "--format", "csv").rows
        self.assertEqual([row[1] for row in rows[1:]], ["scored"] * 150 + ["rejected"])

    def test_in_a_folder(self):
        for index, document in enumerate(self.documents):
            self.write(f"in/{index:03}.json", document)
        runs = [self.batch("in", "--fail-fast", "--format", "ndjson", "--jobs", jobs) for jobs in JOBS]
        expected = [(f"in/{index:03}.json", HOUR) for index in range(150)] + [("in/150.json", ["json-syntax"])]
        for run in runs:
            self.assertEqual((list(map(outcome, run.records)), run.exit), (expected, 1))

    def test_a_file_that_cannot_be_read_is_a_rejection_too(self):
        self.write("a.json", submission("a"))
        run = self.batch("a.json", "gone.json", "a.json", "--fail-fast", "--format", "ndjson")
        self.assertEqual((list(map(outcome, run.records)), run.exit),
                         ([("a.json", HOUR), ("gone.json", ["cannot-read"])], 1))

    def test_does_not_wait_for_the_end_of_the_input(self):
        for jobs in JOBS * 3:  # repeated, because it depends on chance whether another thread already waits for input
            process = self.start("-", "--fail-fast", "--format", "ndjson", "--jobs", jobs)
            process.stdin.write(ndjson(submission("a"), b"{}"))
            self.assertEqual(process.wait(common.HANG), 1)  # although standard input is still open
            self.assertEqual(process.stdout.read().count(b"\n"), 2)

    def test_changes_nothing_where_nothing_is_rejected(self):
        stdin = ndjson(*self.documents[:100])
        for form in FORMS:
            plain = self.batch("-", "--format", form, stdin=stdin)
            run = self.batch("-", "--format", form, "--fail-fast", stdin=stdin)
            self.assertEqual((run.exit, run.out), (0, plain.out))


class Sorting(BatchTest):
    HOURS = {"mango": 2, "apple": 5, "zebra": 9, "banana": 2, "cherry": 1}

    def setUp(self):
        """cherry has by far the highest ceiling and the lowest bounty."""
        super().setUp()
        documents = [submission(family, hours=hours) for family, hours in self.HOURS.items()]
        documents[-1]["tasks"][0]["steps"].append({"name": "unproven", "time": 100})
        self.write("in.ndjson", ndjson(*documents))

    def order(self, *arguments):
        run = self.batch("in.ndjson", "--format", "text", *arguments)
        self.assertEqual(run.exit, 0)
        return list(dict.fromkeys(re.findall("|".join(self.HOURS), run.out.decode())))

    def test_orders(self):
        """The highest amount comes first. Equal amounts stay in the order of the input."""
        self.assertEqual(self.order("--sort", "input"), list(self.HOURS))
        self.assertEqual(self.order("--sort", "family"), sorted(self.HOURS))
        self.assertEqual(self.order("--sort", "bounty"), ["zebra", "apple", "mango", "banana", "cherry"])
        self.assertEqual(self.order("--sort", "ceiling"), ["cherry", "zebra", "apple", "mango", "banana"])

    def test_order_does_not_depend_on_the_jobs(self):
        for order in ("family", "bounty", "ceiling", "input"):
            self.assertEqual(len({self.batch("in.ndjson", "--sort", order, "--jobs", jobs).out for jobs in JOBS}), 1)


class Usage(BatchTest):
    def test_command_lines_that_make_no_sense(self):
        self.write("a.json", submission("a"))
        for arguments in ([], ["a.json", "--format", "xml"], ["a.json", "--jobs", "0"], ["a.json", "--jobs", "-1"],
                          ["a.json", "--jobs", "many"], ["a.json", "--sort", "author"], ["a.json", "--nonsense"],
                          ["a.json", "--budget"], ["-", "-"]):
            self.assert_fails(self.batch(*arguments), 2)

    def test_options_that_a_format_has_not(self):
        self.write("a.json", submission("a"))
        for arguments in (["text", "--steps"], ["json", "--steps"], ["ndjson", "--steps"], ["text", "--summary"],
                          ["csv", "--summary"], ["json", "--sort", "bounty"], ["csv", "--sort", "family"]):
            self.assert_fails(self.batch("a.json", "--format", *arguments), 2)

    def test_help(self):
        run = self.batch("--help")
        self.assertEqual((run.exit, run.err), (0, b""))
        for option in ("--reviews", "--format", "--steps", "--summary", "--jobs", "--sort", "--budget", "--fail-fast",
                       "--quiet", "--output", "--policy", "--recursive"):
            self.assertIn(option, run.out.decode())


class Quiet(BatchTest):
    def test_one_line_at_the_end(self):
        self.write("in.ndjson", ndjson(*[submission(f"f{index}") for index in range(12)]))
        for form in FORMS:
            loud = self.batch("in.ndjson", "--format", form)
            quiet = self.batch("in.ndjson", "--format", form, "--quiet")
            self.assertEqual((quiet.exit, quiet.err, quiet.out), (0, b"", loud.out))
            self.assertRegex(loud.messages, r"\A[^\n\r\x1b]*\b12\b[^\n\r\x1b]*\n\Z")

    def test_quiet_does_not_silence_errors_and_warnings(self):
        run = self.batch("-", "--quiet", stdin=ndjson(b"{", submission("a"), submission("a")))
        self.assertEqual(run.messages.count("[duplicate-family]"), 2)
        self.assertRegex(run.out.decode(), r"(?m)^-:1:\d+: error: .* \[json-syntax\]$")


class Output(BatchTest):
    def setUp(self):
        super().setUp()
        self.write("in/a.json", submission("a"))
        self.write("in/b.json", b"{")

    def test_the_file_is_what_would_have_been_printed(self):
        for form in (["text"], ["json"], ["ndjson"], ["csv"], ["csv", "--steps"], ["json", "--summary"]):
            printed = self.batch("in", "--format", *form)
            run = self.batch("in", "--format", *form, "-o", "result")
            self.assertEqual((run.exit, run.out, (self.folder / "result").read_bytes()), (1, b"", printed.out))

    def test_a_rejection_a_budget_and_a_first_failure_are_written(self):
        for more, code in ([], 1), (["--fail-fast"], 1):
            printed = self.batch("in", "--format", "ndjson", *more)
            run = self.batch("in", "--format", "ndjson", *more, "--output", "result")
            self.assertEqual((run.exit, (self.folder / "result").read_bytes()), (code, printed.out))
        run = self.batch("in/a.json", "--format", "ndjson", "--budget", "1", "-o", "result")
        self.assertEqual((run.exit, len((self.folder / "result").read_bytes().splitlines())), (4, 1))

    def test_a_longer_file_is_replaced_whole(self):
        self.write("result", b"x" * 1000000)
        self.batch("in", "--format", "ndjson", "-o", "result")
        self.assertEqual((self.folder / "result").read_bytes(), self.batch("in", "--format", "ndjson").out)

    def assert_untouched(self, code, *arguments):
        self.write("result", b"as it was")
        before = sorted(path.name for path in self.folder.iterdir())
        run = self.batch(*arguments, "-o", "result")
        self.assert_fails(run, code)
        self.assertEqual((self.folder / "result").read_bytes(), b"as it was")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), before)

    def test_a_failed_run_leaves_the_file_as_it_was(self):
        self.write("broken.json", b"{")
        self.write("broken.ndjson", b"{\n")
        self.assert_untouched(3, "in", "--policy", "gone.json")
        self.assert_untouched(1, "in", "--policy", "broken.json")
        self.assert_untouched(1, "in", "--reviews", "broken.ndjson")
        self.assert_untouched(2, "in", "--jobs", "none")

    def test_an_input_is_never_overwritten(self):
        before = (self.folder / "in/a.json").read_bytes()
        for arguments in (["in", "-o", "in/a.json"], ["in/a.json", "-o", "./in/a.json"]):
            run = self.batch(*arguments)
            self.assertEqual((run.out, run.exit != 0), (b"", True))
            self.assertEqual((self.folder / "in/a.json").read_bytes(), before)

    def test_a_place_that_takes_no_file(self):
        for place in ("nowhere/result", "in", "/dev/full"):
            run = self.batch("in/a.json", "-o", place)
            self.assertEqual((run.exit, run.out), (3, b""), place)
        self.assertEqual(sorted(os.listdir(self.folder)), ["in"])


class Policy(BatchTest):
    def test_a_policy_applies_to_all(self):
        self.write("policy.json", {"format": "bounty-policy/1", "rate_per_hour": 100})
        stdin = ndjson(submission("a"), submission("b", hours=3))
        run = self.batch("-", "--policy", "policy.json", "--format", "ndjson", stdin=stdin)
        self.assertEqual(list(map(outcome, run.records)), [("-:1", 10000), ("-:2", 30000)])

    def test_the_policy_of_the_environment(self):
        self.write("policy.json", {"format": "bounty-policy/1", "rate_per_hour": 100})
        environment = common.ENVIRONMENT | {"BOUNTY_POLICY": "policy.json"}
        run = self.batch("-", "--format", "ndjson", stdin=ndjson(submission("a")), env=environment)
        self.assertEqual(list(map(outcome, run.records)), [("-:1", 10000)])

    def test_an_unusable_policy_stops_everything(self):
        self.write("broken.json", b'{ "format": "bounty-policy/1", "rate": 5 }')
        for name, code in (("gone.json", 3), ("broken.json", 1)):
            run = self.batch("-", "--policy", name, "--format", "json", stdin=ndjson(submission("a")))
            self.assert_fails(run, code)


common.main()
