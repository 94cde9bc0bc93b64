"""The sheet of decisions can be edited in any spreadsheet, also in LibreOffice. It is applied completely or not at all,
and overwrites no decision that it does not show.

Usage: /usr/bin/python3 tests/books/test_sheet.py BOUNTY SOURCE_DIR
"""

import csv
import fcntl
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest, review

COLUMNS = ["family", "author", "judgement", "where", "worth", "stands", "decision", "amount", "note"]
MARK = b"\xef\xbb\xbf"


def task(name, *steps):
    return {"name": name, "steps": [{"time": "1h"} | step for step in steps]}


def document(family, author="Ada", **more):
    """Returns a submission with a repeated step, a step without evidence, and one with evidence."""
    steps = [{"name": "s", "count": 3, "qa": "full_run"}, {"name": "u"}, {"name": "v", "qa": "full_run"}]
    return {"format": "bounty-submission/1", "family": family, "author": {"name": author}, "tasks": [task("t", *steps)]} | more


class SheetTest(BatchTest):
    def setUp(self):
        super().setUp()
        (self.folder / "reviews").mkdir()
        for family, author in (("a", "Ada"), ("b", "Bob")):
            self.write(f"in/{family}.json", document(family, author))

    def bounty(self, *arguments, exit=0):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT)
        run = common.Run(done.returncode, done.stdout, done.stderr)
        self.assertEqual(run.exit, exit, run)
        return run

    def sheet(self):
        """Returns the rows of a new sheet."""
        content = self.bounty("review", "--sheet", "--reviews", "reviews", "in").out
        self.assertTrue(content.startswith(MARK))
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        self.assertTrue(all(list(row) == COLUMNS for row in rows))
        return rows

    def save(self, rows, columns=COLUMNS, encoding="utf-8-sig", **how):
        text = io.StringIO(newline="")
        table = csv.DictWriter(text, columns, extrasaction="ignore", **how)
        table.writeheader()
        table.writerows(rows)
        self.write("sheet.csv", text.getvalue().encode(encoding))

    def apply(self, exit=0, sheet="sheet.csv"):
        return self.bounty("review", "--apply", sheet, "--reviews", "reviews", "in", exit=exit)

    def reviews(self):
        return {path.name: path.read_bytes() for path in sorted((self.folder / "reviews").iterdir())}

    def review(self, family):
        return json.loads((self.folder / f"reviews/{family}.json").read_bytes())

    def results(self):
        lines = subprocess.run([common.BOUNTY, "batch", "-q", "--format", "ndjson", "--date", common.DAY, "--reviews", "reviews",
                                "in"], cwd=self.folder, capture_output=True, timeout=common.HANG, env=common.ENVIRONMENT).stdout
        return {one["family"]: one for one in map(json.loads, lines.splitlines())}

    def fill(self, rows, **decisions):
        """Fills in (decision, amount, note) for each `judgement` or `judgement_family`."""
        for row in rows:
            for name in (row["judgement"], f"{row['judgement']}_{row['family']}"):
                if name in decisions:
                    row |= dict(zip(("decision", "amount", "note"), decisions[name]))
        return rows

    def assert_refused(self, *said, exit=1):
        before = self.reviews()
        run = self.apply(exit)
        self.assertEqual(self.reviews(), before)
        for one in said:
            self.assertIn(one, run.messages)
        return run


