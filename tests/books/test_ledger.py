"""Journals as ledger and hledger read them: what they balance to is what the JSON says is payable.

Usage: /usr/bin/python3 tests/books/test_ledger.py BOUNTY SOURCE_DIR
"""

import collections
import csv
import pathlib
import subprocess
import sys
from decimal import Decimal

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / folder) for folder in ("batch", ".")]

import common
import hostile
from common import BatchTest, ndjson, submission
from hostile import in_journal

CLEAR = {"payment": {"legal": True, "practical": True}, "date": "2026-11-22"}
PAYABLE = "Liabilities:Payable:"

HOSTILE = [*hostile.JOURNAL, "😀" * 256, ":" * 256, " " * 256]


def shortened(text):
    return text if len(text) <= 800 else text[:800] + "..."


def payable_by_account(results):
    sums = collections.Counter()
    for result in results:
        cents = result["payment"]["payable_cents"]
        if cents:
            sums[PAYABLE + in_journal(result.get("author", result["family"]), "\\:;")] -= cents
    return dict(sums)


def cents(amount):
    value = Decimal(amount.replace("$", "").replace(",", "")) * 100
    assert value == int(value), amount
    return int(value)


class Journal(BatchTest):
    def read(self, *command, journal):
        done = subprocess.run(command, input=journal, capture_output=True, timeout=common.HANG, cwd=self.folder,
                              env={**common.ENVIRONMENT, "LEDGER_INIT": "/dev/null", "HOME": str(self.folder)})
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        return done.stdout.decode()

    def in_ledger(self, journal):
        form = "%(account)\t%(quantity(display_total))\n"
        table = self.read("ledger", "-f", "-", "balance", "--flat", "--no-total", "--balance-format", form,
                          journal=journal)
        return {account: cents(amount) for account, amount in (line.split("\t") for line in table.splitlines())}

    def in_hledger(self, journal):
        table = self.read("hledger", "-f", "-", "balance", "--flat", "--no-total", "-O", "csv", journal=journal)
        return {account: cents(amount) for account, amount in list(csv.reader(table.splitlines()))[1:]}

    def assert_strict(self, journal):
        """All of the checks of hledger that do not ask for an order, with the accounts declared."""
        accounts = self.read("hledger", "-f", "-", "accounts", journal=journal)
        declared = "".join(f"account {name}\n" for name in accounts.splitlines()) + "commodity $1000.00\n"
        self.read("hledger", "-f", "-", "check", "--strict", journal=declared.encode() + journal)

    def assert_books(self, run, document):
        """Both tools come to the sums of the JSON, by payee and by expense, and not a cent more."""
        expected = payable_by_account(document["results"])
        clear = [result for result in document["results"] if result["payment"]["payable_cents"]]
        for expense, key in (("Base", "base_payment_cents"), ("Bonus", "bonus_cents")):
            total = sum(result[key] for result in clear)
            if total:
                expected["Expenses:Bounties:" + expense] = total
        self.assertEqual(-sum(amount for account, amount in expected.items() if account.startswith(PAYABLE)),
                         document["totals"]["payable_cents"])
        self.assertEqual(self.in_ledger(run.out), expected)
        self.assertEqual(self.in_hledger(run.out), expected)
        self.assert_strict(run.out)

    def journal_and_document(self, *arguments, **more):
        document = self.batch(*arguments, "--format", "json", "--quiet", **more).document
        return self.batch(*arguments, "--format", "ledger", "--quiet", **more), document


class Books(Journal):
    def test_examples(self):
        batch = common.SOURCE / "examples/batch"
        run, document = self.journal_and_document(batch, "--reviews", batch / "reviews")
        self.assertEqual(run.exit, 1)  # one of them is rejected
        self.assert_books(run, document)

    def test_generated(self):
        """The same whatever the number of threads."""
        compare = common.load_generator()
        documents = []
        for one in common.random_submissions(compare, 400):
            one["author"] = {"name": HOSTILE[len(documents) % len(HOSTILE)]}
            judged = CLEAR if len(documents) % 3 else {}
            one["review"] = one.get("review", {}) | judged | {"date": f"2026-{1 + len(documents) % 12:02}-05"}
            documents.append(one)
        self.write("in.ndjson", ndjson(*documents, b"{}", b"\x00;\n"))
        runs = [self.journal_and_document("in.ndjson", "--jobs", jobs) for jobs in ("1", "8")]
        self.assertEqual(runs[0][0].out, runs[1][0].out)
        self.assertGreater(runs[0][1]["totals"]["payable_cents"], 0)
        self.assert_books(*runs[0])

    def test_large_amounts(self):
        documents = [submission(f"f{index}", 100000, review=CLEAR) for index in range(30)]
        for one in documents:
            one["tasks"][0]["steps"][0]["count"] = 1000
        self.write("p.json", {"format": "bounty-policy/1", "rate_per_hour": 1000000, "repeat_rate": 1})
        run, document = self.journal_and_document("-", "--policy", "p.json", stdin=ndjson(*documents))
        self.assertEqual(document["totals"]["payable_cents"], 30 * 10**16)
        self.assert_books(run, document)

    def test_duplicates_are_posted_as_the_json_counts_them(self):
        documents = [submission("same", hours, review=CLEAR, author={"name": "Ada"}) for hours in (1, 2)]
        run, document = self.journal_and_document("-", stdin=ndjson(*documents))
        self.assertEqual(document["totals"]["payable_cents"], 90000)
        self.assert_books(run, document)
        self.assertEqual(run.out.decode().count("    ; warning: the family \"same\" is submitted in -:1 too"), 1)


