"""`bounty pay` pays a family once, month after month, unless its payment is voided. That holds for all file names and
while other runs pay, and nothing is paid if a record cannot be read.

Usage: /usr/bin/python3 tests/books/test_pay.py BOUNTY SOURCE_DIR
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import DAY, BatchTest, approval, ndjson, submission

HOUR = 30000  # cents
AT_WORK = b"another bounty process is using"
MONTHS = [f"2026-{month:02}-28" for month in range(1, 9)]
NAMES = [b"-x", b"--paid", b"-", b"a b", b" ", b"a\nb", b"a\r\n", b"'", b'"', b"\xff\xfe", b"$(id)", b"a;b", b"*", b"\\",
         "ä".encode(), b"\x1b[31m", b"#", b"~"]


def named(family, hours=1, author="Ada"):
    return submission(family, hours, author={"name": author})


def approved(document):
    return approval(document, document["tasks"][0]["steps"][0]["time"] * HOUR)


def announced(record):
    """Returns the lines of a record after its first line."""
    head, *lines = record.splitlines()
    assert json.loads(head)["format"] == "bounty-record/1"
    return lines


class PayTest(BatchTest):
    def setUp(self):
        super().setUp()
        self.paid = self.folder / "paid"
        self.paid.mkdir()

    def bounty(self, *arguments, stdin=b""):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, input=stdin, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT)
        return common.Run(done.returncode, done.stdout, done.stderr)

    def approve(self, *documents):
        """Writes the submissions and a review of each."""
        self.write("in.ndjson", ndjson(*documents))
        self.write("reviews.ndjson", ndjson(*map(approved, documents)))

    def pay(self, *more, paid="paid", date=DAY, inputs=("in.ndjson",), reviews="reviews.ndjson"):
        return self.bounty("pay", "--reviews", reviews, "--paid", paid, "--date", date, *more, *inputs)

    def void(self, family, *more, note="it came back"):
        return self.bounty("pay", "--void", family, "--note", note, "--paid", "paid", *more)

    def records(self):
        """Returns the content of every file in the folder of records, by its name."""
        return {path.name: path.read_bytes() for path in sorted(self.paid.iterdir())}

    def lines(self):
        """Returns all payments and voids in the records."""
        return [json.loads(line) for content in self.records().values() for line in announced(content)]

    def times_paid(self):
        """Returns how often each family is paid, minus how often its payment is voided."""
        times = {}
        for line in self.lines():
            times.setdefault(line["family"], 0)
            times[line["family"]] += -1 if line["format"] == "bounty-void/1" else 1
        return times

    def assert_nothing_written(self, run, code):
        self.assertEqual((run.exit, run.out), (code, b""), run.err)
        self.assertEqual(self.records(), self.before)


class Program:
    """A model of the rules that decides what is paid in which month. It shares no code with the program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.families = [f"f{number}" for number in range(9)]
        self.hours, self.standing, self.paid_out = {}, {}, 0

    def month(self):
        """Returns submissions in order, their reviews, and the payments that are due as (family, cents)."""
        chosen = self.random.sample(self.families, self.random.randint(2, 7))
        chosen += self.random.sample(chosen, self.random.randint(0, 2))  # some families come twice
        documents, reviews = [], {}
        for family in chosen:
            if family not in self.hours or self.random.random() < 0.3:  # the submission is new, or has changed
                self.hours[family] = self.random.randint(0, 4)
            documents.append(named(family, self.hours[family], self.random.choice(["Ada", "Ada", "Ada", "Eve"])))
        for document in documents:
            reviews.setdefault(document["family"], self.review(document))
        due = {}
        for document in documents:
            family, cents = document["family"], self.cents_of(document, reviews[document["family"]])
            if cents and family not in self.standing:
                due.setdefault(family, cents)
        return documents, [one for one in reviews.values() if one], list(due.items())

    def review(self, document):
        """Returns a review of the document, or sometimes of an earlier version or another author, or an incomplete
        one."""
        fate = self.random.random()
        if fate < 0.15:
            return None
        one = approved(named(document["family"], self.hours[document["family"]], "Ada"))
        if fate < 0.25:
            one["payment"]["legal"] = False
        elif fate < 0.3:
            one["payment"]["amount"] = "1.00"
        elif fate < 0.35:
            del one["payment"]["payee"]
        return one

    @staticmethod
    def cents_of(document, review):
        cents = document["tasks"][0]["steps"][0]["time"] * HOUR
        payment = review["payment"] if review else {}
        is_clear = payment.get("legal") and payment.get("payee") == document["author"]["name"]
        return cents if is_clear and payment["amount"] == common.amount(cents) else 0

    def voided(self):
        """Returns the families of this month whose payment is voided."""
        return [family for family in sorted(self.standing) if self.random.random() < 0.15]


