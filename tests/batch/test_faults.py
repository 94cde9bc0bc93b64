"""Whatever is wrong with an input, every input appears in the output exactly once, and nothing hangs.

Usage: /usr/bin/python3 tests/batch/test_faults.py BOUNTY SOURCE_DIR
"""

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import threading
import time

import common
from common import BatchTest, ndjson, outcome, review, submission, text

MIB = 1 << 20
HOUR = 30000  # cents
UNREADABLE = ["cannot-read"]


def good(number):
    return [submission(f"f{index}") for index in range(number)]


class Inputs(BatchTest):
    """Tests which files belong to a path, and in which order."""

    def test_broken_json_among_good_files(self):
        self.write("in/a.json", submission("a"))
        self.write("in/b.json", b'{ "format": "bounty-submission/1", ')
        self.write("in/c.json", b"")
        self.write("in/d.json", submission("d", hours=2))
        self.assert_outcomes(["in"], [("in/a.json", HOUR), ("in/b.json", ["json-syntax"]),
                                      ("in/c.json", ["json-syntax"]), ("in/d.json", 2 * HOUR)])

    def test_paths_are_sorted_by_their_bytes(self):
        names = ["B.json", "a-b.json", "a.json", "a/z.json", "a/b/c.json", "a0.json", "b.json", "é.json", "z.json"]
        for index, name in enumerate(names):
            self.write(f"in/{name}", submission(f"f{index}"))
        ordered = sorted((f"in/{name}" for name in names), key=os.fsencode)
        self.assert_outcomes(["--recursive", "in"], [(path, HOUR) for path in ordered])
        self.assert_outcomes(["in"], [(path, HOUR) for path in ordered if path.count("/") == 1])

    def test_a_folder_is_its_visible_submissions(self):
        for name in (".hidden.json", "a.review.json", "notes.txt", "a.json.bak", "lines.ndjson", ".git/x.json"):
            self.write(f"in/{name}", b"not to be looked at")
        self.write("in/a.json", submission("a"))
        self.write("in/sub/b.json", submission("b"))
        self.assert_outcomes(["in"], [("in/a.json", HOUR), ("in/lines.ndjson", ["cannot-read"])])
        self.assert_outcomes(["--recursive", "in"], [("in/a.json", HOUR), ("in/lines.ndjson", ["cannot-read"]),
                                                     ("in/sub/b.json", HOUR)])

    def test_an_ndjson_in_a_folder_is_not_passed_over(self):
        self.write("in/a.json", submission("a"))
        self.write("reviews/a.json", review("a"))
        for path in ("in/B.JSONL", "reviews/all.ndjson"):
            self.write(path, b"{}")
            run = self.batch("in", "--reviews", "reviews", "--format", "csv")
            self.assertIn(path, run.messages + run.out.decode())
            self.assertIn(run.exit, (1, 3))
            (self.folder / path).unlink()

    def test_endings_in_capitals(self):
        for name in ("a.JSON", "b.Json", "c.json", "d.REVIEW.JSON", "e.review.Json"):
            self.write(f"in/{name}", submission(name[0]))
        self.write("F.NDJSON", ndjson(*good(2)))
        self.write("g.JsonL", ndjson(submission("g")))
        self.assert_outcomes(["in", "F.NDJSON", "g.JsonL"],
                             [("in/a.JSON", HOUR), ("in/b.Json", HOUR), ("in/c.json", HOUR), ("F.NDJSON:1", HOUR),
                              ("F.NDJSON:2", HOUR), ("g.JsonL:1", HOUR)])

    def test_several_paths_stand_in_their_order(self):
        self.write("z.json", submission("z"))
        self.write("in/a.json", submission("a"))
        self.write("x.ndjson", ndjson(submission("x")))
        self.write("y.jsonl", b"\n" + ndjson(submission("y")))
        self.assert_outcomes(["z.json", "-", "y.jsonl", "in", "x.ndjson"],
                             [("z.json", HOUR), ("-:1", HOUR), ("y.jsonl:2", HOUR), ("in/a.json", HOUR),
                              ("x.ndjson:1", HOUR)],
                             stdin=ndjson(submission("stdin")))

    def test_links_to_files_are_followed_and_to_folders_not(self):
        self.write("elsewhere/b.json", submission("b"))
        self.write("in/a.json", submission("a"))
        (self.folder / "in/c.json").symlink_to("../elsewhere/b.json")
        (self.folder / "in/folder").symlink_to("../elsewhere")
        (self.folder / "in/loop").symlink_to(".")
        self.assert_outcomes(["--recursive", "in"], [("in/a.json", HOUR), ("in/c.json", HOUR)])

    def test_a_file_that_is_not_there(self):
        self.write("a.json", submission("a"))
        self.assert_outcomes(["a.json", "gone.json", "gone.ndjson", "gone/"],
                             [("a.json", HOUR), ("gone.json", UNREADABLE), ("gone.ndjson", UNREADABLE),
                              ("gone/", UNREADABLE)])

    def test_links_that_lead_nowhere(self):
        self.write("in/a.json", submission("a"))
        (self.folder / "in/b.json").symlink_to("nowhere")
        (self.folder / "in/c.json").symlink_to("d.json")
        (self.folder / "in/d.json").symlink_to("c.json")
        self.write("in/e.json", submission("e"))
        self.assert_outcomes(["in"], [("in/a.json", HOUR), ("in/b.json", UNREADABLE), ("in/c.json", UNREADABLE),
                                      ("in/d.json", UNREADABLE), ("in/e.json", HOUR)])

    def test_a_folder_with_the_name_of_a_file(self):
        self.write("in/a.json", submission("a"))
        self.write("in/b.json/c.json", submission("c"))
        self.assert_outcomes(["in"], [("in/a.json", HOUR), ("in/b.json", UNREADABLE)])
        self.assert_outcomes(["--recursive", "in"], [("in/a.json", HOUR), ("in/b.json/c.json", HOUR)])

    def test_only_regular_files_are_opened(self):
        self.write("in/a.json", submission("a"))
        os.mkfifo(self.folder / "in/fifo.json")
        (self.folder / "in/link_to_fifo.json").symlink_to("fifo.json")
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(self.folder / "in/socket.json"))
            (self.folder / "in/tty.json").symlink_to("/dev/tty")
            (self.folder / "in/zero.json").symlink_to("/dev/zero")
            self.write("in/zz.json", submission("zz"))
            refused = [(f"in/{name}.json", UNREADABLE) for name in ("fifo", "link_to_fifo", "socket", "tty", "zero")]
            self.assert_outcomes(["in"], [("in/a.json", HOUR), *refused, ("in/zz.json", HOUR)])

    def test_a_special_file_that_is_named_is_not_opened_either(self):
        os.mkfifo(self.folder / "fifo.json")
        os.mkfifo(self.folder / "fifo.ndjson")
        self.assert_outcomes(["fifo.json", "fifo.ndjson", "/dev/zero"],
                             [("fifo.json", UNREADABLE), ("fifo.ndjson", UNREADABLE), ("/dev/zero", UNREADABLE)])

    def test_unreadable_file_and_folder(self):
        user = common.without_privileges()
        if user is None:
            self.skipTest("no other user can run the program here")
        self.write("in/a.json", submission("a"))
        self.write("in/b.json", submission("b")).chmod(0)
        self.write("in/sub/c.json", submission("c")).parent.chmod(0)
        self.addCleanup((self.folder / "in/sub").chmod, 0o755)
        run = self.batch("--recursive", "--quiet", "--format", "ndjson", "in", **user)
        found = [(source.rstrip("/"), what) for source, what in map(outcome, run.records)]
        self.assertEqual(found, [("in/a.json", HOUR), ("in/b.json", UNREADABLE), ("in/sub", UNREADABLE)])
        self.assertEqual(run.exit, 1)