class Out(SheetTest):
    def test_every_judgement_is_a_row(self):
        rows = [(row["judgement"], row["where"], row["worth"], row["stands"]) for row in self.sheet() if row["family"] == "a"]
        self.assertEqual(rows, [("repeat_rate", "t/s", "900.00", ""), ("bonus", "", "750.00", ""),
                                ("confidence", "t/u", "450.00", ""), ("payment", "", "600.00", "")])

    def test_what_stands(self):
        self.write("reviews/a.json", review("a", confidence={"t": "low"}, repeat_rate={"t/s": "12.5%"},
                                            bonus={"unique": 0.1, "easy_to_run": "5%"}, payment={"legal": True}))
        stands = {row["judgement"]: row["stands"] for row in self.sheet() if row["family"] == "a"}
        self.assertEqual(stands, {"repeat_rate": "0.125", "confidence": "low", "bonus": "unique 0.1, easy_to_run 0.05",
                                  "payment": "legal"})
        self.write("reviews/a.json", review("a", final=True, payment={"legal": True, "practical": False}))
        self.assertEqual({row["family"] for row in self.sheet()}, {"b"}, "nothing of it is left to decide")

    def test_a_specification(self):
        self.write("in/b.json", {"format": "bounty-submission/1", "family": "b", "kind": "specification",
                                 "author": {"name": "Bob"}})
        rows = [row for row in self.sheet() if row["family"] == "b"]
        self.assertEqual([row["judgement"] for row in rows], ["payment"])
        self.save(self.fill(rows, payment=("pay", "", "")))
        self.apply()
        self.assertEqual(self.review("b")["payment"], {"legal": True, "practical": True})
        self.assertEqual(self.results()["b"]["payment"]["status"], "clear")
        stamp = (self.folder / "reviews/b.json").stat().st_mtime_ns
        self.apply()
        self.assertEqual((self.folder / "reviews/b.json").stat().st_mtime_ns, stamp)