class Months(PayTest):
    def run_months(self, seed):
        """Returns the model and the journals of all payments and voids."""
        program, journals = Program(seed), []
        for month, day in enumerate(MONTHS):
            documents, reviews, due = program.month()
            inputs = self.write_month(program, month, documents)
            self.write(f"reviews{month}.ndjson", ndjson(*reviews) or ndjson(common.review("nobody")))
            judged = ["--reviews", f"reviews{month}.ndjson", "--paid", "paid", "--date", day]
            before = self.records()
            batch = self.bounty("batch", "--quiet", "--format", "json", *judged, *inputs)
            run = self.bounty("pay", *judged, *inputs)
            self.assertEqual(batch.document["totals"]["payable_cents"], sum(cents for _, cents in due))
            journals.append(self.check_month(before, run, batch, day, due, judged, inputs))
            program.standing |= dict(due)
            for family in program.voided():
                run = self.void(family, "--date", day)
                self.assertEqual(run.exit, 0, run.err)
                journals.append(run.out)
                del program.standing[family]
        return program, b"".join(journals)

    def write_month(self, program, month, documents):
        """Writes the submissions as a stream, or as a folder with names in the same order."""
        if program.random.random() < 0.5:
            self.write(f"in{month}.ndjson", ndjson(*documents))
            return [f"in{month}.ndjson"]
        for number, document in enumerate(documents):
            self.write(f"in{month}/{number:02}.json", document)
        return [f"in{month}"]

    def check_month(self, before, run, batch, day, due, judged, inputs):
        """Checks a month, and returns its journal."""
        new = {name: content for name, content in self.records().items() if before.get(name) != content}
        self.assertEqual(self.records(), before | new)  # no record has disappeared or changed
        self.assertEqual(list(new), [f"{day}.ndjson"] if due else [])
        if not due:
            self.assertEqual(run.out, b"")
            return b""
        (name, content), = new.items()
        self.assertEqual([(one["family"], one["payment"]["payable_cents"]) for one in map(json.loads, announced(content))], due)
        payable = [one["family"] for one in batch.document["results"] if one["payment"]["payable_cents"]]
        self.assertEqual(payable, [family for family, _ in due])
        self.assertEqual(self.bounty("pay", "--journal", f"paid/{name}").out, run.out)
        submissions = [word for path in inputs for word in ("--submissions", path)]
        verified = self.bounty("verify", *judged, *submissions, f"paid/{name}")
        self.assertEqual((verified.exit, f"{len(due)} verified, 0 not" in verified.out.decode()), (0, True), verified.out)
        self.assert_takes_any_form(name, content, batch, judged, inputs)
        return run.out

    def assert_takes_any_form(self, name, content, batch, judged, inputs):
        """In every form of the record, the families count as paid, so that another run pays nobody."""
        path = self.paid / name
        path.unlink()
        forms = [{name.replace("ndjson", "JSONL"): content}, {"batch.json": batch.out},
                 {f"{number}.json": line for number, line in enumerate(announced(content))}]
        for form in forms:
            for file, text in form.items():
                self.write(f"paid/{file}", text)
            kept = self.records()
            again = self.bounty("pay", *judged, *inputs)
            self.assertEqual((again.out, self.records()), (b"", kept))
            self.assertIn("there is nothing to pay", again.messages)
            for file in form:
                (self.paid / file).unlink()
        path.write_bytes(content)

    def balance(self, journal):
        """Returns the sums of ledger for what is owed and what was spent, in cents."""
        self.write("all.journal", journal)
        done = subprocess.run(["ledger", "-f", "all.journal", "--no-pager", "balance", "--flat", "--no-total", "--format",
                               "%(account)\t%(quantity(scrub(display_total)))\n", "Liabilities", "Expenses"], cwd=self.folder,
                              capture_output=True, check=True)
        sums = {"Liabilities": 0, "Expenses": 0}
        for line in done.stdout.decode().splitlines():
            account, dollars = line.split("\t")
            whole, _, part = dollars.partition(".")
            sums[account.split(":")[0]] += int(whole + (part + "00")[:2])
        return sums

    @common.unittest.skipUnless(shutil.which("ledger"), "ledger is not installed")
    def test_generated_months(self):
        """All journals add up to the payments that are not voided, of which each family has one."""
        months = paid = voided = 0
        for seed in range(12):
            program, journal = self.run_months(seed)
            standing = sum(program.standing.values())
            self.assertEqual(self.balance(journal), {"Liabilities": -standing, "Expenses": standing}, seed)
            times = self.times_paid()
            self.assertEqual({family for family, number in times.items() if number}, set(program.standing))
            self.assertLessEqual(set(times.values()), {0, 1})
            months += len(MONTHS)
            paid += sum(one["format"] == "bounty-result/1" for one in self.lines())
            voided += sum(one["format"] == "bounty-void/1" for one in self.lines())
            shutil.rmtree(self.paid)
            self.paid.mkdir()
            for path in self.folder.glob("in*"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        self.assertGreater(min(paid, voided), 50)
        print(f"{months} months, {paid} payments, {voided} voided")

    def test_a_record_is_verified_beside_those_after_it(self):
        self.write("reviews.ndjson", ndjson(*(approved(named(family)) for family in "abc")))
        for family, day in zip("abc", MONTHS):
            self.write(f"{family}.json", named(family))
            self.assertEqual(self.pay(date=day, inputs=[f"{family}.json"]).exit, 0)
        judged = ["--reviews", "reviews.ndjson", "--paid", "paid"]
        for family, day in zip("abc", MONTHS):
            run = self.bounty("verify", *judged, "--date", day, "--submissions", f"{family}.json", f"paid/{day}.ndjson")
            self.assertEqual((run.exit, run.lines[-1]), (0, "1 verified, 0 not"))
        (self.folder / "forgetful").mkdir()
        self.pay(paid="forgetful", date=MONTHS[3], inputs=["a.json"])
        shutil.move(self.folder / "forgetful" / f"{MONTHS[3]}.ndjson", self.paid)
        for day in (MONTHS[0], MONTHS[3]):
            run = self.bounty("verify", *judged, "--date", day, "--submissions", "a.json", f"paid/{day}.ndjson")
            self.assertEqual(run.exit, 1, "the family has been paid twice")

    def test_a_payment_is_voided_as_often_as_it_was_made(self):
        self.approve(named("a"))
        for number in range(1, 4):
            self.assertEqual(self.pay().exit, 0)
            self.assertEqual(self.pay().out, b"")
            self.assertEqual(self.times_paid(), {"a": 1})
            self.assertEqual(self.void("a", "--date", DAY, note=f"for the time {number}").exit, 0)
            self.before = self.records()
            self.assert_nothing_written(self.void("a", "--date", DAY, note="once more"), 1)
            self.assertEqual((self.times_paid(), len(self.before)), ({"a": 0}, 2 * number))

    def test_two_voids_of_a_payment_are_told_apart(self):
        """Otherwise, a copy of a void, such as a backup, would also void a later payment."""
        self.approve(named("a"))
        self.pay()
        self.assertEqual(self.void("a", "--date", DAY).exit, 0)
        for name in ("copy.ndjson", "linked.ndjson"):
            (shutil.copy if name == "copy.ndjson" else os.symlink)(self.paid / f"{DAY}-2.ndjson", self.paid / name)
        self.assertEqual(self.pay().exit, 0)
        self.before = self.records()
        run = self.pay()
        self.assertEqual((run.exit, run.out, self.records()), (0, b"", self.before))
        self.assert_nothing_written(self.void("a", "--date", DAY), 1)
        self.assertEqual(self.void("a", "--date", DAY, note="the second one").exit, 0)

    def test_a_copied_record_is_not_verified(self):
        """The payments of another record count, even though the record that is verified does not."""
        self.approve(named("a"))
        self.pay()
        judged = ["--reviews", "reviews.ndjson", "--submissions", "in.ndjson", "--date", DAY, "--paid", "paid"]
        self.assertEqual(self.bounty("verify", *judged, f"paid/{DAY}.ndjson").exit, 0)
        shutil.copy(self.paid / f"{DAY}.ndjson", self.paid / "copy.ndjson")
        for name in (f"{DAY}.ndjson", "copy.ndjson"):
            self.assertEqual(self.bounty("verify", *judged, f"paid/{name}").exit, 1)

    def test_what_is_voided_is_what_stands(self):
        """If two payments differ only in the payee, the journal of a void reverses the one that is not voided yet."""
        for author, file, note in (("Ada", "z.ndjson", "wrong payee"), ("Bob", "b.ndjson", "wrong again")):
            self.approve(named("a", author=author))
            self.assertEqual(self.pay().exit, 0)
            made = next(path for path in self.paid.iterdir() if author.encode() in path.read_bytes())
            made.rename(self.paid / file)
            journal = self.void("a", "--date", DAY, note=note).out.decode()
            self.assertIn(f"Liabilities:Payable:{author}", journal)

    def test_the_budget_is_compared_with_what_would_be_paid(self):
        self.approve(named("a"), named("b"))
        self.before = {}
        self.assert_nothing_written(self.pay("--budget", "599.99"), 4)
        self.assertEqual(self.pay("--budget", "600").exit, 0)
        self.assertEqual(self.pay("--budget", "0").exit, 0)  # nothing is left to pay


class Names(PayTest):
    def journal_of_plain_names(self):
        self.approve(named("a"))
        self.assertEqual(self.pay("-o", "journal", paid="paid").exit, 0)
        return (self.folder / "journal").read_bytes()

    def test_any_file_names(self):
        """The submissions, the reviews, the folder of records and the journal get such names, one at a time and all
        together."""
        self.approve(named("a"))
        for name in NAMES:
            for role in ("inputs", "reviews", "paid", "output", "all"):
                with self.subTest(name=name, role=role):
                    self.try_name(name, role)

    def try_name(self, name, role):
        place = self.folder / f"{role}"
        shutil.rmtree(place, ignore_errors=True)
        (place / "in").mkdir(parents=True)
        for part in ("reviews", "out"):
            (place / part).mkdir()
        called = lambda part, plain, ending=b"": os.path.join(
            os.fsencode(part), (name if role in (plain, "all") else plain.encode()) + ending)
        inputs, reviews = called("in", "inputs", b".ndjson"), called("reviews", "reviews", b".ndjson")
        paid, output = called("", "paid"), called("out", "output")
        for path, source in ((inputs, "in.ndjson"), (reviews, "reviews.ndjson")):
            shutil.copy(self.folder / source, os.path.join(os.fsencode(place), path))
        os.mkdir(os.path.join(os.fsencode(place), paid))
        words = [b"--reviews=" + reviews, b"--paid=./" + paid, b"--output=" + output, b"--date=" + DAY.encode(), b"--", inputs]
        for expected in (["2026-11-22.ndjson"], ["2026-11-22.ndjson"]):  # the second run pays nothing
            done = subprocess.run([common.BOUNTY, "pay", *words], cwd=place, capture_output=True, env=common.ENVIRONMENT,
                                  timeout=common.HANG)
            self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr)
            self.assertEqual(os.listdir(os.path.join(os.fsencode(place), paid)), [one.encode() for one in expected])
        journal = pathlib.Path(os.fsdecode(os.path.join(os.fsencode(place), output))).read_bytes()
        self.assertEqual(journal.count(b"Liabilities:Payable:Ada"), 1)
        self.assertNotRegex(journal, rb"(?m)^(?![;0-9 ]).")
        journal.decode()
        record = os.path.join(b".", paid, b"2026-11-22.ndjson")
        again = subprocess.run([common.BOUNTY, "pay", "--journal", record], cwd=place, capture_output=True, env=common.ENVIRONMENT)
        self.assertEqual(again.stdout, journal)

    def test_names_that_begin_with_a_hyphen_are_no_options(self):
        """After `--`, and as values of options, such names are not options."""
        self.approve(named("a"))
        for name in ("-x", "--paid", "--void"):
            (self.folder / name).mkdir()
            self.write(f"{name}.ndjson", (self.folder / "in.ndjson").read_bytes())
            run = self.bounty("pay", "--reviews=reviews.ndjson", f"--paid={name}", "--date", DAY, "--", f"{name}.ndjson")
            self.assertEqual((run.exit, os.listdir(self.folder / name)), (0, [f"{DAY}.ndjson"]), run.err)

    def test_a_folder_that_is_called_as_standard_input(self):
        """The program would write to this folder, but read standard input."""
        self.approve(named("a"))
        (self.folder / "-").mkdir()
        run = self.pay(paid="-")
        self.assertEqual((run.exit, os.listdir(self.folder / "-")), (2, []))

    def test_names_of_families_and_notes(self):
        """Whatever they contain, the record can be read, and the journal has nothing else in it."""
        hostile = ["a\n2026-01-01 * x", '"', "\u202e", "\\", "\x01", "; x", "é", "\U0001f600", "a  $1.00", "{}"]
        for number, text in enumerate(hostile):
            self.approve(named(f"{text}{number}", author=text.replace("\x01", "x")))
            if self.pay().exit != 0:  # a family cannot have this name
                continue
            run = self.void(f"{text}{number}", "--date", DAY)
            self.assertEqual(run.exit, 0, run.err)
        self.approve(named("noted"))
        for text in (*hostile, b"\xff", b"\xed\xa0\x80", b" "):
            self.assertEqual(self.pay().exit, 0)
            run = self.bounty("pay", "--void", "noted", b"--note", text, "--paid", "paid", "--date", DAY)
            self.assertEqual(run.exit, 0, run.err)
            self.assertEqual(run.out.decode().count("\n2026"), 1)
        self.assertEqual(set(self.times_paid().values()), {0})


