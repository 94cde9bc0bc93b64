"""Progress is shown only on a terminal, is updated while the run goes on, and disappears at the end.

Usage: /usr/bin/python3 tests/batch/test_progress.py BOUNTY SOURCE_DIR
"""

import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import common
from common import BatchTest, ndjson, submission
from pseudo_terminal import PATIENCE, PseudoTerminal

ESCAPE = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])")


def rendered(written):
    """Returns the lines that remain on a terminal after carriage returns, line feeds and erasures. Ignores colours."""
    lines, column, place = [""], 0, 0
    while place < len(written):
        found = ESCAPE.match(written, place)
        if found:
            erase = found.group(2) == "K"
            if erase:
                lines[-1] = "" if found.group(1) == "2" else lines[-1][:column]
            elif found.group(2) not in "mhl":
                raise AssertionError(f"unknown sequence {found.group(0)!r}")
            place = found.end()
            continue
        character, place = written[place], place + 1
        if character == "\r":
            column = 0
        elif character == "\n":
            lines.append("")
            column = 0
        else:
            lines[-1] = lines[-1][:column].ljust(column) + character + lines[-1][column + 1:]
            column += 1
    return [line.rstrip() for line in lines if line.strip()]


def shows_a_number(terminal):
    """Waits a little, so that the program has time to write."""
    terminal.read(0.05)
    return re.search(rb"\d", terminal.written) is not None


class Progress(BatchTest):
    def sink(self):
        """Opens a file for the results, because a pipe that nobody reads would fill up."""
        file = open(self.folder / "out", "wb")
        self.addCleanup(file.close)
        return file

    def feed(self, process, is_enough):
        """Writes lines until the test has seen enough. Returns their number."""
        number, end = 0, time.monotonic() + PATIENCE
        while not is_enough() and time.monotonic() < end:
            process.stdin.write(ndjson(submission(f"f{number}")))
            number += 1
        return number

    def run_on_terminal(self, *arguments, seconds=PATIENCE, **more):
        """Writes input until progress appears. Returns what the terminal received, and the number of inputs."""
        terminal = PseudoTerminal()
        process = self.start("-", "--format", "ndjson", *arguments, stdout=self.sink(), stderr=terminal.its, **more)
        deadline = time.monotonic() + seconds

        def is_enough():
            return shows_a_number(terminal) or time.monotonic() > deadline

        number = self.feed(process, is_enough)
        before = terminal.written.decode()
        process.stdin.close()
        written = terminal.read_to_end(process)
        self.assertEqual(process.wait(common.HANG), 0)
        self.assertEqual(len((self.folder / "out").read_bytes().splitlines()), number)
        return before, written, number

    def test_it_counts_and_is_erased(self):
        before, written, number = self.run_on_terminal()
        self.assertRegex(before, r"\d", "no progress appeared")
        self.assertNotIn("\n", before)
        self.assertTrue(written.endswith("\n"), repr(written[-200:]))
        self.assertEqual(written.count("\x1b[?25l"), written.count("\x1b[?25h"), "the cursor stays hidden")
        left = rendered(written)
        self.assertEqual(len(left), 1, left)
        self.assertRegex(left[0], rf"\b{number}\b")

    def test_what_is_left_is_what_a_pipe_gets(self):
        _, written, number = self.run_on_terminal()
        stdin = ndjson(*[submission(f"f{index}") for index in range(number)])
        piped = self.batch("-", "--format", "ndjson", stdin=stdin).messages
        self.assertEqual(self.without_time(rendered(written)), self.without_time(piped.splitlines()))

    def without_time(self, lines):
        return [re.sub(r"\x1b\[[0-9;]*m|[\d.]+ ?m?s\b", "", line) for line in lines]

    def test_results_on_the_same_terminal_are_not_garbled(self):
        """If both streams are the same terminal, no result shares a line with remains of the progress."""
        terminal = PseudoTerminal()
        process = self.start("-", "--format", "ndjson", "--summary", stdout=terminal.its, stderr=terminal.its)
        deadline = time.monotonic() + 2
        number = self.feed(process, lambda: shows_a_number(terminal) and time.monotonic() > deadline)
        process.stdin.close()
        left = rendered(terminal.read_to_end(process))
        self.assertEqual(process.wait(common.HANG), 0)
        stdin = ndjson(*[submission(f"f{index}") for index in range(number)])
        piped = self.batch("-", "--format", "ndjson", "--summary", stdin=stdin)
        self.assertEqual(self.without_time(left), self.without_time(piped.lines + piped.messages.splitlines()))

    def test_quiet_shows_none(self):
        _, written, _ = self.run_on_terminal("--quiet", seconds=1.5)
        self.assertEqual(written, "")

    def test_a_terminal_that_cannot_rewrite_a_line_shows_none(self):
        for terminal in ("dumb", ""):
            _, written, number = self.run_on_terminal(seconds=1.5, env=common.ENVIRONMENT | {"TERM": terminal})
            self.assertRegex(written, rf"\A[^\r\n\x1b]*\b{number}\b[^\r\n\x1b]*\n\Z")

    def test_results_that_come_at_the_end_have_progress_on_the_same_terminal(self):
        """The progress disappears before the first result."""
        for form in ("text", "json", "markdown", "html"):
            terminal = PseudoTerminal()
            process = self.start("-", "--format", form, "--color", "never", stdout=terminal.its, stderr=terminal.its)
            number = self.feed(process, lambda: shows_a_number(terminal))
            self.assertIn(b"\x1b[K", terminal.written, "no progress appeared")
            process.stdin.close()
            left = rendered(terminal.read_to_end(process))
            self.assertEqual(process.wait(common.HANG), 0)
            stdin = ndjson(*[submission(f"f{index}") for index in range(number)])
            piped = self.batch("-", "--format", form, stdin=stdin)
            self.assertEqual(left, [line for line in piped.lines + piped.messages.splitlines() if line])

    def test_a_pipe_shows_none(self):
        process = self.start("-", "--format", "ndjson", stdout=self.sink())
        deadline = time.monotonic() + 1.5
        number = self.feed(process, lambda: time.sleep(0.05) or time.monotonic() > deadline)
        _, messages = process.communicate(timeout=common.HANG)
        self.assertRegex(messages.decode(), rf"\A[^\r\n\x1b]*\b{number}\b[^\r\n\x1b]*\n\Z")

    def test_warnings_do_not_mix_with_it(self):
        """A warning after progress has lines of its own."""
        terminal = PseudoTerminal(columns=200)
        process = self.start("-", "--format", "ndjson", stderr=terminal.its, stdout=self.sink())
        number = self.feed(process, lambda: shows_a_number(terminal))
        process.stdin.write(ndjson(submission("f0")))
        process.stdin.close()
        left = self.without_time(rendered(terminal.read_to_end(process)))
        self.assertEqual(process.wait(common.HANG), 0)
        stdin = ndjson(*[submission(f"f{index}") for index in range(number)], submission("f0"))
        piped = self.batch("-", "--format", "ndjson", stdin=stdin).messages
        self.assertEqual(left, self.without_time(piped.splitlines()))
        self.assertEqual(len(left), 3)


common.main()