class HostileTexts(Journal):
    def test_authors_and_reviewers(self):
        documents = [submission(f"f{index}", 1 + index, author={"name": name}, review=CLEAR | {
            "reviewer": name, "bonus": 0.5 if index % 2 else 0}) for index, name in enumerate(HOSTILE)]
        run, document = self.journal_and_document("-", stdin=ndjson(*documents))
        self.assertEqual((document["totals"]["rejected"], run.exit), (0, 0))
        self.assertEqual(len(payable_by_account(document["results"])), len(HOSTILE))  # nobody is somebody else
        self.assert_books(run, document)
        self.assert_dates_and_payees(run, [in_journal(name, "\\;|") for name in HOSTILE])
        values = self.read("hledger", "-f", "-", "tags", "--values", "reviewer", journal=run.out).splitlines()
        self.assertEqual(set(values), {shortened(in_journal(name, "\\,[")) for name in HOSTILE})

    def assert_dates_and_payees(self, run, payees):
        """No text moves a transaction, or says who is paid."""
        rows = list(csv.reader(self.read("hledger", "-f", "-", "print", "-O", "csv", journal=run.out).splitlines()))[1:]
        first = {row[0]: row for row in rows}
        self.assertEqual({row[1] for row in rows}, {"2026-11-22"})
        self.assertEqual([row[5] for row in first.values()], payees)
        form = "%(format_date(date, '%Y-%m-%d'))\t%(payee)\n"
        lines = self.read("ledger", "-f", "-", "register", "--register-format", form, "Liabilities",
                          journal=run.out).splitlines()
        self.assertEqual(lines, [f"2026-11-22\t{payee}" for payee in payees])

    def test_policies(self):
        for name in HOSTILE[::4]:
            self.write("p.json", {"format": "bounty-policy/1", "name": name})
            run, document = self.journal_and_document("-", "--policy", "p.json",
                                                      stdin=ndjson(submission("f", review=CLEAR)))
            self.assertEqual(run.exit, 0)
            self.assert_books(run, document)

    def test_file_names(self):
        names = [name.replace("/", "_")[:60] for name in HOSTILE] + [
            "a\n2026-01-01 * x\n    A  $1.00\n    B\n", "a\rb", "a\tb", "\x1b[31m", "a\x85b", "\x7f", b"\xff\xfe", "x" * 250]
        for index, name in enumerate(names):
            name = name if isinstance(name, bytes) else name.encode()
            content = b"nonsense" if index % 7 == 0 else common.text(submission(f"f{index}", review=CLEAR))
            (self.folder / "in").mkdir(exist_ok=True)
            (pathlib.Path(bytes(self.folder / "in").decode()) / (name.decode("utf-8", "surrogateescape")
             + ".json")).write_bytes(content)
        run, document = self.journal_and_document("in")
        self.assertEqual(document["totals"]["submissions"], len(names))
        self.assert_books(run, document)
        for line in run.out.decode().split("\n"):
            self.assertRegex(line, r"^[^\x00-\x1f\x7f-\x9f]*$")

    def test_long_paths(self):
        """ledger reads no line of more than 4096 bytes."""
        folder = "/".join(["é" * 120] * 16)
        (self.folder / folder).mkdir(parents=True)
        for name, content in (("a", submission("a", review=CLEAR)), ("b", b"{"), ("c", submission("c"))):
            self.write(f"{folder}/{name}.json", content)
        run, document = self.journal_and_document(folder)
        self.assertEqual(document["totals"]["submissions"], 3)
        self.assert_books(run, document)


