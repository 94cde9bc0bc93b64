"""Documents of the largest size are read and larger ones are rejected with the right code, in memory that is a small
multiple of their size.

Usage: /usr/bin/python3 tests/strict/test_bounds.py BOUNTY SOURCE_DIR
"""

import itertools
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
import large_documents
from common import BatchTest

PEAK = pathlib.Path(__file__).with_name("peak.py")
MIB = 1 << 20
LARGEST = 64 * MIB
MILLION = 1_000_000
MOST_ERRORS = 100_000
SLACK = 16 * MIB  # for the program itself, and for the Python that starts it

HEAD = large_documents.HEAD.encode()
STEPS = large_documents.STEPS.encode()
END = large_documents.TASKS.encode() + b"}"
STEP = b',"tasks":[{"name":"t","steps":[{"name":"s",'


def filled(before, byte, behind, size=LARGEST):
    """Yields a document of this size in pieces."""
    yield before
    left = size - len(before) - len(behind)
    for _ in range(left // MIB):
        yield byte * MIB
    yield byte * (left % MIB)
    yield behind


def many(before, make, behind, number=MILLION):
    yield before
    for first in range(0, number, 10_000):
        yield b"".join(make(i) for i in range(first, min(number, first + 10_000)))
    yield behind


def many_steps(number):
    return many(HEAD + STEPS, lambda i: b',{"name":"%d","time":1}' % i, b"]}]}", number)


SUBMISSION = HEAD + END
REVIEW = b'{"format":"bounty-review/1","family":"f"}'
POLICY = b'{"format":"bounty-policy/1"}'

# Each command, with the content of the largest document, whose name replaces {}.
READ = [
    ("calc {}", SUBMISSION), ("advise {}", SUBMISSION), ("check {}", SUBMISSION), ("batch -q {}", SUBMISSION),
    ("batch -q - --jobs 2", SUBMISSION), ("credits {}", SUBMISSION), ("diff {} s.json", SUBMISSION),
    ("diff s.json {}", SUBMISSION), ("calc s.json --review {}", REVIEW), ("batch -q s.json --reviews {}", REVIEW),
    ("check {}", REVIEW), ("policy --policy {}", POLICY), ("calc s.json --policy {}", POLICY),
    ("credits s.json --check {}", b"Thanks\n"), ("review {}", SUBMISSION),
    ("pay --reviews empty --paid empty {}", SUBMISSION), ("verify --submissions {} r.json", SUBMISSION),
]

# The commands that read stored results, as records or to merge them.
READ_RESULT = ["calc s.json --paid {}", "batch -q s.json --paid {}", "pay --journal {}", "merge --format ndjson {}",
               "pay --results {} --paid empty"]

# Files with smaller limits: the limit, the name, the beginning, the filling, and the command.
READ_SMALL = [(MIB, "task/task.toml", b"metadata.expert_time_estimate_min=1\n#", b" ", "init task"),
              (MIB, "family/manifest.yaml", b"tasks: {t: {}}\n#", b" ", "init family"),
              (16 * MIB, "sheet.csv", b"family,judgement,where,stands,decision,amount\r\n", b"\n",
               "review --apply sheet.csv --reviews empty s.json")]

# For each command: the most memory as a multiple of the document, without OF_PRINTED times the output, and the least
# memory as a share of the most. The document has many of the smallest steps, which fill a little more than half of a
# list.
MEMORY = [("check {}", 12, 0.6), ("batch -q {}", 13, 0.6), ("credits {}", 12, 0.6), ("calc {}", 12, 0.6),
          ("calc --explain {}", 12, 0.6), ("calc --format json {}", 12, 0.5), ("calc --format html {}", 12, 0.5),
          ("batch -q --format json {}", 12, 0.3), ("batch -q --format csv --steps {}", 16, 0.5),
          ("advise {}", 25, 0.5), ("advise --format json {}", 25, 0.5), ("diff {} {}", 44, 0.6),
          ("diff {} s.json", 25, 0.5), ("review {}", 16, 0.5), ("review --sheet --reviews empty {}", 16, 0.5),
          ("pay --reviews empty --paid empty {}", 22, 0.5), ("verify --submissions {} --submissions s.json r.json", 22, 0.5)]
OF_PRINTED = 5
OF_SMALLER_FILES = 50

# The KiB for each of many submissions that are too small to be counted in multiples of their size.
SMALL_DOCUMENTS = 10_000
KIB_OF_SMALL_ON_DESK = 4
KIB_OF_SMALL_IN_APPLY = 8
STEPS_OF_LEAST_ROOM = 262_200  # a little more than a power of two, so that a list has just doubled


class Bounds(BatchTest):
    def measure(self, pieces, *command):
        """Returns the exit code, the output, the size of the document and the peak memory in bytes."""
        path = self.folder / "large.json"
        with path.open("wb") as file:
            file.writelines(pieces)
        return self.measure_file(path, *command)

    def measure_file(self, path, *command):
        exit_code, shown, peak = self.measure_command([*(command or ["check"]), path.name])
        return exit_code, shown, path.stat().st_size, peak

    def measure_command(self, arguments, **more):
        shown = self.folder / "shown"
        measured = subprocess.run([sys.executable, PEAK, shown, common.BOUNTY, *arguments], cwd=self.folder,
                                  stdout=subprocess.PIPE, env=common.ENVIRONMENT, timeout=common.HANG, **more)
        exit_code, peak = map(int, measured.stdout.split())
        return exit_code, shown.read_bytes(), peak

    def assert_bounded(self, pieces, codes, multiple, *command):
        exit_code, shown, size, peak = self.measure(pieces, *command)
        self.assertEqual(exit_code, 1 if codes else 0, shown[:500])
        found = [line[line.rindex(b"[") + 1:-1].decode() for line in shown.split(b"\n") if b": error: " in line]
        self.assertEqual(found, codes)
        self.assertLess(peak, multiple * size + SLACK)

    def test_size(self):
        self.assert_bounded(filled(HEAD + b',"x-a":"', b"a", b'"' + END), [], 2)
        self.assert_bounded(filled(HEAD + b',"x-a":"', b"a", b'"' + END, LARGEST + 1), ["too-large"], 2)

    def test_size_of_what_each_command_reads(self):
        """The largest document is read, and one that is a byte longer is rejected."""
        self.write_beside("large.json")
        result = (self.folder / "r.json").read_bytes()
        path = self.folder / "large.json"
        for command, document in [*READ, *((command, result) for command in READ_RESULT)]:
            for size, is_too_large in ((LARGEST, False), (LARGEST + 1, True)):
                with self.subTest(command=command, size=size):
                    path.write_bytes(document.ljust(size))
                    with path.open("rb") as stdin:
                        _, shown, peak = self.measure_command(command.format(path.name).split(), stdin=stdin)
                    self.assertEqual(b"larger than 64 MiB" in shown, is_too_large, shown[:500])
                    self.assertLess(peak, 4 * size + SLACK)

    def write_beside(self, source):
        """Writes a small submission, its result with this source, and an empty folder."""
        (self.folder / "empty").mkdir()
        self.write("s.json", SUBMISSION)
        self.write(source, SUBMISSION)
        _, result, _ = self.measure_command(["calc", "--format", "json", source])
        self.write("r.json", result)

    def test_size_of_smaller_files(self):
        """The largest file is read, and one that is a byte longer is rejected."""
        self.write_beside("s.json")
        for most, name, begin, byte, command in READ_SMALL:
            for size, is_too_large in ((most, False), (most + 1, True)):
                with self.subTest(command=command, size=size):
                    self.write(name, begin.ljust(size, byte))
                    _, shown, _ = self.measure_command(command.split())
                    self.assertEqual(f"larger than {most // MIB} MiB".encode() in shown, is_too_large, shown[:500])

    def test_memory_of_each_command(self):
        """Each command needs no more memory than SECURITY.md says, and not so much less that the limit would mean
        nothing."""
        self.write_beside("s.json")
        path = self.folder / "large.json"
        path.write_bytes(b"".join(many_steps(STEPS_OF_LEAST_ROOM)))
        for command, of_document, least in MEMORY:
            with self.subTest(command=command):
                exit_code, shown, peak = self.measure_command(command.replace("{}", path.name).split())
                self.assertEqual(exit_code, 0, shown[:500])
                most = of_document * path.stat().st_size + OF_PRINTED * len(shown)
                self.assertLess(peak, most + SLACK)
                self.assertGreater(peak, least * most)

    def test_memory_of_smaller_files(self):
        """The smallest tables and tasks, of which a file of 1 MiB has the most."""
        for name, begin, item, command in (
                ("task/task.toml", b"[metadata]\nexpert_time_estimate_min = 1\n", b"[%x]\n", "init task"),
                ("family/manifest.yaml", b"tasks:\n", b" %x: {}\n", "init family")):
            with self.subTest(name):
                content = begin
                items = itertools.count()
                while len(content) < MIB - 4096:
                    content += b"".join(item % next(items) for _ in range(300))
                self.write(name, content)
                _, shown, peak = self.measure_command(command.split())
                most = OF_SMALLER_FILES * len(content) + OF_PRINTED * len(shown)
                self.assertLess(peak, most + SLACK)
                self.assertGreater(peak, 0.4 * most)

    def test_memory_of_many_small_documents(self):
        """A reviewer's desk has each submission, and so needs memory for each, however small it is."""
        (self.folder / "reviews").mkdir()
        head = SUBMISSION.decode()
        lines = (head.replace('"f"', f'"f{i}"', 1) + "\n" for i in range(SMALL_DOCUMENTS))
        self.write("s.ndjson", "".join(lines).encode())
        exit_code, sheet, peak = self.measure_command("review --sheet --reviews reviews s.ndjson".split())
        self.assertEqual(exit_code, 0)
        most = SMALL_DOCUMENTS * KIB_OF_SMALL_ON_DESK * 1024 + OF_PRINTED * len(sheet)
        self.assertLess(peak, most + SLACK)
        self.assertGreater(peak, 0.5 * most)

        self.write("sheet.csv", re.sub(rb"(?m)^([^,]*,[^,]*,bonus,[^,]*,[^,]*,[^,]*),,", rb"\1,0,", sheet, count=1000))
        exit_code, shown, peak = self.measure_command("review --apply sheet.csv --reviews reviews s.ndjson".split())
        self.assertEqual(exit_code, 0, shown[:500])
        most = SMALL_DOCUMENTS * KIB_OF_SMALL_IN_APPLY * 1024
        self.assertLess(peak, most + SLACK)
        self.assertGreater(peak, 0.5 * most)

    def test_file_without_end(self):
        """The program reads only as much as it needs to reject the file."""
        path = self.folder / "sparse.json"
        path.touch()
        os.truncate(path, 1 << 40)
        exit_code, shown, _, peak = self.measure_file(path)
        self.assertEqual((exit_code, shown.splitlines()[0]), (1, b"sparse.json: error: this is larger than 64 MiB, the limit for a document [too-large]"))
        self.assertLess(peak, 2 * LARGEST + SLACK)

    def test_line_without_end(self):
        """Of a line in a stream, the program keeps no more than a document may have."""
        with (self.folder / "lines.ndjson").open("wb") as file:
            file.write(HEAD + END + b"\n")
            os.truncate(file.fileno(), 256 * MIB)
            file.seek(0, os.SEEK_END)
            file.write(b"\n" + HEAD + END + b"\n")
        exit_code, shown, _, peak = self.measure_file(self.folder / "lines.ndjson", "batch", "--quiet", "--format", "csv")
        rows = shown.splitlines()[1:4]
        self.assertEqual([row.split(b",")[:2] for row in rows], [
            [b"lines.ndjson:1", b"scored"], [b"lines.ndjson:2", b"rejected"], [b"lines.ndjson:3", b"scored"]])
        self.assertEqual(exit_code, 1)
        self.assertIn(b"64 MiB", rows[1])
        self.assertLess(peak, 4 * LARGEST + SLACK)

    def test_strings(self):
        for before, byte, behind, codes in (
                (HEAD + b',"title":"\\u0061', b"a", b'"' + END, []),
                (HEAD + b',"', b"a", b'":1' + END, ["unknown-key"]),
                (HEAD + STEP + b'"time":"', b"1", b'"}]}]}', ["bad-duration"]),
                (HEAD + STEP + b'"time":1,"activity":"', b"/", b'"}]}]}', ["bad-name"])):
            with self.subTest(codes):
                self.assert_bounded(filled(before, byte, behind, 16 * MIB), codes, 5)

    def test_numbers(self):
        for before, byte, behind, codes in (
                (HEAD + STEP + b'"time":1,"count":', b"9", b"}]}]}", ["out-of-range"]),
                (HEAD + STEP + b'"time":0.', b"0", b"1}]}]}", ["bad-duration"]),
                (HEAD + STEP + b'"time":1e', b"9", b"}]}]}", ["out-of-range"]),
                (HEAD + b',"x-a":1e-', b"9", END, [])):
            with self.subTest(codes):
                self.assert_bounded(filled(before, byte, behind, 16 * MIB), codes, 5)

    def test_nesting(self):
        for opening in (b"[", b'{"":'):
            self.assert_bounded(many(HEAD + b',"x-a":', lambda _: opening, b""), ["too-deep"], 1)

    def test_keys(self):
        self.assert_bounded(many(HEAD, lambda i: b',"x-%d":%d' % (i, i), END), [], 3)

    def test_steps(self):
        self.assert_bounded(many_steps(MILLION), [], 13)

    def test_results(self):
        """Stored results can be hostile too."""
        (self.folder / "s.json").write_bytes(b"".join(many_steps(100_000)))
        exit_code, result, _, peak = self.measure_file(self.folder / "s.json", "calc", "--format", "json")
        self.assertEqual(exit_code, 0)
        self.assertLess(peak, 5 * len(result) + SLACK)
        exit_code, verdict, size, peak = self.measure([result], "verify", "--submissions", "s.json")
        self.assertEqual((exit_code, verdict), (0, b"large.json: ok\n1 verified, 0 not\n"))
        self.assertLess(peak, 9 * size + SLACK)
        exit_code, merged, size, peak = self.measure([result], "merge", "--format", "ndjson")
        self.assertEqual(exit_code, 0, merged[:500])
        self.assertLess(peak, 8 * size + SLACK)

    def test_families(self):
        """A draft takes as much memory as its output, and little for the files."""
        tasks = 100_000
        (self.folder / "f/meta/qa").mkdir(parents=True)
        info = self.write("f/meta/eval_info.json", {"tasks": [{"name": str(i), "summary": str(i)} for i in range(tasks)]})
        qa = self.write("f/meta/qa/qa.json", {"results": [{"task": str(i), "timeTaken": "1:00"} for i in range(tasks)]})
        exit_code, draft, peak = self.measure_command(["init", "f"])
        self.assertEqual(exit_code, 0, draft[:500])
        read = sum((self.folder / path).stat().st_size for path in (info, qa))
        self.assertLess(peak, 4 * read + OF_PRINTED * len(draft) + SLACK)

    def test_values_without_end(self):
        """`verify` reads values of every kind."""
        self.write("s.json", SUBMISSION)
        for before, inside, behind in ((b"[", b"0,", b"0]"), (b'{"":[', b"{},", b"0]}"),
                                       (b'{"' + b"a" * MIB + b'":[', b"0,", b"0]}")):
            with self.subTest(inside):
                document = [before, inside * (8 * MIB // len(inside)), behind]
                exit_code, verdict, size, peak = self.measure(document, "verify", "--submissions", "s.json")
                self.assertEqual((exit_code, verdict.splitlines()[0]), (1, b"large.json: not verified"))
                self.assertLess(peak, 20 * size + SLACK)

    def test_errors(self):
        """Of a document with many errors, a limited number is listed, and a message says that there are more."""
        for make in (lambda i: b',"x-a":1', lambda i: b',"k%d":1' % i):
            exit_code, shown, size, peak = self.measure(many(HEAD, make, END), "calc")
            errors = [line for line in shown.split(b"\n") if b": error: " in line]
            self.assertEqual((exit_code, len(errors)), (1, MOST_ERRORS + 1))
            self.assertEqual(errors[-1], b"large.json: error: the document has more than 100,000 errors [too-large]")
            self.assertLess(peak, 11 * size + SLACK)


common.main()