class Back(SheetTest):
    def test_a_whole_round(self):
        self.save(self.fill(self.sheet(), repeat_rate=("50%", "", ""), confidence=("High", "", "seen\r\nby two"),
                            bonus=("0,1", "", ""), payment_a=("pay", "1237,50", "thanks"), payment_b=("BLOCK", "", "why")))
        self.apply()
        self.assertEqual(self.review("a"), {
            "$schema": "urn:bounty:schema:review:1", "format": "bounty-review/1", "family": "a",
            "repeat_rate": {"t/s": 0.5}, "bonus": 0.1, "confidence": {"t/u": "high", "x-t/u": "seen\r\nby two"},
            "payment": {"legal": True, "practical": True, "amount": "1237.50", "payee": "Ada", "note": "thanks"}})
        self.assertEqual(self.review("b")["payment"], {"practical": False, "note": "why"})
        results = self.results()
        self.assertEqual(results["a"]["payment"]["payable_cents"], 123750)
        self.assertEqual(results["b"]["payment"]["status"], "blocked")
        self.assertEqual(self.sheet(), [])
        self.assertEqual(self.bounty("check", "--reviews", "reviews", "in").exit, 0)

    def test_without_decisions_no_file_is_touched(self):
        self.bounty("review", "-o", "reviews", "in")
        (self.folder / "reviews/b.json").unlink()
        before = {path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes())
                  for path in (self.folder / "reviews").iterdir()}
        self.save(self.sheet())
        self.apply()
        self.assertEqual({path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes())
                          for path in (self.folder / "reviews").iterdir()}, before)

    def test_remarks_give_way_and_the_rest_stays(self):
        """A decision replaces its remark, but only if the program wrote the remark."""
        self.bounty("review", "-o", "reviews", "in")
        path = self.folder / "reviews/a.json"
        path.write_text(path.read_text().replace('"x-reviewer": "the reviewer\'s name"', '"x-mine": [1.0,  {"x": 1e1}]')
                        .replace('"x-t/s": "undecided, worth $900.00"', '"x-t/s": "ask Bob"'))
        before = path.read_text()
        self.save(self.fill(self.sheet(), repeat_rate=("0.5", "", ""), confidence=("none", "", ""), bonus=("0", "", ""),
                            payment=("pay", "900", "")))
        self.apply()
        written = self.review("a")
        self.assertEqual([key for key in written if key.startswith("x-")], ["x-how", "x-mine", "x-date"])
        self.assertIn('"x-mine": [1.0,  {"x": 1e1}]', path.read_text())
        self.assertEqual(written["repeat_rate"], {"x-t/s": "ask Bob", "t/s": 0.5})
        self.assertEqual(list(written["payment"]), ["legal", "practical", "amount", "payee"])
        self.assertTrue(path.read_text().startswith(before[:before.index('"x-how"')]))

    def test_as_spreadsheets_save_it(self):
        """Each way to save the sheet produces the same review."""
        rows = self.fill(self.sheet(), repeat_rate=("0,5", "", ""), bonus=("12,5 %", "", "a;b,\t\"c\"\nd"),
                         payment=("pay", "1012,50", ""))
        moved = ["note", "x-own", "decision", "judgement", "stands", "where", "amount", "author", "family"]
        kinds = [dict(), dict(encoding="utf-8"), dict(encoding="utf-16"), dict(delimiter=";"), dict(lineterminator="\n"),
                 dict(delimiter="\t", encoding="utf-16"), dict(delimiter="\t", encoding="utf-16", lineterminator="\n"),
                 dict(quoting=csv.QUOTE_ALL, delimiter=";"), dict(columns=moved), dict(columns=moved, delimiter=";")]
        seen = set()
        for kind in kinds:
            with self.subTest(kind):
                self.save(rows, **kind)
                self.apply()
                seen.add(tuple(self.reviews().items()))
                for path in (self.folder / "reviews").iterdir():
                    path.unlink()
        big = "\ufeff" + (self.folder / "sheet.csv").read_bytes().decode("utf-8-sig")
        self.write("sheet.csv", big.encode("utf-16-be"))
        self.apply()
        seen.add(tuple(self.reviews().items()))
        self.assertEqual(len(seen), 1)
        self.assertEqual(json.loads(dict(next(iter(seen)))["a.json"])["x-bonus"], "a;b,\t\"c\"\nd")

    def test_what_stands_above_the_headings(self):
        rows = self.fill(self.sheet(), bonus=("0.1", "", ""))
        for above in ("sep=;\r\n", ";;;;\n", "The round of May, in EUR\n\n;;\n", "\ufeffsep=;\n"):
            for path in self.folder.glob("reviews/*"):
                path.unlink()
            self.save(rows, delimiter=";", encoding="utf-8")
            sheet = self.folder / "sheet.csv"
            sheet.write_bytes(above.encode() + sheet.read_bytes())
            self.apply()
            self.assertEqual([self.review(family)["bonus"] for family in "ab"], [0.1, 0.1], above)

    def test_rows_sorted_left_out_and_beside_others(self):
        rows = self.fill(self.sheet(), confidence_a=("0.25", "", ""))
        total = {"worth": "5000", "judgement": "total"}
        self.save([total, *reversed([row for row in rows if row["family"] == "a"]), {}, {}])
        self.assertIn(b"1 decision, 1 review written", self.apply().err)

    def test_hostile_texts_come_back(self):
        """No spreadsheet computes a cell, and each name is recognized with and without its apostrophe."""
        names = ["=1+1", "+1", "-1", "@a", "\uff1d1", "007", "1/2", "sept2", "TRUE", "'x", "a,b;c", "a\"b", " x ", "\u202ex"]
        for strip in (False, True):
            for path in (self.folder / "reviews").iterdir():
                path.unlink()
            steps = [{"name": name} for name in names]
            self.write("in/a.json", document("a", author="=cmd|' /C calc'!A0", tasks=[task("-2", *steps)]))
            rows = [row for row in self.sheet() if row["family"] == "a"]
            for row in rows:
                self.assertNotRegex(row["where"] + row["author"], r"^[=+\-@\uff1d0-9]")
                if strip:
                    row |= {key: row[key].removeprefix("'") for key in ("where", "author")}
            self.save(self.fill(rows, confidence=("high", "", "=not computed"), payment=("pay", "3150.00", "")))
            self.apply()
            written = self.review("a")
            self.assertEqual({name for name in written["confidence"] if not name.startswith("x-")},
                             {f"-2/{name}" for name in names})
            self.assertEqual(written["payment"]["payee"], "=cmd|' /C calc'!A0")
            self.assertEqual(self.results()["a"]["payment"]["status"], "clear")


    def test_two_names_that_a_spreadsheet_may_confuse(self):
        """If a spreadsheet may have removed an apostrophe, it is unclear which of the two names is meant."""
        self.write("in/a.json", document("a", tasks=[task("=t", {"name": "s"}), task("'=t", {"name": "s"})]))
        self.save(self.fill(self.sheet(), confidence_a=("high", "", "")))
        run = self.apply(exit=1)
        self.assertIn("where: error: this may mean \"=t/s\" or \"'=t/s\"", run.messages)
        self.assertIn("1 error in", run.messages)