class Dates(Journal):
    def test_the_option_wins(self):
        self.write("s.json", submission("f", review=CLEAR))
        run, document = self.journal_and_document("s.json")
        self.assertIn("\n2026-11-22 * (f) f\n", run.out.decode())
        other = self.batch("s.json", "--format", "ledger", "--date", "2026-12-31")
        self.assertIn("\n2026-12-31 * (f) f\n", other.out.decode())
        self.assert_books(other, document)

    def test_what_has_no_date_is_not_posted_and_never_looks_like_success(self):
        undated = {"payment": CLEAR["payment"]}
        old = CLEAR | {"date": "1399-12-31"}
        documents = [submission(f"f{hours}", hours, review=judged)
                     for hours, judged in ((1, CLEAR), (2, undated), (4, old), (8, {}))]
        run = self.batch("-", "--format", "ledger", "--quiet", stdin=ndjson(*documents))
        self.assertEqual(run.exit, 1)
        self.assertEqual(self.in_ledger(run.out), {"Expenses:Bounties:Base": 30000, PAYABLE + "f1": -30000})
        self.assertEqual(run.messages, "bounty: $1,800.00 payable in 2 submissions, but not posted: no review says when\n"
                                       "  -:2\n  -:3\n  hint: state the date in the review, or give --date\n")
        dated = self.batch("-", "--format", "ledger", "--quiet", "--date", "2026-01-01", stdin=ndjson(*documents))
        self.assertEqual((dated.exit, dated.err), (0, b""))
        self.assertEqual(self.in_hledger(dated.out)["Expenses:Bounties:Base"], 210000)

    def test_only_the_first_of_many_are_named(self):
        documents = [submission(f"f{index}", review={"payment": CLEAR["payment"]}) for index in range(1200)]
        run = self.batch("-", "--format", "ledger", "--quiet", stdin=ndjson(*documents))
        self.assertEqual((run.exit, self.in_ledger(run.out)), (1, {}))
        self.assertEqual(len(run.messages.splitlines()), 23)
        self.assertIn("  and 1,180 more\n", run.messages)

    def test_calc_writes_nothing_without_a_date(self):
        self.write("s.json", submission("f", review={"payment": CLEAR["payment"]}))
        kept = self.write("kept.journal", b"kept")
        for more in ([], ["-o", "kept.journal"]):
            done = subprocess.run([common.BOUNTY, "calc", "--format", "ledger", "s.json", *more], cwd=self.folder,
                                  capture_output=True, env=common.ENVIRONMENT)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual(kept.read_bytes(), b"kept")


class Accounts(Journal):
    def test_accounts_of_ones_own(self):
        accounts = "base=1000:Research & Development,payee=Verbindlichkeiten:{family}:{author},bonus=Ünique (x):*"
        documents = [submission("f1", author={"name": "A:B"}, review=CLEAR | {"bonus": 0.5}), submission("f2", review=CLEAR)]
        run = self.batch("-", "--format", "ledger", "--ledger-accounts", accounts, stdin=ndjson(*documents))
        expected = {"1000:Research & Development": 60000, "Ünique (x):*": 15000,
                    "Verbindlichkeiten:f1:A\\u003aB": -45000, "Verbindlichkeiten:f2:f2": -30000}
        self.assertEqual(self.in_ledger(run.out), expected)
        self.assertEqual(self.in_hledger(run.out), expected)

    def test_what_is_no_account(self):
        self.write("s.json", submission("f", review=CLEAR))
        for account in ("", ":", "A:", ":A", "A::B", "A:  B", "A: B", "A :B", " A", "A ", "A\tB", "A;B", "A\\B", "A\nB",
                        "(A)", "[A]", "<A>", "*A", "!A", "~A", "=A", ";A", "#A", "-A", "@A", "{author}", "{author}:A", "A:{}",
                        "A:{title}", "A:x{author}", "A:{author", "A:\u202eB", "A\u00a0", "\u00a0A"):
            run = self.batch("s.json", "--format", "ledger", "--ledger-accounts", f"payee={account}")
            self.assert_fails(run, 2)
            self.assertIn("--ledger-accounts", run.messages)
        for accounts in ("payee", "Payee=A", "=A", "payee=A,", ",payee=A", "payee=A,payee=B", "payee=A;base=B", "A"):
            self.assert_fails(self.batch("s.json", "--format", "ledger", "--ledger-accounts", accounts), 2)

    def test_options_that_would_do_nothing(self):
        self.write("s.json", submission("f", review=CLEAR))
        for form in ("text", "json", "ndjson", "csv"):
            for option in (["--date", "2026-01-01"], ["--ledger-accounts", "base=A"]):
                self.assert_fails(self.batch("s.json", "--format", form, *option), 2)


common.main()