class Records(PayTest):
    """Files that cannot be records stop the run, and nothing is written."""

    def setUp(self):
        super().setUp()
        self.approve(named("a"), named("b"))
        self.assertEqual(self.pay().exit, 0)
        self.whole = (self.paid / f"{DAY}.ndjson").read_bytes()
        self.approve(named("c"))

    def assert_stops(self):
        self.before = self.records()
        for run in (self.pay(), self.pay("-o", "journal"), self.void("a")):
            self.assertIn(run.exit, (1, 3))
            self.assert_nothing_written(run, run.exit)
            self.assertIn("nothing is scored", run.messages)
        self.assertFalse((self.folder / "journal").exists())

    def test_hostile_records(self):
        line = announced(self.whole)[0]
        cut = [self.whole[:end] for end in range(0, len(self.whole), 97)] + [self.whole[:-1]]
        for content in [b"", b"\n", b"{}\n", b"null\n", b"\0" * 100, b"\xff\n", line + b"\n" + line[:-1] + b"\n",
                        line.replace(b"bounty-result/1", b"bounty-result/2") + b"\n", b'{"format":"bounty-void/1"}\n',
                        line.replace(b'"payable_cents":30000', b'"payable_cents":1') + b"\n", *cut]:
            for name in ("x.ndjson", "0.jsonl", "z.JSON"):
                self.write(f"paid/{name}", content)
                if name != "z.JSON" or content.strip() != line:
                    self.assert_stops()
                (self.paid / name).unlink()
        for name in ("notes", "z.txt"):
            self.write(f"paid/{name}", b" \n{")
            self.assert_stops()
            self.write(f"paid/{name}", b"; what a person wrote {")
            self.assertEqual(self.pay().exit, 0)

    def test_what_is_no_file(self):
        for name in ("odd.json", "2025"):
            odd = self.paid / name
            self.try_what_is_no_file(odd)

    def try_what_is_no_file(self, odd):
        makes = [odd.mkdir, lambda: odd.symlink_to("..")]  # the program would not look for records inside of them
        if odd.suffix:
            makes += [lambda: odd.symlink_to("nowhere"), lambda: os.mkfifo(odd), lambda: odd.symlink_to("/proc/self/mem")]
        for make in makes:
            make()
            before = {path: path.lstat().st_ino for path in self.paid.iterdir()}
            for run in (self.pay(), self.void("a")):
                self.assertEqual((run.exit, run.out), (3, b""))
                self.assertEqual({path: path.lstat().st_ino for path in self.paid.iterdir()}, before)
            odd.rmdir() if odd.is_dir() and not odd.is_symlink() else odd.unlink()

    def test_a_name_of_the_day_that_is_taken(self):
        """An existing file or link with the name of the day stays unchanged."""
        (self.paid / f"{DAY}-2.ndjson").symlink_to(f"{DAY}.ndjson")
        self.assertEqual(self.pay().exit, 0)
        self.assertTrue((self.paid / f"{DAY}-2.ndjson").is_symlink())
        self.assertEqual((self.paid / f"{DAY}.ndjson").read_bytes(), self.whole)
        self.assertTrue((self.paid / f"{DAY}-3.ndjson").is_file())

    def test_a_name_that_cannot_be_looked_up(self):
        """The folder can be opened, but the path of a file in it would be too long."""
        longest, record = 4095, len(f"/{DAY}.ndjson")
        path = "long"
        folder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        while len(path) + record <= longest:
            os.mkdir(path, dir_fd=folder)
            path += "/" + "d" * min(200, longest - len(path) - 1)
        os.mkdir(path, dir_fd=folder)
        run = self.pay(paid=path)
        self.assertEqual((run.exit, run.out), (3, b""))
        self.assertIn("File name too long", run.messages)

    def test_a_result_that_could_not_be_read_again(self):
        document = named("large")
        document["tasks"][0]["steps"] += [{"name": f"s{number}", "time": 0} for number in range(330_000)]
        self.approve(named("c"))
        self.write("large.json", document)
        self.write("reviews.ndjson", ndjson(approved(named("c")), approved(named("large"))))
        self.before = self.records()
        run = self.pay(inputs=("in.ndjson", "large.json"))
        self.assert_nothing_written(run, 3)
        self.assertIn("the result of large.json has", run.messages)

    def test_a_journal_never_takes_the_place_of_a_record(self):
        self.before = self.records()
        (self.folder / "other").symlink_to("paid")
        (self.folder / "link").symlink_to(f"paid/{DAY}-2.ndjson")
        for output in (f"paid/{DAY}.ndjson", f"paid/{DAY}-2.ndjson", "paid/x.JSON", f"./paid/../paid/{DAY}-2.ndjson",
                       f"other/{DAY}-2.ndjson", "link", self.paid / "y.jsonl"):
            self.assert_nothing_written(self.pay("-o", output), 2)
            self.assert_nothing_written(self.void("a", "-o", output), 2)
            self.assert_nothing_written(self.bounty("pay", "--journal", f"paid/{DAY}.ndjson", "-o", output), 2)
        self.assertEqual(self.pay("-o", "paid/journal.txt").exit, 0)
        run = self.bounty("pay", "--journal", "-", "-o", "x.ndjson", stdin=self.whole)
        self.assertEqual(run.exit, 0)

    def test_the_redirected_output_is_no_record(self):
        for name in (f"{DAY}.ndjson", "new.ndjson"):
            path = self.paid / name
            with open(path, "ab") as out:
                self.before = self.records()
                for arguments in (["--reviews", "reviews.ndjson", "in.ndjson"], ["--void", "a", "--note", "x"]):
                    done = subprocess.run([common.BOUNTY, "pay", "--paid", "paid", *arguments], cwd=self.folder, stdout=out,
                                          stderr=subprocess.PIPE, env=common.ENVIRONMENT)
                    self.assertEqual((done.returncode, self.records()), (2, self.before))
            if name == "new.ndjson":
                path.unlink()