class VanishingInputs(BatchTest):
    """Files disappear while the program runs. It waits, because its standard input is still open."""

    def vanish(self, remove):
        """Runs a batch over standard input and a folder of 40 files. After the first result, while standard input is
        still open, calls `remove` with the folder."""
        for index, document in enumerate(good(40)):
            self.write(f"in/{index:02}.json", document)
        process = self.start("-", "in", "--format", "ndjson", "--jobs", "2")
        process.stdin.write(ndjson(submission("first")))
        first = process.stdout.readline()
        remove(self.folder / "in")
        run = self.finish(process)
        run.out = first + run.out
        return run

    def test_deleted_files(self):
        """Depending on when the folder was listed, the deleted files are rejections or do not appear."""
        run = self.vanish(lambda folder: [path.unlink() for path in sorted(folder.iterdir())[1::2]])
        outcomes = dict(map(outcome, run.records))
        self.assertEqual(len(outcomes), len(run.records))
        self.assertEqual(run.records[0]["source"], "-:1")
        kept = {f"in/{index:02}.json": HOUR for index in range(0, 40, 2)}
        self.assertEqual({source: what for source, what in outcomes.items() if what == HOUR and source != "-:1"
                          and int(source[3:5]) % 2 == 0}, kept)
        for index in range(1, 40, 2):
            self.assertIn(outcomes.get(f"in/{index:02}.json", UNREADABLE), (UNREADABLE, HOUR))
        self.assertEqual(run.exit, 1 if UNREADABLE in outcomes.values() else 0)

    def test_deleted_folder(self):
        """Depending on when the folder was listed, the folder or each of its files is a rejection."""
        run = self.vanish(shutil.rmtree)
        outcomes = dict(map(outcome, run.records))
        self.assertEqual(len(outcomes), len(run.records))
        self.assertEqual(outcomes.pop("-:1"), HOUR)
        self.assertIn(set(outcomes), ({"in"}, {f"in/{index:02}.json" for index in range(40)}))
        self.assertTrue(all(what in (UNREADABLE, HOUR) for what in outcomes.values()), outcomes)

    def test_files_deleted_after_they_were_listed(self):
        """Nobody reads the results after the first one, so the program stops long before the last files that it has
        listed."""
        for jobs in ("1", "8"):
            paths = [self.write(f"in/{index:04}.json", document) for index, document in enumerate(good(2000))]
            process = self.start("in", "--format", "ndjson", "--jobs", jobs)
            first = process.stdout.readline()
            for path in paths[-100:]:
                path.unlink()
            run = self.finish(process)
            run.out = first + run.out
            expected = [(f"in/{path.name}", HOUR) for path in paths[:-100]]
            expected += [(f"in/{path.name}", UNREADABLE) for path in paths[-100:]]
            self.assertEqual((list(map(outcome, run.records)), run.exit), (expected, 1))

    def test_files_deleted_at_random(self):
        paths = [self.write(f"in/{index:04}.json", document) for index, document in enumerate(good(1500))]
        doomed = paths[3::4]
        process = self.start("in", "--format", "ndjson", "--jobs", "2")
        deleter = threading.Thread(target=lambda: [path.unlink() for path in reversed(doomed)])
        deleter.start()
        run = self.finish(process)
        deleter.join()
        self.assertEqual(run.sources, sorted(set(run.sources)))
        kept = {f"in/{path.name}" for path in paths if path not in set(doomed)}
        scored = {source for source, what in map(outcome, run.records) if what == HOUR}
        self.assertLessEqual(kept, scored)
        self.assertTrue(all(what in (UNREADABLE, HOUR) for _, what in map(outcome, run.records)))


