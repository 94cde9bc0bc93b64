"""The balances that ledger and hledger compute from journals are the payable amounts in the JSON.

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
from common import BatchTest, approval, ndjson, submission
from hostile import in_journal

PAYABLE = "Liabilities:Payable:"

HOSTILE = [*hostile.JOURNAL, "😀" * 256, ":" * 256, " " * 256]


HOUR = 30000  # cents


def payee_account(result):
    """A payee without a name has an account with the name of the family, which no author's name can produce."""
    author = result.get("author")
    return PAYABLE + (in_journal(author, "\\:;") if author else f"Unnamed:{result['family']}")


def shortened(text):
    return text if len(text) <= 800 else text[:800] + "..."


def payable_by_account(results):
    sums = collections.Counter()
    for result in results:
        cents = result["payment"]["payable_cents"]
        if cents:
            sums[payee_account(result)] -= cents
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
        """Runs all strict checks of hledger except the one for ordered dates, with all accounts declared."""
        accounts = self.read("hledger", "-f", "-", "accounts", journal=journal)
        declared = "".join(f"account {name}\n" for name in accounts.splitlines()) + "commodity $1000.00\n"
        self.read("hledger", "-f", "-", "check", "--strict", journal=declared.encode() + journal)

    def assert_books(self, run, document):
        """Both tools compute exactly the sums of the JSON, by payee and by expense."""
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

    def approve(self, *approvals):
        """Writes the reviews that the runs of a test use."""
        self.write("reviews.ndjson", ndjson(*approvals))

    def approve_all(self, documents, **judgements):
        """Approves the hours of one step at the full rate, without a bonus."""
        self.approve(*(approval(one, HOUR * one["tasks"][0]["steps"][0]["time"], **judgements) for one in documents))

    def post(self, *arguments, **more):
        return self.batch(*arguments, "--format", "ledger", "--quiet", "--reviews", "reviews.ndjson", **more)

    def journal_and_document(self, *arguments, **more):
        if "--reviews" not in arguments:
            arguments = [*arguments, "--reviews", "reviews.ndjson"]
        document = self.batch(*arguments, "--format", "json", "--quiet", **more).document
        return self.batch(*arguments, "--format", "ledger", "--quiet", **more), document


class Books(Journal):
    def test_examples(self):
        batch = common.SOURCE / "examples/batch"
        run, document = self.journal_and_document(batch, "--reviews", batch / "reviews")
        self.assertEqual(run.exit, 1)  # one of them is rejected
        self.assert_books(run, document)

    def test_generated(self):
        """The journal is the same for every number of threads."""
        compare = common.load_generator()
        documents = []
        for index, one in enumerate(common.random_submissions(compare, 400)):
            one["author"] = {"name": HOSTILE[index % len(HOSTILE)]}
            if index % 7 == 0:
                del one["author"]
            documents.append(one)
        self.write("in.ndjson", ndjson(*documents, b"{}", b"\x00;\n"))
        self.approve(*self.approvals(documents))
        runs = [self.journal_and_document("in.ndjson", "--jobs", jobs) for jobs in ("1", "8")]
        self.assertEqual(runs[0][0].out, runs[1][0].out)
        self.assertGreater(runs[0][1]["totals"]["payable_cents"], 0)
        self.assert_books(*runs[0])

    def approvals(self, documents):
        """Approves, for most submissions, the bounty that results if their embedded review is the program's own."""
        comes_to = self.batch("in.ndjson", "--format", "ndjson", "--quiet").records
        for index, (one, result) in enumerate(zip(documents, comes_to)):
            judged = {key: value for key, value in one.get("review", {}).items() if key != "payment"}
            approved = approval(one, result["bounty_cents"] + (index % 5 == 0), **judged)
            approved["date"] = f"2026-{1 + index % 12:02}-05"
            if index % 3 == 0:
                del approved["payment"]["amount"]
            yield approved

    def test_large_amounts(self):
        documents = [submission(f"f{index}", 100000) for index in range(30)]
        self.approve(*(approval(one, 10**16) for one in documents))
        for one in documents:
            one["tasks"][0]["steps"][0]["count"] = 1000
        self.write("p.json", {"format": "bounty-policy/1", "rate_per_hour": 1000000, "repeat_rate": 1})
        run, document = self.journal_and_document("-", "--policy", "p.json", stdin=ndjson(*documents))
        self.assertEqual(document["totals"]["payable_cents"], 30 * 10**16)
        self.assert_books(run, document)

    def test_a_family_is_posted_once(self):
        """The first payable submission is posted. The one before it has another amount."""
        documents = [submission("same", hours, author={"name": "Ada"}) for hours in (1, 2, 2)]
        self.approve_all(documents[1:2])
        run, document = self.journal_and_document("-", stdin=ndjson(*documents))
        self.assertEqual(document["totals"]["payable_cents"], 60000)
        self.assert_books(run, document)
        self.assertEqual([line for line in run.out.decode().splitlines() if "withheld" in line], [
            ";   payment is withheld (amount-differs): approved $600.00, but the bounty is $300.00",
            ";   payment is withheld (duplicate-family): the family is payable in -:2"])


