"""A second implementation of the rules decides who is paid, how much and when, for batches of some hundred submissions.
Every format has to say the same.

Usage: /usr/bin/python3 tests/batch/test_payments.py BOUNTY SOURCE_DIR
"""

import collections
import random
import re
import subprocess
import unicodedata

import common
from common import BatchTest, amount, ndjson, review, submission

HOUR = 30000  # cents
SIZE = 300
JOBS = ["1", "2", "7"]
# Names in two normalization forms, with letters that look alike, and with invisible characters.
NAMES = ["Ada", "Аda", "ada", "Åsa", "A\u030asa", "José", "Jose\u0301", "Ada\u200b", "山田花子", "Eve"]
NOT_STATED = object()


# Batches


class Batches:
    """Random submissions, some of the same family, with at most one review of each family."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.submissions = []
        while len(self.submissions) < SIZE:
            again = self.submissions and self.random.random() < 0.2
            self.submissions.append(self.random.choice(self.submissions) if again else self.submission())
        by_family = {}
        for document, cents in self.submissions:
            by_family.setdefault(document["family"], []).append((document, cents))
        self.reviews = [self.review(family, *self.random.choice(those)) for family, those in by_family.items()
                        if self.random.random() < 0.9]

    def mostly(self, usual, *others):
        return usual if self.random.random() < 0.8 else self.random.choice(others)

    def submission(self):
        """Returns a submission and its bounty in cents."""
        hours = self.random.choice([0, 1, 2, 7])
        document = submission(f"family.{self.random.randrange(SIZE * 2 // 3)}", hours)
        if name := self.mostly(self.random.choice(NAMES), None):
            document["author"] = {"name": name}
        if self.random.random() < 0.1:
            document["kind"], hours = "specification", 0
        if self.random.random() < 0.2:
            document["review"] = self.draft(document, hours * HOUR)
        return document, hours * HOUR

    def draft(self, document, cents):
        """Returns a review that a submission embeds, which asks for this payment."""
        judged = common.approval(document, cents, used=True, fast_track=True)
        return {key: value for key, value in judged.items() if key not in ("format", "family")}

    def review(self, family, document, cents):
        author = document.get("author", {}).get("name", NOT_STATED)
        payment = {
            "legal": self.mostly(True, False, NOT_STATED), "practical": self.mostly(True, False, NOT_STATED),
            "amount": self.mostly(cents, cents + 1, max(0, cents - 1), 0, 100 * cents, NOT_STATED),
            "payee": self.mostly(author, NOT_STATED, *self.others(author)), "note": self.mostly(NOT_STATED, "a note"),
        }
        if payment["amount"] is not NOT_STATED:
            payment["amount"] = amount(payment["amount"])
        day = f"2026-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        return review(family, **stated({"date": self.mostly(day, NOT_STATED), "payment": stated(payment)}))

    def others(self, author):
        if author is NOT_STATED:
            return NAMES
        normal = [unicodedata.normalize(form, author) for form in ("NFC", "NFD", "NFKC")]
        return [name for name in (*NAMES, *normal, author + " ", author.upper()) if name != author]


def stated(judgements):
    return {key: value for key, value in judgements.items() if value is not NOT_STATED}


# The rules of docs/payout-rules.md, "Payment"


def lacks(judged, cents, author, day):
    needs = {"legal": "legal" in judged, "practical": "practical" in judged}
    if cents:
        needs |= {"amount": "amount" in judged, "payee": author is None or "payee" in judged, "date": day is not None}
    return [need for need, is_met in needs.items() if not is_met]


def by_review(document, cents, judgement, date):
    """Returns the payment that follows from the submission and its review alone."""
    if judgement is None:
        return stated({"status": "unchecked", "payable_cents": None, "missing": ["review"], "date": date or NOT_STATED})
    judged, author = judgement.get("payment", {}), document.get("author", {}).get("name")
    day = date or judgement.get("date")
    approved = round(float(judged["amount"]) * 100) if "amount" in judged else None
    payment = {"date": day, "approved_cents": approved, "payee": judged.get("payee"), "note": judged.get("note")}
    payment = {key: value for key, value in payment.items() if value is not None}
    missing = lacks(judged, cents, author, day)
    if judged.get("legal") is False or judged.get("practical") is False:
        return payment | {"status": "blocked", "payable_cents": 0}
    if judged.get("legal") and judged.get("practical"):
        if approved is not None and approved != cents:
            return payment | {"status": "withheld", "payable_cents": 0, "reason": "amount-differs"}
        if "payee" in judged and judged["payee"] != author:
            return payment | {"status": "withheld", "payable_cents": 0, "reason": "payee-differs"}
    if missing:
        return payment | {"status": "unchecked", "payable_cents": None, "missing": missing}
    return payment | {"status": "clear", "payable_cents": cents}


def payments(submissions, reviews, sources, date=None):
    """Returns the payments of all submissions in order. A family is paid once."""
    reviews = {one["family"]: one for one in reviews}
    payable, judged = {}, []
    for (document, cents), source in zip(submissions, sources, strict=True):
        family = document["family"]
        payment = by_review(document, cents, reviews.get(family), date)
        if payment["payable_cents"]:
            if family in payable:
                payment |= {"status": "withheld", "payable_cents": 0, "reason": "duplicate-family",
                            "payable_source": payable[family]}
            payable.setdefault(family, source)
        judged.append(payment)
    return judged


# What the formats for people say


def cents_of(text):
    return int(re.sub(r"[$,.]", "", text))


def sums_in(text):
    """Returns the amount of each status in the table of payments, which has what was paid before in a row of its own."""
    rows = re.findall(r"^[ |*]+(clear|paid before|withheld|blocked|unchecked)[ |*]+\d+[ |*]+([\d,.]+|-)", text,
                      re.MULTILINE)
    sums = {status: 0 if amount == "-" else cents_of(amount) for status, amount in rows}
    sums["withheld"] += sums.pop("paid before", 0)
    return sums


STATUS = r"(clear|withheld|blocked|unchecked)"


class Payments(BatchTest):
    def prepare(self, seed):
        """Writes the submissions and the reviews both as lines and as files in a folder."""
        made = Batches(seed)
        self.write("in.ndjson", ndjson(*[document for document, _ in made.submissions]))
        self.write("reviews.ndjson", ndjson(*made.reviews))
        for index, (document, _) in enumerate(made.submissions):
            self.write(f"in/{index:03}.json", document)
        for one in made.reviews:
            self.write(f"reviews/{one['family']}.json", one)
        return made

    def run_with(self, form, *more, jobs=JOBS, paths=("in.ndjson", "reviews.ndjson")):
        """Runs the batch with several numbers of threads, which must print the same."""
        runs = [self.batch(paths[0], "--reviews", paths[1], "--format", form, "--jobs", each, *more) for each in jobs]
        for run in runs:
            self.assertEqual((run.exit, run.out, run.err), (runs[0].exit, runs[0].out, runs[0].err))
        return runs[0]

    def test_every_format_pays_the_same(self):
        seen = collections.Counter()
        for seed in range(4):
            made = self.prepare(seed)
            for more in ([], ["--date", "2027-01-31"]):
                sources = [f"in.ndjson:{index + 1}" for index in range(SIZE)]
                expected = payments(made.submissions, made.reviews, sources, *more[1:])
                self.assert_paid(made, expected, *more)
                seen.update(payment.get("reason", payment["status"]) for payment in expected)
                seen.update(need for payment in expected for need in payment.get("missing", []))
        self.assertEqual(set(seen), {"clear", "blocked", "unchecked", "amount-differs", "payee-differs", "duplicate-family",
                                     "review", "legal", "practical", "amount", "payee", "date"})
        self.assertGreater(min(seen.values()), 9, seen)

    def assert_paid(self, made, expected, *more):
        lines = self.run_with("ndjson", *more)
        records = lines.records
        self.assertEqual([record["bounty_cents"] for record in records], [cents for _, cents in made.submissions])
        self.assertEqual([record["payment"] for record in records], expected)
        for record, payment in zip(records, expected):
            is_open = payment["status"] == "unchecked" or payment.get("reason") in ("amount-differs", "payee-differs")
            self.assertEqual({"judgement": "payment"} in record["undecided"], is_open)
        whole = self.run_with("json", *more)
        self.assertEqual([one["payment"] for one in whole.document["results"]], expected)
        totals = whole.document["totals"]
        self.assertEqual(totals, common.totals(records))
        self.assert_add_up(totals, records)
        runs = [lines, whole, self.assert_table(expected, *more), self.assert_journal(records, totals, *more)]
        runs += [self.assert_shown(form, expected, totals, *more) for form in ("text", "markdown")]
        is_withheld = any(payment["status"] == "withheld" for payment in expected)
        self.assertEqual({run.exit for run in runs}, {1 if is_withheld else 0})

    def assert_add_up(self, totals, records):
        sums = {status: sum(one["bounty_cents"] for one in records if one["payment"]["status"] == status)
                for status in ("clear", "withheld", "blocked", "unchecked")}
        self.assertEqual(totals["payable_cents"], sums["clear"])
        self.assertEqual(totals["payable_cents"] + sum(totals[f"{status}_cents"] for status in
                                                       ("withheld", "blocked", "unchecked")), totals["bounty_cents"])

    def assert_table(self, expected, *more):
        run = self.run_with("csv", *more)
        columns = [run.rows[0].index(name) for name in ("payment", "payable_cents", "payment_reason", "payment_date")]
        cells = lambda one: [one["status"], "" if one["payable_cents"] is None else str(one["payable_cents"]),
                             one.get("reason", ""), one.get("date", "")]
        self.assertEqual([[row[column] for column in columns] for row in run.rows[1:]], list(map(cells, expected)))
        return run

    def assert_journal(self, records, totals, *more):
        """ledger's balance is what is owed, and each transaction has the day of payment."""
        run = self.run_with("ledger", *more)
        register = self.ledger(run.out, "register", "--register-format",
                               "%(format_date(date, '%Y-%m-%d'))\t%(code)\t%(quantity(amount))\n", "Liabilities:Payable")
        found = [tuple(line.split("\t")) for line in register.splitlines()]
        clear = [record for record in records if record["payment"]["payable_cents"]]
        self.assertEqual([(day, code, -cents_of(f"{float(owed):.2f}".lstrip("-"))) for day, code, owed in found],
                         [(one["payment"]["date"], one["family"], -one["bounty_cents"]) for one in clear])
        balance = self.ledger(run.out, "balance", "--depth", "2", "--balance-format", "%(quantity(display_total))\n",
                              "Liabilities:Payable")
        self.assertEqual(cents_of(f"{-float(balance.split()[0]):.2f}"), totals["payable_cents"])
        return run

    def ledger(self, journal, *arguments):
        done = subprocess.run(["ledger", "-f", "-", *arguments], input=journal, capture_output=True, timeout=common.HANG,
                              env=common.ENVIRONMENT | {"LEDGER_INIT": "/dev/null", "HOME": str(self.folder)})
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def assert_shown(self, form, expected, totals, *more):
        run = self.run_with(form, *more)
        shown = run.out.decode()
        sums = {status: totals[f"{status}_cents"] for status in ("withheld", "blocked", "unchecked")}
        sums["clear"] = totals["payable_cents"]
        self.assertEqual(sums_in(shown), sums)
        row = rf"^  family\.\d+ .* {STATUS}$" if form == "text" else rf"^\| family.*\| \**{STATUS}\** \|$"
        self.assertEqual(re.findall(row, shown, re.MULTILINE), [payment["status"] for payment in expected])
        withheld = [payment["reason"] for payment in expected if payment["status"] == "withheld"]
        if form == "text":
            reasons = shown[shown.index("\nWithheld\n"):shown.index("\nWarnings\n")] if withheld else ""
            self.assertEqual(re.findall(r"\[([a-z-]+)\]", reasons), withheld)
        return run

    def test_folders_pay_the_same(self):
        made = self.prepare(11)
        expected = payments(made.submissions, made.reviews, [f"in/{index:03}.json" for index in range(SIZE)])
        for reviews in ("reviews", "reviews.ndjson"):
            run = self.run_with("ndjson", paths=("in", reviews))
            self.assertEqual([record["payment"] for record in run.records], expected)

    def test_a_rate_of_what_if_pays_nobody(self):
        made = self.prepare(12)
        reviewed = {one["family"] for one in made.reviews}
        self.assertGreater(len(reviewed), 100)
        for document, _ in made.submissions[:40]:
            if document["family"] in reviewed:
                self.write("s.json", document)
                done = subprocess.run([common.BOUNTY, "calc", "--format", "json", "--rate", "300", "--review",
                                       f"reviews/{document['family']}.json", "s.json"], cwd=self.folder,
                                      capture_output=True, env=common.ENVIRONMENT)
                payment = common.json.loads(done.stdout)["payment"]
                self.assertEqual((payment["status"], payment["payable_cents"]), ("unchecked", None))

    def test_nothing_withheld_is_no_failure(self):
        """Blocked and unchecked payments do not change the exit code: they are not paid yet, and nothing is wrong with
        them."""
        documents = [submission(f"f{index}") for index in range(3)]
        judged = [common.approval(documents[0], HOUR), review("f1", payment={"legal": False})]
        for one, code in ([], 0), ([common.approval(documents[2], HOUR + 1)], 1):
            self.write("reviews.ndjson", ndjson(*judged, *one))
            for form in ("text", "json", "ndjson", "csv", "markdown", "html", "ledger"):
                run = self.batch("-", "--reviews", "reviews.ndjson", "--format", form, stdin=ndjson(*documents))
                self.assertEqual((run.exit, form), (code, form))


common.main()