class FirstLines(PayTest):
    """The first line of a record announces the others. If any line is missing, every command that reads the record
    stops."""

    def setUp(self):
        super().setUp()
        self.approve(named("a"), named("b", 2), named("c", 3))
        for run in (self.pay(), self.void("b", "--date", DAY), self.pay()):
            self.assertEqual(run.exit, 0, run.err)
        self.paid.rename(self.folder / "whole")
        self.whole = [path.read_bytes() for path in sorted((self.folder / "whole").iterdir())]
        self.assertEqual(sorted(len(announced(record)) for record in self.whole), [1, 1, 3])

    def readers(self, path):
        """Yields each command that reads a record, and its name."""
        judged = ["--reviews", "reviews.ndjson", "--date", DAY]
        yield "batch", ["batch", "--format", "ndjson", *judged, "--paid", path, "in.ndjson"]
        yield "calc", ["calc", "--review", "a.json", "--paid", path, "in.json"]
        yield "merge by it", ["merge", "--format", "ndjson", "--paid", path, "parts.ndjson"]
        yield "pay", ["pay", *judged, "--paid", "among", "in.ndjson"]
        yield "void", ["pay", "--void", "a", "--note", "x", "--paid", "among"]
        yield "journal", ["pay", "--journal", path]
        yield "merge", ["merge", "--format", "ndjson", path]
        yield "results", ["pay", "--results", path, "--paid", "empty"]
        yield "verify", ["verify", *judged, "--submissions", "in.ndjson", path]

    def begin(self):
        self.write("in.json", named("a"))
        self.write("a.json", approved(named("a")))
        self.write("parts.ndjson", self.bounty("batch", "-q", "--format", "ndjson", "--reviews", "reviews.ndjson", "in.ndjson").out)
        for folder in ("among", "empty"):
            (self.folder / folder).mkdir(exist_ok=True)

    def assert_stops(self, content, label, only=()):
        for name in ("cut.ndjson", "among/cut.ndjson"):
            self.write(name, content)
        for reader, arguments in self.readers("cut.ndjson"):
            if only and reader not in only:
                continue
            run = self.bounty(*arguments)
            self.assertIn(run.exit, (1, 3), (reader, label, run))
            if reader not in ("verify", "merge"):  # these two print while they read
                self.assertEqual(run.out, b"", (reader, label))
            self.assertEqual(os.listdir(self.folder / "among"), ["cut.ndjson"], (reader, label))
            self.assertEqual(os.listdir(self.folder / "empty"), [], (reader, label))

    def test_whole_records_are_read_by_all(self):
        self.begin()
        self.write("whole.ndjson", self.whole[-1] if len(announced(self.whole[-1])) == 3 else self.whole[0])
        for reader, arguments in self.readers("whole.ndjson"):
            shutil.copy(self.folder / "whole.ndjson", self.folder / "among")
            run = self.bounty(*arguments)
            self.assertEqual(run.exit, 0, (reader, run))

    def test_diff_compares_what_is_announced(self):
        self.write("old.ndjson", next(record for record in self.whole if len(announced(record)) == 3))
        run = self.bounty("diff", "--exit-code", "old.ndjson", "old.ndjson")
        self.assertEqual((run.exit, run.out), (0, b"Nothing has changed: 3 submissions, $1,800.00.\n"))

    def test_cut_off_at_every_byte(self):
        """Every command is tested at the ends of lines, and `batch` also at other bytes."""
        self.begin()
        for record in self.whole:
            ends = {0} | {index + 1 for index, byte in enumerate(record) if byte == 10}
            for end in sorted(ends - {len(record)}):
                self.assert_stops(record[:end], record[max(0, end - 60):end])
            for end in range(1, len(record)):
                if end not in ends and (end % 5 == 0 or len(record) - end < 50):
                    self.assert_stops(record[:end], record[max(0, end - 60):end], only=("batch",))

    def test_what_was_changed(self):
        self.begin()
        for record in self.whole:
            head, *lines = record.splitlines(keepends=True)
            document = json.loads(head)
            for key, value in document.items():
                if key == "format":
                    continue
                for other in (value + 1, str(value), None, -1, 1 << 64):
                    self.assert_stops(common.text(document | {key: other}) + b"\n" + b"".join(lines), (key, other))
                less = {name: each for name, each in document.items() if name != key}
                self.assert_stops(common.text(less) + b"\n" + b"".join(lines), f"without {key}")
            for wrong in ([*lines, lines[0]], lines[1:], [head, *lines], [*lines, head]):
                self.assert_stops(head + b"".join(wrong), wrong)
            broken = head.replace(b'"voids":', b'"voids":0,"voids":')
            self.assert_stops(broken + b"".join(lines), "a key twice")

    def test_records_in_one_file(self):
        """Records that `cat` has joined are read, and a line that one of them lacks is noticed."""
        together = b"".join(self.whole)
        self.write("all.ndjson", together)
        run = self.batch("in.ndjson", "--reviews", "reviews.ndjson", "--paid", "all.ndjson", "--format", "ndjson")
        self.assertEqual([one["payment"].get("reason") for one in run.records], ["paid"] * 3)
        self.begin()
        lines = together.splitlines(keepends=True)
        for number in range(1, len(lines)):
            self.assert_stops(b"".join(lines[:number] + lines[number + 1:]), number, only=("batch",))
        self.write("later.ndjson", together.replace(b'"payments"', b'"of a later version":[1],"payments"'))
        self.assertEqual(self.batch("in.ndjson", "--paid", "later.ndjson").exit, 0)