class Refused(SheetTest):
    def test_every_error_at_once_by_row_and_column(self):
        rows = self.fill(self.sheet(), repeat_rate_a=("50", "", ""), bonus_a=("lots", "", ""), confidence_a=("hihg", "", ""),
                         payment_a=("pya", "5", ""), repeat_rate_b=("0.5", "10", ""), payment_b=("pay", "1.995,00", ""))
        rows += [dict(rows[0], family="aa", decision="1"), dict(rows[0], where="t/z", decision="1"),
                 dict(rows[0], judgement="bonsu", decision="1"), dict(rows[1], decision="0"), dict(rows[4], where="x", note="n")]
        self.save(rows)
        run = self.assert_refused(
            "sheet.csv, row 2, decision: error: the rate is not from 0 to 1", "sheet.csv, row 3, decision: error: \"lots\" is not a rate",
            "sheet.csv, row 4, decision: error: \"hihg\" is not a confidence", "did you mean \"high\"?",
            "sheet.csv, row 5, amount: error: an amount needs the decision pay",
            "sheet.csv, row 5, decision: error: expected pay or block, found \"pya\"",
            "sheet.csv, row 6, amount: error: an amount belongs in the row of the payment",
            "sheet.csv, row 9, amount: error: \"1.995,00\" has digits in groups: it may be 1995.00 or 1.995",
            "sheet.csv, row 10, family: error: no valid submission here has the family \"aa\"",
            "sheet.csv, row 11, where: error: there is no repeat_rate of \"t/z\" to decide",
            "sheet.csv, row 12, judgement: error: \"bonsu\" is not a judgement",
            "sheet.csv, row 13, where: error: row 3 decides the same judgement",
            "sheet.csv, row 14, where: error: there is no repeat_rate of \"x\" to decide",
            "bounty: nothing is written: 12 errors in sheet.csv")
        rows = [int(line.split("row ")[1].split(",")[0]) for line in run.messages.splitlines() if ": error: " in line]
        self.assertEqual(rows, sorted(rows))

    def test_an_amount_that_is_not_what_it_comes_to(self):
        """The bounty that counts includes the decisions of the same sheet. The error names both amounts."""
        rows = self.fill(self.sheet(), bonus_a=("0.1", "", ""), payment_a=("pay", "600", ""))
        self.save(rows)
        self.assert_refused("row 5, amount", "$600.00 is approved, but with the decisions of this sheet the bounty is $660.00")
        self.save(self.fill(rows, payment_a=("pay", "", "")))
        self.assert_refused("row 5, amount", "the bounty is $660.00")
        self.save(self.fill(rows, payment_a=("pay", "660", "")))
        self.apply()

    def test_grouped_digits(self):
        for cell in ("1.995,00", "1,995.00", "1 995,00", "1'995.00", "1.995", "1,995", "1\u202f995,00"):
            self.save(self.fill(self.sheet(), payment_a=("pay", cell, "")))
            self.assert_refused("has digits in groups: it may be 1995")

    def test_what_stands_is_another_now(self):
        rows = self.fill(self.sheet(), confidence_a=("high", "", ""), bonus_b=("0.1", "", ""))
        self.save(rows)
        self.write("reviews/a.json", review("a", confidence={"t/u": "low"}))
        self.assert_refused("row 4, stands: error: the review says \"low\" now, but the sheet says nothing [outdated]")
        self.write("reviews/a.json", review("a", confidence={"t/u": "high"}))
        mine = self.reviews()["a.json"]
        self.apply()
        self.assertEqual(self.reviews()["a.json"], mine, "the review has this decision already")
        self.assertEqual(self.review("b")["bonus"], 0.1)

    def test_what_is_decided_can_be_decided_anew(self):
        self.write("reviews/a.json", review("a", confidence={"t": 0.5}, bonus={"unique": 0.1},
                                            payment={"legal": True, "practical": True, "amount": 5, "payee": "Eve"}))
        rows = self.sheet()
        self.save(self.fill(rows, confidence_a=("low", "", ""), bonus_a=("0", "", ""), payment_a=("pay", "675", "")))
        self.apply()
        written = self.review("a")
        self.assertEqual((written["confidence"], written["bonus"]), ({"t": 0.5, "t/u": "low"}, 0))
        self.assertEqual(written["payment"], {"legal": True, "practical": True, "amount": "675.00", "payee": "Ada"})
        self.apply()

    def test_a_spreadsheet_may_write_a_rate_otherwise(self):
        self.write("reviews/a.json", review("a", confidence={"t/u": 0.5}))
        rows = self.fill(self.sheet(), confidence_a=("1", "", ""))
        for row in rows:
            row["stands"] = row["stands"].replace("0.5", "50,00 %")
        self.save(rows)
        self.apply()
        self.assertEqual(self.review("a")["confidence"], {"t/u": 1})

    def test_the_author_is_another_now(self):
        rows = self.fill(self.sheet(), payment_a=("pay", "600", ""))
        self.save(rows)
        self.write("in/a.json", document("a", "Eve"))
        self.assert_refused("row 5, author: error: the author is \"Eve\" now, but the sheet says \"Ada\" [outdated]")
        nobody = document("a")
        del nobody["author"]
        self.write("in/a.json", nobody)
        self.assert_refused("the author is nothing now, but the sheet says \"Ada\"")
        self.save([dict(row, author="") for row in rows])
        self.apply()
        self.assertNotIn("payee", self.review("a")["payment"])

    def test_a_payee_where_the_submission_has_no_author(self):
        """A payment that would be withheld anyway is not accepted as paid."""
        nobody = document("a")
        del nobody["author"]
        self.write("in/a.json", nobody)
        approved = {"legal": True, "practical": True, "amount": "600.00", "payee": "Bea"}
        self.write("reviews/a.json", review("a", payment=approved))
        self.save(self.fill(self.sheet(), payment_a=("pay", "600", "")))
        self.assert_refused("row 5, author: error: with this review the payment is withheld: approved for \"Bea\", and the "
                            "submission names no author")

    def test_a_note_is_not_overwritten(self):
        self.write("reviews/a.json", review("a", confidence={"x-t/u": "mine"}, payment={"note": "mine too"}))
        self.save(self.fill(self.sheet(), confidence_a=("", "", "other"), payment_a=("", "", "another")))
        self.assert_refused("row 4, note: error: the review has another note here: \"mine\"",
                            "row 5, note: error: the review has another note here: \"mine too\"")
        self.save(self.fill(self.sheet(), confidence_a=("", "", "mine"), payment_a=("", "", "mine too")))
        self.apply()

    def test_a_review_that_is_a_link(self):
        self.write("aside.json", review("a"))
        (self.folder / "reviews/a.json").symlink_to("../aside.json")
        self.save(self.fill(self.sheet(), bonus=("0.1", "", "")))
        self.assert_refused("it is a link", exit=3)

    def test_a_review_or_a_submission_that_is_wrong(self):
        self.write("in/c.json", b"{")
        self.write("sheet.csv", b"family,author,judgement,where,stands,decision,amount\nb,,bonus,,,0.5,\n")
        self.assertIn(b"in/c.json:1:2", self.apply(exit=1).err)
        self.assertEqual(self.review("b")["bonus"], 0.5)
        (self.folder / "in/c.json").unlink()
        self.write("reviews/a.json", b"{")
        self.write("sheet.csv", b"family,author,judgement,where,stands,decision,amount\na,,bonus,,,0.5,\n")
        self.assert_refused("reviews/a.json:1:2", "row 2, family: error: in/a.json is rejected")

    def test_no_sheet(self):
        for content, said in ((b"", "the sheet has no heading"), (b"PK\x03\x04", "a spreadsheet file"),
                              ("famïly".encode("latin-1"), "is not UTF-8"), (b"family,autor\n", "unknown column \"autor\"")):
            self.write("sheet.csv", content)
            self.assert_refused(said)
        self.assertIn(b"[cannot-read]", self.apply(exit=3, sheet="gone.csv").err)

    def test_a_table_that_was_sorted_with_its_headings(self):
        rows = self.fill(self.sheet(), bonus=("0.1", "", ""))
        text = [",".join(COLUMNS), *(",".join(row.values()) for row in rows)]
        self.write("sheet.csv", "\n".join(["Round 7", *text[1:], text[0]]).encode())
        self.assert_refused("row 2: error: this row is above the headings", "which are in row ")

    def test_a_total(self):
        self.save([*self.fill(self.sheet(), bonus=("0.1", "", "")), {"family": "Total", "amount": "1200.00"},
                   {"family": "Total", "amount": "1"}])
        self.assert_refused("family: error: this row names no submission and no judgement", "1 error in sheet.csv")

    def test_two_at_once(self):
        """The folder is locked: the second run says so, and writes nothing."""
        self.save(self.fill(self.sheet(), bonus=("0.1", "", "")))
        folder = os.open(self.folder / "reviews", os.O_RDONLY)
        fcntl.flock(folder, fcntl.LOCK_EX)
        self.assert_refused("another bounty process is using reviews", exit=3)
        os.close(folder)
        self.apply()


    def test_what_a_killed_run_has_left_is_removed(self):
        """Files that the program did not create stay, whatever their names."""
        self.save(self.fill(self.sheet(), bonus=("0.1", "", "")))
        left, reviews = ".bounty-locked-a1B2c3", self.folder / "reviews"
        kept = [".bounty-config", ".bounty-a1B2c3", ".bounty-locked-a1B2c", ".bounty-locked-a1B2c3.json", "notes"]
        for name in (left, *kept):
            (reviews / name).write_bytes(b"{")
        (reviews / ".bounty-locked-FOLDER").mkdir()
        (reviews / ".bounty-locked-LINKED").symlink_to("notes")
        self.apply()
        hidden = {name for name in os.listdir(reviews) if not name.endswith(".json") or name.startswith(".")}
        self.assertEqual(hidden, {*kept, ".bounty-locked-FOLDER", ".bounty-locked-LINKED"})