class Lines(BatchTest):
    """Tests unusual streams of lines."""

    def check(self, stdin, expected):
        self.assert_outcomes(["-"], [(f"-:{line}", what) for line, what in expected], stdin=stdin)
        self.write("in.ndjson", stdin)
        self.assert_outcomes(["in.ndjson"], [(f"in.ndjson:{line}", what) for line, what in expected])

    def test_no_line_end_at_the_end(self):
        self.check(ndjson(*good(2)).rstrip(b"\n"), [(1, HOUR), (2, HOUR)])

    def test_last_line_cut_off(self):
        self.check(ndjson(*good(2))[:-20], [(1, HOUR), (2, ["json-syntax"])])

    def test_blank_lines_count_but_are_nothing(self):
        one, two = map(text, good(2))
        self.check(b"\n\n" + one + b"\n  \t \n\r\n" + two + b"\n\n", [(3, HOUR), (6, HOUR)])

    def test_windows_line_ends(self):
        self.check(ndjson(*good(3)).replace(b"\n", b"\r\n"), [(1, HOUR), (2, HOUR), (3, HOUR)])

    def test_byte_order_mark(self):
        self.check(b"\xef\xbb\xbf" + ndjson(*good(2)), [(1, HOUR), (2, HOUR)])

    def test_byte_order_mark_before_a_blank_line(self):
        """The byte-order mark does not count as text, so a line with nothing else is blank."""
        self.check(b"\xef\xbb\xbf\r\n" + ndjson(*good(1)), [(2, HOUR)])

    def test_broken_lines_among_good_ones(self):
        one, two = good(2)
        self.check(ndjson(b"{", one, b'"x"', b"\x00", two, b"[]"),
                   [(1, ["json-syntax"]), (2, HOUR), (3, ["wrong-type"]), (4, ["json-syntax"]), (5, HOUR),
                    (6, ["wrong-type"])])

    def test_a_document_over_several_lines_is_no_line(self):
        records = self.batch("-", "--format", "ndjson", stdin=b"{\n}\n").records
        self.assertEqual([(record["source"], common.is_rejection(record)) for record in records],
                         [("-:1", True), ("-:2", True)])

    def test_nothing_at_all(self):
        """An empty stream is an error, like a folder without documents, because it is probably a mistake."""
        self.write("a.ndjson", ndjson(*good(2)))
        for stdin in (b"", b"\n", b"\n\n \n", b"\xef\xbb\xbf", b" \r\n" * 100_000):
            self.write("empty.jsonl", stdin)
            self.assert_outcomes(["empty.jsonl", "a.ndjson", "-"],
                                 [("empty.jsonl", UNREADABLE), ("a.ndjson:1", HOUR), ("a.ndjson:2", HOUR),
                                  ("-", UNREADABLE)], stdin=stdin)

    def test_long_lines(self):
        long = [submission(f"long{index}", **{"x-note": "x" * (size * MIB)}) for index, size in enumerate((1, 3))]
        self.check(ndjson(submission("a"), *long, submission("b")), [(1, HOUR), (2, HOUR), (3, HOUR), (4, HOUR)])

    def test_lines_that_are_too_large(self):
        """The kept part of such a line can look blank or like a complete submission. The last line has no line feed."""
        room, hidden = b" " * (64 * MIB), text(submission("hidden"))
        long = [room + b" ", room + hidden, hidden + room, b"\xef\xbb\xbf" + room]
        self.write("in.ndjson", ndjson(submission("a"), *long, submission("b"), room) + room + b"{")
        run = self.batch("in.ndjson", "--format", "ndjson")
        expected = [(1, HOUR), *((line, ["too-large"]) for line in range(2, 6)), (6, HOUR), (8, ["too-large"])]
        self.assertEqual(list(map(outcome, run.records)), [(f"in.ndjson:{line}", what) for line, what in expected])

    def test_lines_in_pieces(self):
        """Input that arrives in pieces gives the same output as input that arrives at once."""
        stdin = ndjson(*good(20))
        process = self.start("-", "--format", "ndjson")
        for start in range(0, len(stdin), 97):
            process.stdin.write(stdin[start:start + 97])
        self.assertEqual(self.finish(process).out, self.batch("-", "--format", "ndjson", stdin=stdin).out)

    def test_results_come_while_the_input_is_open(self):
        process = self.start("-", "--format", "ndjson")
        for index, document in enumerate(good(3)):
            process.stdin.write(ndjson(document))
            self.assertEqual(outcome(json.loads(self.read_line(process))), (f"-:{index + 1}", HOUR))
        self.assertEqual(self.finish(process).out, b"")

    def read_line(self, process):
        """Returns the next line that the program prints. The test fails if it waits too long."""
        ready, _, _ = select.select([process.stdout], [], [], common.HANG)
        self.assertTrue(ready, "nothing is printed before the input ends")
        return process.stdout.readline()

    def test_standard_input_that_is_closed(self):
        run = self.batch("-", "--format", "ndjson", stdin_file=None, preexec_fn=lambda: os.close(0))
        self.assertEqual((list(map(outcome, run.records)), run.exit), ([("-", UNREADABLE)], 1))

    def test_standard_input_that_is_a_folder(self):
        folder = os.open(self.folder, os.O_RDONLY)
        run = self.batch("-", "--format", "ndjson", stdin_file=folder)
        os.close(folder)
        self.assertEqual((list(map(outcome, run.records)), run.exit), ([("-", UNREADABLE)], 1))