class HostileTexts(Journal):
    def test_authors_and_reviewers(self):
        documents = [submission(f"f{index}", 2 + index, author={"name": name}) for index, name in enumerate(HOSTILE)]
        self.approve(*(approval(one, HOUR * (2 + index) * (3 if index % 2 else 2) // 2, reviewer=HOSTILE[index],
                                bonus=0.5 if index % 2 else 0) for index, one in enumerate(documents)))
        run, document = self.journal_and_document("-", stdin=ndjson(*documents))
        self.assertEqual((document["totals"]["rejected"], run.exit), (0, 0))
        self.assertEqual(len(payable_by_account(document["results"])), len(HOSTILE))  # no two names share an account
        self.assert_books(run, document)
        self.assert_dates_and_payees(run, [in_journal(name, "\\;|") for name in HOSTILE])
        values = self.read("hledger", "-f", "-", "tags", "--values", "reviewer", journal=run.out).splitlines()
        self.assertEqual(set(values), {shortened(in_journal(name, "\\,[")) for name in HOSTILE})

    def assert_dates_and_payees(self, run, payees):
        """No text moves a transaction to another date or payee."""
        rows = list(csv.reader(self.read("hledger", "-f", "-", "print", "-O", "csv", journal=run.out).splitlines()))[1:]
        first = {row[0]: row for row in rows}
        self.assertEqual({row[1] for row in rows}, {"2026-11-22"})
        self.assertEqual([row[5] for row in first.values()], payees)
        form = "%(format_date(date, '%Y-%m-%d'))\t%(payee)\n"
        lines = self.read("ledger", "-f", "-", "register", "--register-format", form, "Liabilities",
                          journal=run.out).splitlines()
        self.assertEqual(lines, [f"2026-11-22\t{payee}" for payee in payees])

    def test_policies(self):
        self.approve_all([submission("f")])
        for name in HOSTILE[::4]:
            self.write("p.json", {"format": "bounty-policy/1", "name": name})
            run, document = self.journal_and_document("-", "--policy", "p.json", stdin=ndjson(submission("f")))
            self.assertEqual(run.exit, 0)
            self.assert_books(run, document)

    def test_file_names(self):
        names = [name.replace("/", "_")[:60] for name in HOSTILE] + [
            "a\n2026-01-01 * x\n    A  $1.00\n    B\n", "a\rb", "a\tb", "\x1b[31m", "a\x85b", "\x7f", b"\xff\xfe", "x" * 250]
        for index, name in enumerate(names):
            name = name if isinstance(name, bytes) else name.encode()
            content = b"nonsense" if index % 7 == 0 else common.text(submission(f"f{index}"))
            (self.folder / "in").mkdir(exist_ok=True)
            (pathlib.Path(bytes(self.folder / "in").decode()) / (name.decode("utf-8", "surrogateescape")
             + ".json")).write_bytes(content)
        self.approve_all([submission(f"f{index}") for index in range(len(names))])
        run, document = self.journal_and_document("in")
        self.assertEqual(document["totals"]["submissions"], len(names))
        self.assertGreater(document["totals"]["payable_cents"], 0)
        self.assert_books(run, document)
        for line in run.out.decode().split("\n"):
            self.assertRegex(line, r"^[^\x00-\x1f\x7f-\x9f]*$")

    def test_long_paths(self):
        """ledger reads only lines of up to 4096 bytes."""
        folder = "/".join(["é" * 120] * 16)
        (self.folder / folder).mkdir(parents=True)
        for name, content in (("a", submission("a")), ("b", b"{"), ("c", submission("c"))):
            self.write(f"{folder}/{name}.json", content)
        self.approve_all([submission("a")])
        run, document = self.journal_and_document(folder)
        self.assertEqual(document["totals"]["submissions"], 3)
        self.assert_books(run, document)