class LibreOffice(SheetTest):
    """LibreOffice opens and saves the sheet with every separator and encoding that people choose."""

    FILTER = "Text - txt - csv (StarCalc)"
    # Separator, quote, character set (76 is UTF-8, 65535 UTF-16) and first line; then language, whether quoted cells
    # are texts, as shown, formulas, spaces, sheet, and the byte-order mark.
    WAYS = {"commas": "44,34,76,1", "semicolons": "59,34,76,1", "tabs in UTF-16": "9,34,65535,1",
            "German": "59,34,76,1,,1031,false,true", "German, all quoted": "59,34,76,1,,1031,true,true",
            "with a mark": "44,34,76,1,,0,false,true,false,false,false,-1"}

    def convert(self, source, to, options, out, infilter):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
                        f"--infilter={infilter}", "--convert-to", f"{to}:{options}" if options else to, "--outdir",
                        self.folder / out, self.folder / source], check=True, capture_output=True, timeout=300,
                       env=common.ENVIRONMENT | {"HOME": str(self.folder)})

    def test_out_and_back(self):
        """A round trip without decisions writes nothing, and one with decisions writes all of them."""
        names = ["=1+1", "007", "1/2", "sept2", "TRUE", "'x", "a,b;c", "a\"b", "-1"]
        self.write("in/a.json", document("a", "=Ada", tasks=[task("t", *({"name": name} for name in names))]))
        self.write("reviews/b.json", review("b", confidence={"t/u": "12.345%"}, bonus=0.25))
        for filled in (False, True):
            rows = self.sheet()
            if filled:
                self.fill(rows, confidence_a=("12.5%", "", "note, \"quoted\"\nin two lines"), bonus_a=("0.5", "", ""),
                          payment_a=("pay", "506.25", ""), confidence_b=("high", "", ""))
            self.save(rows)
            self.convert("sheet.csv", "ods", None, "out", f"{self.FILTER}:44,34,76,1,,1033")
            for way, options in self.WAYS.items():
                with self.subTest(way=way, filled=filled):
                    self.convert("out/sheet.ods", "csv", f"{self.FILTER}:{options}", "saved", "calc8")
                    before = self.reviews()
                    self.apply(sheet="saved/sheet.csv")
                    if not filled:
                        self.assertEqual(self.reviews(), before)
                        continue
                    written = self.review("a")
                    self.assertEqual({name: value for name, value in written["confidence"].items() if name[:2] == "t/"},
                                     {f"t/{name}": 0.125 for name in names})
                    self.assertEqual(written["confidence"]["x-t/007"], "note, \"quoted\"\nin two lines")
                    self.assertEqual((written["bonus"], written["payment"]["payee"]), (0.5, "=Ada"))
                    self.assertEqual(self.review("b")["confidence"], {"t/u": "high"})
                    (self.folder / "reviews/a.json").unlink()
                    (self.folder / "reviews/b.json").write_bytes(before["b.json"])


if not shutil.which("soffice"):
    print("LibreOffice is missing: only sheets that people and other spreadsheets save are tested")
    del LibreOffice

common.main()