class Outputs(BatchTest):
    """Tests output that cannot be written."""

    def test_full_disk(self):
        self.write("in.ndjson", ndjson(*good(100)))
        for form in ("text", "json", "ndjson", "csv"):
            with open("/dev/full", "wb") as full:
                run = self.batch("in.ndjson", "--format", form, stdout=full)
            self.assertEqual((run.exit, form), (3, form))
            self.assertRegex(run.messages, "No space left on device")

    def test_full_disk_outranks_a_rejection_and_the_budget(self):
        self.write("in.ndjson", ndjson(b"{", *good(3)))
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.batch("in.ndjson", "--budget", "1", "--format", "ndjson", stdout=full).exit, 3)

    def test_full_disk_while_the_input_is_open(self):
        """The run ends when its output cannot be written, although more input could come."""
        with open("/dev/full", "wb") as full:
            process = self.start("-", "--format", "ndjson", stdout=full)
            process.stdin.write(ndjson(*good(1)))
            self.assertEqual(process.wait(common.HANG), 3)

    def close_early(self, **more):
        """Reads one line of many, and closes the pipe."""
        self.write("in.ndjson", ndjson(*good(3000)))
        process = self.start("in.ndjson", "--format", "ndjson", stdin=subprocess.DEVNULL, **more)
        process.stdout.readline()
        process.stdout.close()
        process.stdout = None
        process.communicate(timeout=common.HANG)
        return process.returncode

    def test_closed_pipe(self):
        self.assertEqual(self.close_early(restore_signals=True), -signal.SIGPIPE)

    def test_closed_pipe_where_the_signal_is_ignored(self):
        self.assertEqual(self.close_early(restore_signals=False), 3)

    def test_closed_standard_output(self):
        self.write("in.ndjson", ndjson(*good(3)))
        run = self.batch("in.ndjson", "--format", "ndjson", stdout=None, preexec_fn=lambda: os.close(1))
        self.assertEqual(run.exit, 3)

    def test_a_signal_that_is_ignored_stays_so(self):
        """The signal is ignored as `nohup` does it."""
        ignore = lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)
        process = self.start("-", "--format", "ndjson", "-o", "result", preexec_fn=ignore)
        self.wait_for(lambda: list(self.folder.glob(".bounty-*")))
        process.send_signal(signal.SIGHUP)
        process.stdin.write(ndjson(submission("a")))
        run = self.finish(process)
        self.assertEqual((run.exit, [path.name for path in self.folder.iterdir()]), (0, ["result"]))

    def wait_for(self, is_there):
        """Waits until the condition holds. The test fails if it waits too long."""
        end = time.monotonic() + common.HANG
        while not is_there():
            self.assertLess(time.monotonic(), end, "nothing happens")
            time.sleep(0.01)

    def test_closed_standard_error(self):
        self.write("in.ndjson", ndjson(*good(3)))
        run = self.batch("in.ndjson", "--format", "ndjson", preexec_fn=lambda: os.close(2))
        self.assertEqual((run.exit, len(run.records)), (0, 3))


common.main()
