"""Files can have any names: each file is read, and no two get the same name in the output.

Usage: /usr/bin/python3 tests/batch/test_names.py BOUNTY SOURCE_DIR
"""

import os
import random
import re
import subprocess

import common
from common import BatchTest, review, submission, text

# Names that look like options, lines of a stream, patterns or formulas, that are not UTF-8, or that look like the
# escapes for such names.
ODD = [b"-a", b"--help", b"--", b"-", b"-o out", b"a\nb", b"\n", b"a\r\nb", b"\r", b" a ", b"a\tb", b"'a'", b'"a"', b"$(a)",
       b"`a`", b"*", b"?", b"[a]", b"~", b"#a", b"%ff", b"a:17", b"a=b", b"=1+1", b"+1", b"@a", b"\\", b"\\n", b"\\xff",
       b"\\x5cxff", b"\\\\xff", b"\\\xff", b"\xff", b"\xff\xff", b"\\xf\xff", b"\\xFF", b"\xc3\xa9", b"\xc3", b"\xa9\xc3",
       b"e\xcc\x81", b"\xed\xa0\x80", b"\xef\xbf\xbd", b"\\ufffd", b"\x1b[2J", b"\x7f", b"\xe2\x80\xae"]
PARTS = [b"\\", b"x", b"f", b"5c", b"0", b"\xff", b"\xc3", b"\xa9", b"-", b"\n", b'"', b" ", b"\xf0\x9f\x92\xb0"]
NUMBER = 1500


def path_called(name):
    """Returns the path for a source, as docs/formats.md describes it."""
    return re.sub(rb"\\x([0-9a-f]{2})", lambda byte: bytes.fromhex(byte[1].decode()), name.encode())


class Names(BatchTest):
    def run_in_folder(self, *arguments):
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=common.HANG, env=common.ENVIRONMENT)
        return common.Run(done.returncode, done.stdout, done.stderr)

    def put(self, path, content):
        """Writes a file to a path of bytes."""
        whole = os.path.join(os.fsencode(self.folder), path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(text(content))
        return path

    def test_of_a_folder(self):
        chance = random.Random(2026)
        names = {*ODD, *(b"".join(chance.choices(PARTS, k=chance.randint(1, 12))) for _ in range(NUMBER))}
        paths = sorted(self.put(b"in\xff/" + name + b".json", submission(f"f{index}"))
                       for index, name in enumerate(sorted(names)))
        folder = os.fsdecode(b"in\xff")
        records = self.run_in_folder("batch", "--format", "ndjson", "--", folder).records
        self.assertEqual([path_called(record["source"]) for record in records], paths)
        self.assertEqual({record["format"] for record in records}, {"bounty-result/1"})
        checked = self.run_in_folder("check", "--format", "json", "--", folder).document["documents"]
        self.assertEqual([path_called(document["source"]) for document in checked], paths)

    def test_of_single_files(self):
        """Each command prints the same except for the name. A line feed in a name is not printed as one."""
        self.put(b"a.json", submission("a"))
        expected = self.run_in_folder("calc", "a.json", "--format", "json").document
        for name in ODD:
            with self.subTest(name):
                path = os.fsdecode(self.put(name + b".json", submission("a")))
                found = self.run_in_folder("calc", "--format", "json", "--", path).document
                self.assertEqual(path_called(found["source"]), os.fsencode(path))
                self.assertEqual(found | {"source": "a.json"}, expected)
                self.assertEqual(self.run_in_folder("batch", "--format", "ndjson", "--", path).document, found)
                self.assertEqual(self.run_in_folder("batch", "--format", "ndjson", "--", "./" + path).exit, 0)
                self.assertEqual(self.run_in_folder("diff", "--exit-code", "--", path, "a.json").exit, 0)
                self.assertEqual(self.run_in_folder("calc", "--output=" + path + ".out", "--", path).exit, 0)
                self.assertTrue((self.folder / (path + ".out")).exists())
                rows = self.run_in_folder("batch", "--format", "csv", "--", path).rows
                if not re.search(rb"[\x00-\x1f\x7f]|\xe2\x80", name):
                    self.assertEqual(path_called(re.sub(r"^'(?=[-=+@])", "", rows[1][0])), os.fsencode(path))

    def test_of_what_is_wrong(self):
        for name in ODD:
            with self.subTest(name):
                path = os.fsdecode(self.put(name + b".json", "wrong"))
                rejections = [self.run_in_folder("calc", "--format", "json", "--", path).document,
                              self.run_in_folder("batch", "--format", "ndjson", "--", path).document,
                              self.run_in_folder("batch", "--format", "ndjson", "--", path + ".gone").document]
                self.assertEqual([path_called(rejection["source"]) for rejection in rejections],
                                 [*[os.fsencode(path)] * 2, os.fsencode(path + ".gone")])
                self.assertFalse(any("source" in one for rejection in rejections for one in rejection["diagnostics"]))

    def test_of_reviews(self):
        """The reviews are in a folder with such a name, or are lines of a file with such a name."""
        self.put(b"a.json", submission("a"))
        for name in ODD:
            with self.subTest(name):
                folder = self.put(name + b"/a.json", review("a", note="seen"))
                lines = self.put(name + b".ndjson", review("a", note="seen"))
                for reviews, expected in ((os.path.dirname(folder), folder), (lines, lines + b":1")):
                    option = b"--reviews=" + reviews
                    found = self.run_in_folder("batch", "a.json", "--format", "ndjson", option).document
                    self.assertEqual(path_called(found["review"]["source"]), expected)

    def test_of_lines(self):
        for name in ODD:
            with self.subTest(name):
                path = self.put(name + b".ndjson", submission("a"))
                found = self.run_in_folder("batch", "--format", "ndjson", "--", path).document
                self.assertEqual(path_called(found["source"]), path + b":1")

    def test_called_as_a_line(self):
        """A file called `s.ndjson:1` is not confused with the first line of `s.ndjson`, also by `verify`, which knows
        only the names."""
        for stream, name in ((b"s.ndjson", "s.ndjson"), (b"S.JSONL", "S.JSONL")):
            self.put(stream, submission("a"))
            self.put(stream + b":1", submission("b"))
            scored = self.run_in_folder("batch", "--format", "ndjson", name, name + ":1")
            line, file = scored.records
            self.assertEqual((line["source"], line["family"]), (name + ":1", "a"))
            self.assertEqual((file["source"], file["family"]), (name + "\\x3a1", "b"))
            self.assertEqual(path_called(file["source"]), stream + b":1")
            self.put(b"stored.json", file)
            for inputs, code in (([name + ":1", name], 0), ([name + ":1"], 0), ([name], 1)):
                options = [f"--submissions={path}" for path in inputs]
                self.assertEqual(self.run_in_folder("verify", *options, "stored.json").exit, code, inputs)
            (self.folder / name).unlink()
            for stored, said in ((line, b"cannot read it"), (file, b"is not one of the submissions")):
                self.put(b"stored.json", stored)
                run = self.run_in_folder("verify", "--submissions", name, "stored.json")
                self.assertIn(said, run.out)

    def test_of_one_family(self):
        """A warning names the other submission by the name that the output uses for it."""
        self.put(b"in/\xff.json", submission("a"))
        self.put(b"in/\\xff.json", submission("a"))
        first, second = self.run_in_folder("batch", "in", "--format", "json").document["results"]
        self.assertIn(second["source"], first["warnings"][0]["message"])
        self.assertIn(first["source"], second["warnings"][0]["message"])


common.main()