class Dates(Journal):
    def test_the_option_wins(self):
        self.write("s.json", submission("f"))
        self.approve_all([submission("f")])
        run, document = self.journal_and_document("s.json")
        self.assertIn("\n2026-11-22 * (f) f\n", run.out.decode())
        other = self.post("s.json", "--date", "2026-12-31")
        self.assertIn("\n2026-12-31 * (f) f\n", other.out.decode())
        self.assert_books(other, document)

    def test_what_has_no_date_is_not_payable(self):
        documents = [submission(f"f{hours}", hours) for hours in (1, 2, 4)]
        dated, *undated = (approval(one, HOUR * hours) for one, hours in zip(documents, (1, 2, 4)))
        for one in undated:
            del one["date"]
        self.approve(dated, *undated)
        run, document = self.journal_and_document("-", stdin=ndjson(*documents))
        self.assertEqual((run.exit, run.err), (0, b""))
        self.assert_books(run, document)
        self.assertEqual(document["totals"]["payable_cents"], HOUR)
        self.assertEqual(run.out.decode().count(";   payment is unchecked: the review does not state the date\n"), 2)
        run, document = self.journal_and_document("-", "--date", "2026-01-01", stdin=ndjson(*documents))
        self.assert_books(run, document)
        self.assertEqual(document["totals"]["payable_cents"], 7 * HOUR)

    def test_what_is_payable_can_be_posted(self):
        """Dates in journals begin with the year 1400, and so do the dates that a review or --date accepts."""
        self.write("s.json", submission("f"))
        for day, is_posted in (("1400-01-01", True), ("9999-12-31", True), ("1399-12-31", False), ("0001-01-01", False)):
            self.approve_all([submission("f")], date=day)
            if is_posted:
                self.assert_books(*self.journal_and_document("s.json"))
            else:
                self.assert_fails(self.post("s.json"), 1)
            self.approve_all([submission("f")])
            run = self.post("s.json", "--date", day)
            self.assertEqual((run.exit, f"{day} * (f) f" in run.out.decode()), (0, True) if is_posted else (2, False))


class Accounts(Journal):
    def test_accounts_of_ones_own(self):
        accounts = "base=1000:Research & Development,payee=Verbindlichkeiten:{family}:{author},bonus=Ünique (x):*"
        documents = [submission("f1", author={"name": "A:B"}), submission("f2")]
        self.approve(approval(documents[0], 45000, bonus=0.5), approval(documents[1], HOUR))
        run = self.post("-", "--ledger-accounts", accounts, stdin=ndjson(*documents))
        expected = {"1000:Research & Development": 60000, "Ünique (x):*": 15000,
                    "Verbindlichkeiten:f1:A\\u003aB": -45000, "Verbindlichkeiten:f2:Unnamed:f2": -30000}
        self.assertEqual(self.in_ledger(run.out), expected)
        self.assertEqual(self.in_hledger(run.out), expected)

    def test_what_is_no_account(self):
        self.write("s.json", submission("f"))
        for account in ("", ":", "A:", ":A", "A::B", "A:  B", "A: B", "A :B", " A", "A ", "A\tB", "A;B", "A\\B", "A\nB",
                        "(A)", "[A]", "<A>", "*A", "!A", "~A", "=A", ";A", "#A", "-A", "@A", "{author}", "{author}:A", "A:{}",
                        "A:{title}", "A:x{author}", "A:{author", "A:\u202eB", "A\u00a0", "\u00a0A"):
            run = self.batch("s.json", "--format", "ledger", "--ledger-accounts", f"payee={account}")
            self.assert_fails(run, 2)
            self.assertIn("--ledger-accounts", run.messages)
        for accounts in ("payee", "Payee=A", "=A", "payee=A,", ",payee=A", "payee=A,payee=B", "payee=A;base=B", "A"):
            self.assert_fails(self.batch("s.json", "--format", "ledger", "--ledger-accounts", accounts), 2)

    def test_an_option_that_would_do_nothing(self):
        self.write("s.json", submission("f"))
        for form in ("text", "json", "ndjson", "csv"):
            self.assert_fails(self.batch("s.json", "--format", form, "--ledger-accounts", "base=A"), 2)


common.main()