class AtOnce(PayTest):
    """Several runs start at the same time. Their order is left to chance, but the result must be right in every
    order."""

    PROCESSES = 8

    def start(self, *arguments):
        return subprocess.Popen([common.BOUNTY, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=common.ENVIRONMENT)

    def start_pay(self, inputs="in.ndjson"):
        return self.start("pay", "--reviews", "reviews.ndjson", "--paid", "paid", "--date", DAY, inputs)

    def ended(self, processes):
        runs = []
        for process in processes:
            out, err = process.communicate(timeout=common.HANG)
            runs.append(common.Run(process.returncode, out, err))
        return runs

    def assert_paid_or_refused(self, run):
        if run.exit == 0:
            return self.assertTrue(b"records" in run.err if run.out else b"there is nothing to pay" in run.err)
        self.assertEqual((run.exit, run.out, AT_WORK in run.err), (3, b"", True), run.err)

    def clear(self):
        shutil.rmtree(self.paid)
        self.paid.mkdir()

    def test_the_same_month(self):
        families = [f"f{number}" for number in range(20)]
        self.approve(*map(named, families))
        refused = 0
        for _ in range(30):
            runs = self.ended([self.start_pay() for _ in range(self.PROCESSES)])
            for run in runs:
                self.assert_paid_or_refused(run)
            refused += sum(run.exit == 3 for run in runs)
            self.assertEqual(list(self.records()), [f"{DAY}.ndjson"])
            self.assertEqual(self.times_paid(), dict.fromkeys(families, 1))
            journal, = [run.out for run in runs if run.out]
            self.assertEqual(self.bounty("pay", "--journal", f"paid/{DAY}.ndjson").out, journal)
            self.clear()
        print(f"{refused} of {30 * self.PROCESSES} refused")

    def test_months_that_overlap(self):
        """Each run has other families, some of which the next run has too. A run that is refused tries again."""
        for number in range(self.PROCESSES):
            self.write(f"in{number}.ndjson", ndjson(*(named(f"f{number + more}") for more in range(3))))
        families = [f"f{number}" for number in range(self.PROCESSES + 2)]
        self.write("reviews.ndjson", ndjson(*(approved(named(family)) for family in families)))
        for _ in range(15):
            waiting = list(range(self.PROCESSES))
            while waiting:
                runs = self.ended([self.start_pay(f"in{number}.ndjson") for number in waiting])
                for run in runs:
                    self.assert_paid_or_refused(run)
                waiting = [number for number, run in zip(waiting, runs) if run.exit == 3]
            self.assertEqual(self.times_paid(), dict.fromkeys(families, 1))
            self.clear()

    def test_a_void_beside_payments(self):
        self.approve(named("a"), named("b"))
        for _ in range(30):
            self.approve(named("a"))
            self.assertEqual(self.pay().exit, 0)
            self.approve(named("a"), named("b"))
            voids = [self.start("pay", "--void", "a", "--note", note, "--paid", "paid", "--date", DAY) for note in "xy"]
            runs = self.ended([*voids, *(self.start_pay() for _ in range(3))])
            for run in runs[2:]:
                self.assert_paid_or_refused(run)
            for run in runs[:2]:  # the second void may void a new payment, or find none to void
                self.assertTrue(run.exit == 0 or (run.exit == 3 and AT_WORK in run.err) or
                                (run.exit == 1 and b"no record in the folder pays" in run.err), run)
            self.assertLessEqual(set(self.times_paid().values()), {0, 1})
            self.pay()
            self.assertEqual(self.times_paid(), {"a": 1, "b": 1})
            self.clear()

    def test_who_reads_meanwhile_sees_whole_records(self):
        """A run that reads at the same time sees either no payment or the complete record."""
        families = [f"f{number}" for number in range(300)]
        self.approve(*map(named, families))
        for _ in range(20):
            read = ["batch", "--quiet", "--paid", "paid", "--reviews", "reviews.ndjson", "--format", "ndjson", "in.ndjson"]
            early = [self.start(*read) for _ in range(2)]
            paying = self.start_pay()
            runs = self.ended([paying, *early, *(self.start(*read) for _ in range(3))])
            self.assertEqual(runs[0].exit, 0)
            for run in runs[1:]:
                self.assertEqual(run.exit, 0, run.err)
                payable = sum(one["payment"]["payable_cents"] > 0 for one in run.records)
                self.assertIn(payable, (0, 300))
            self.clear()


common.main()
