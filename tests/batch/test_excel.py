"""In a spreadsheet, the CSV of `--excel` has names as text and amounts as numbers. The tests use LibreOffice, which
recognizes dates and exponents like Excel.

Usage: /usr/bin/python3 tests/batch/test_excel.py BOUNTY SOURCE_DIR
"""

import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree

import common
from common import BatchTest, ndjson, submission

FAMILIES = ["1E5", "007", "2026-01-02", "12", "1.5", "MARCH1", "true", "sept-2", "2026-01-02T10", "gpt2", "t1"]
NAMES = ["=1+1", "+1", "-1", "@SUM(A1)", "1/2", "1 e 5", "12:30", "50%", "$5", "'quoted", "TRUE", "Jan 5", "2 mon", "日本語",
         "हिन्दी ﾊﾞ", "Émilie; a, \"b\"", "😀 tab"]
# Comma, double quote, UTF-8, from line 1, English. Quotes do not make a cell a text; dates and exponents are
# recognized.
AS_OPENED = "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def cells_of(row):
    """Yields (type, content) of each cell: a number if the type is "float", else a text."""
    for cell in row.iter(f"{TABLE}table-cell"):
        kind = cell.get(f"{OFFICE}value-type")
        text = "".join(text for line in cell.iter(f"{TEXT}p") for text in line.itertext())
        content = float(cell.get(f"{OFFICE}value")) if kind == "float" else text
        yield from [(kind, content)] * min(int(cell.get(f"{TABLE}number-columns-repeated", 1)), 100)


class Excel(BatchTest):
    def setUp(self):
        super().setUp()
        # Combines every family with a name, and every name with a family.
        count = max(len(FAMILIES), len(NAMES))
        self.texts = [(FAMILIES[i] if i < len(FAMILIES) else f"f{i}", NAMES[i] if i < len(NAMES) else "Ada") for i in range(count)]
        lines = [submission(family, author={"name": name}) for family, name in self.texts]
        for line, (_, name) in zip(lines, self.texts):
            line["tasks"][0]["steps"][0]["name"] = name
        self.write("in.ndjson", ndjson(*lines))

    def opened(self, *options):
        """Returns the rows that the spreadsheet has read, as dictionaries by column."""
        table = self.batch("in.ndjson", "-q", "--format", "csv", *options).out
        (self.folder / "table.csv").write_bytes(table)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", f"--infilter={AS_OPENED}",
                        "--convert-to", "fods", self.folder / "table.csv"], cwd=self.folder, check=True, capture_output=True,
                       timeout=300, env=common.ENVIRONMENT | {"HOME": str(self.folder)})
        document = xml.etree.ElementTree.parse(self.folder / "table.fods")
        titles, *rows = [list(cells_of(row)) for row in document.iter(f"{TABLE}table-row")]
        titles = [text for kind, text in titles if kind]
        return [dict(zip(titles, row)) for row in rows if row[0][0]]

    def assert_texts(self, rows, column, expected):
        """Each cell has to be a text, with or without the apostrophe that marks it as one."""
        self.assertEqual(len(rows), len(expected))
        for row, text in zip(rows, expected):
            with self.subTest(column, text=text):
                self.assertEqual(row[column][0], "string")
                self.assertIn(row[column][1], (text, "'" + text))

    def assert_numbers(self, rows, column, expected):
        self.assertEqual([row[column] for row in rows], [("float", number) for number in expected])

    def test_submissions(self):
        rows = self.opened("--excel")
        results = [json.loads(line) for line in self.batch("in.ndjson", "-q", "--format", "ndjson").lines]
        self.assert_texts(rows, "family", [family for family, _ in self.texts])
        self.assert_texts(rows, "author", [name for _, name in self.texts])
        self.assert_texts(rows, "source", [f"in.ndjson:{number}" for number in range(1, len(rows) + 1)])
        for column in ("gross_cents", "bounty_cents", "ceiling_cents"):
            self.assert_numbers(rows, column, [result[column] for result in results])
        for column in ("bounty", "ceiling"):
            self.assert_numbers(rows, column, [result[f"{column}_cents"] / 100 for result in results])

    def test_steps(self):
        rows = self.opened("--excel", "--steps")
        self.assert_texts(rows, "step", [name for _, name in self.texts])
        self.assertTrue(all(row["amount"][0] == row["time_seconds"][0] == "float" for row in rows))

    def test_what_is_undecided(self):
        rows = [row for row in self.opened("--excel", "--undecided") if row["judgement"][1] == "bonus"]
        self.assert_texts(sorted(rows, key=lambda row: row["family"][1].lstrip("'")), "family",
                          sorted(family for family, _ in self.texts))
        self.assertTrue(all(row["worth"][0] == "float" for row in rows))

    def test_what_it_is_for(self):
        """Without `--excel`, these names become numbers and dates. So the import does recognize them."""
        kinds = {text: row["family"] for row, (text, _) in zip(self.opened(), self.texts)}
        self.assertEqual(kinds["1E5"], ("float", 100000.0))
        self.assertEqual(kinds["007"], ("float", 7.0))
        self.assertEqual(kinds["2026-01-02"][0], "date")


if not shutil.which("soffice"):
    print("skipped: no LibreOffice")
    sys.exit(77)
common.main()
