"""Runs commands in turn, and measures their time and memory."""

import itertools
import os
import subprocess
from dataclasses import dataclass

from data import DATA, compiled, fail, say


@dataclass
class Run:
    seconds: float
    peak_kib: int


class Runner:
    def __init__(self):
        self.measure = compiled("measure.c")
        self.result = DATA / "measured.txt"
        self.messages = DATA / "messages.txt"

    def run(self, command, output=os.devnull, feed=None):
        """Runs the command once. If `feed` is given, what it writes to a pipe is the standard input."""
        source = subprocess.DEVNULL if feed is None else subprocess.PIPE
        with open(output, "wb") as out, self.messages.open("wb") as messages:
            process = subprocess.Popen([self.measure, self.result, *command], stdin=source, stdout=out, stderr=messages)
            if feed is not None:
                self.feed(process.stdin, feed)
            is_measured = process.wait() == 0
        seconds, peak_kib, status = self.result.read_text().split() if is_measured else ("0", "0", "2")
        if status != "0":
            self.explain(command, status)
        return Run(float(seconds), int(peak_kib))

    @staticmethod
    def feed(pipe, write_to):
        try:
            with pipe:
                write_to(pipe)
        except BrokenPipeError:
            pass  # the exit status tells why the process stopped reading

    def explain(self, command, status):
        said = self.messages.read_bytes()[-2000:].decode(errors="replace")
        fail(f"exit status {status} of {' '.join(map(str, command))}\n{said}")

    def file_with_output(self, command):
        file = DATA / "output.txt"
        self.run(command, output=file)
        return file

    def best(self, commands, rounds):
        """Returns the least seconds of each command. They run in turn, so that a busy moment affects all of them."""
        best = dict.fromkeys(commands, float("inf"))
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}, {len(commands)} commands")
            for name, command in commands.items():
                best[name] = min(best[name], self.run(command).seconds)
        return best


def stream(file, size):
    """Returns a function that writes about this many bytes of submissions. Every pass over the file renames the
    families, so that each comes once."""

    def write_to(pipe):
        sent = 0
        for number in itertools.count(1):
            with file.open("rb") as lines:
                while block := lines.readlines(1 << 20):
                    text = b"".join(block).replace(b'"family":"', b'"family":"pass%d-' % number)
                    pipe.write(text)
                    sent += len(text)
                    if sent >= size:
                        return

    return write_to
