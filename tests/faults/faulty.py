"""Helpers for the tests of faults: they run the program in many scenarios, with calls that fail.

Each test is a script of its own: test_THEME.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import concurrent.futures
import contextlib
import itertools
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "batch"))

import common
from answers import Right, answer_of, is_harmless, is_named, place_of
from common import approval, ndjson, submission, text

AS_IT_WAS = b"as it was\n"
NOT_READ = ["cannot-read"]
UNREADABLE = "/proc/self/mem"  # a regular file whose first read fails, for everybody
GONE = "gone.ndjson"  # a link to it
MET = "met"  # a file that names the file a fault was about

HOUR = 30000  # cents
DOCUMENTS = [submission(family, hours, author={"name": f"Author of {family}", "acknowledge_as": f"Name of {family}"})
             for family, hours in (("a", 1), ("b", 2))]
REVIEWS = [approval(document, hours * HOUR, used=True) for hours, document in enumerate(DOCUMENTS, 1)]
STREAM = ndjson(submission("c", hours=3), b"{", submission("d"))

REVIEWED = ["--reviews", "reviews", "in", "lines.ndjson", "--jobs", "1"]

# Scenarios for each command: the output is printed, replaces the file `out`, or goes to a new file.
SCENARIOS = {
    "calc": ["calc", "in/a.json"],
    "calc of everything": ["calc", "in/a.json", "--review", "reviews/a.json", "--policy", "policy.json", "-o", "out"],
    "calc of a stream": ["calc", "-", "--format", "html", "-o", "new"],
    "batch as text": ["batch", *REVIEWED],
    "batch as JSON": ["batch", *REVIEWED, "--format", "json", "-o", "out"],
    "batch as NDJSON": ["batch", *REVIEWED, "--format", "ndjson"],
    "batch as NDJSON into a file": ["batch", *REVIEWED, "--format", "ndjson", "-o", "new"],
    "batch of a stream": ["batch", "-", "--format", "ndjson", "--jobs", "1"],
    "batch as CSV": ["batch", *REVIEWED, "--format", "csv", "-o", "out"],
    "batch as Markdown": ["batch", *REVIEWED, "--format", "markdown", "-o", "new"],
    "batch as HTML": ["batch", *REVIEWED, "--format", "html", "-o", "out"],
    "batch as a journal": ["batch", *REVIEWED, "--format", "ledger", "-o", "out"],
    "batch with reviews of a stream": ["batch", "in", "--reviews", "reviews.ndjson", "--format", "ndjson",
                                       "--jobs", "1"],
    "batch with a record": ["batch", *REVIEWED, "--paid", "stored.ndjson", "--format", "ndjson", "-o", "new"],
    "batch with records": ["batch", *REVIEWED, "--paid", "records", "--format", "ledger"],
    "calc with a record": ["calc", "in/a.json", "--review", "reviews/a.json", "--paid", "stored.json", "-o", "out"],
    "advise": ["advise", "in/a.json", "--review", "reviews/a.json", "-o", "out"],
    "diff": ["diff", "stored.json", "in", "--review-new", "reviews", "-o", "out"],
    "check": ["check", "in", "policy.json"],
    "check as JSON": ["check", "in", "reviews/a.json", "--format", "json"],
    "check with reviews": ["check", "in", "--reviews", "reviews"],
    "review": ["review", "in/a.json", "in/b.json", "--policy", "policy.json"],
    "check of a stream": ["check", "-"],
    "verify": ["verify", "stored.ndjson", "--reviews", "reviews", "--submissions", "in", "--submissions", "lines.ndjson"],
    "verify beside records": ["verify", "stored.ndjson", "--reviews", "reviews", "--submissions", "in", "--paid", "paid",
                              "--format", "json"],
    "journal of a record": ["pay", "--journal", "paid/2026-11-22.ndjson", "-o", "out"],
    "journal of a batch": ["pay", "--journal", "stored.json"],
    "credits": ["credits", "in", "--reviews", "reviews", "-o", "out"],
    "credits in a README": ["credits", "in", "--reviews", "reviews", "--check", "README.md"],
    "init": ["init", "family", "--force", "-o", "out"],
    "init of a new file": ["init", "family", "-o", "new"],
    "init of a template": ["init"],
    "policy": ["policy", "--policy", "policy.json"],
    "schema": ["schema", "submission"],
}

# The ways in which each call can fail.
FAULTS = {
    "access": ["EACCES"],
    "close": ["EIO", "EINTR"],
    "fchmod": ["EACCES"],
    "fchown": ["EPERM"],
    "flock": ["ENOLCK", "EINTR"],
    "fstat": ["EIO"],
    "fstatat": ["EIO"],
    "fsync": ["EIO", "EINTR"],
    "lstat": ["EIO"],
    "mkstemp": ["EMFILE", "ENOSPC"],
    "mmap": ["ENOMEM"],
    "open": ["EACCES", "EMFILE", "EINTR"],
    "openat": ["EACCES", "EMFILE", "EINTR"],
    "opendir": ["EMFILE"],
    "poll": ["ENOMEM", "EINTR"],
    "read": ["EIO", "EINTR", "short"],
    "readdir": ["EIO"],
    "readlink": ["EIO"],
    "realpath": ["EIO"],
    "rename": ["EACCES"],
    "renameat2": ["EACCES", "EINVAL"],
    "stat": ["EIO"],
    "write": ["ENOSPC", "EINTR", "short"],
}
# These are harmless one at a time, but repeated faults can break a loop.
REPEATED = ["close:1+:EINTR", "flock:1-9:EINTR", "fsync:1-9:EINTR", "open:1-9:EINTR", "openat:1-9:EINTR", "poll:1-9:EINTR",
            "read:1-9:EINTR", "read:1+:short", "write:1-9:EINTR", "write:1+:short"]


# On one core, the program starts one thread. With more, the number of calls depends on which thread gets which files.
CORES = itertools.cycle(os.sched_getaffinity(0))


def run(arguments, folder, fault=None, **more):
    """Runs the program in the folder, with this fault, on one core."""
    environment = common.ENVIRONMENT | {"FAULT": fault} if fault else common.ENVIRONMENT
    source = {} if "stdin" in more else {"input": STREAM if arguments[0] == "batch" else text(DOCUMENTS[0])}
    settings = source | more
    one_core = ["taskset", "-c", str(next(CORES))]
    done = subprocess.run([*one_core, common.BOUNTY, *arguments], cwd=folder, capture_output=True, timeout=common.HANG,
                          env=environment | settings.pop("environment", {}), **settings)
    return common.Run(done.returncode, done.stdout, done.stderr)


def prepare(folder):
    """Writes the files that the scenarios use."""
    for name in ("in", "reviews"):
        (folder / name).mkdir()
    for document, approved in zip(DOCUMENTS, REVIEWS):
        family = document["family"]
        (folder / f"in/{family}.json").write_bytes(text(document))
        (folder / f"reviews/{family}.json").write_bytes(text(approved))
    (folder / "in/wrong.json").write_bytes(b"{")
    (folder / "lines.ndjson").write_bytes(STREAM)
    (folder / "reviews.ndjson").write_bytes(ndjson(*REVIEWS))
    (folder / "README.md").write_text("Thanks to Name of a.\n")
    shutil.copy(common.SOURCE / "examples/policy.json", folder / "policy.json")
    shutil.copytree(common.SOURCE / "examples/metr/reverse_hash", folder / "family")
    (folder / GONE).symlink_to(UNREADABLE)
    for form in ("json", "ndjson"):
        run(["batch", *REVIEWED, "--format", form, "-o", f"stored.{form}"], folder)
    (folder / "records").mkdir()
    for form in ("json", "ndjson"):
        shutil.copy(folder / f"stored.{form}", folder / "records")
    (folder / "paid").mkdir()
    run(["pay", *REVIEWED, "--paid", "paid", "--date", common.DAY, "-o", "books.journal"], folder)


def output_path(arguments):
    return arguments[arguments.index("-o") + 1] if "-o" in arguments else None


@contextlib.contextmanager
def unreadable(path, aside):
    """Replaces the file or folder by something that cannot be read."""
    path.rename(aside)
    path.symlink_to(UNREADABLE)
    try:
        yield
    finally:
        path.unlink()
        aside.rename(path)


class FaultTest(unittest.TestCase):
    """Runs scenarios in copies of one folder, some of them in parallel."""

    maxDiff = 4000

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.folders = queue.SimpleQueue()
        for number in range(os.cpu_count()):
            folder = self.scratch / str(number)
            folder.mkdir()
            prepare(folder)
            self.folders.put(folder)
        self.names = self.names_in(folder) | {"out", MET}
        self.inputs = sorted(path.relative_to(folder) for path in folder.rglob("*"))

    def names_in(self, folder):
        return set(os.listdir(folder))

    @contextlib.contextmanager
    def folder(self):
        folder = self.folders.get()
        try:
            yield folder
        finally:
            self.folders.put(folder)

    def meet(self, arguments, fault=None, **more):
        """Runs the program with this fault. Returns the run, the content of its output file, and other new files."""
        with self.folder() as folder:
            return self.meet_in(folder, arguments, fault, **more)

    def meet_in(self, folder, arguments, fault=None, **more):
        (folder / "out").write_bytes(AS_IT_WAS)
        made = run(arguments, folder, fault, **more)
        output = output_path(arguments)
        content = (folder / output).read_bytes() if output and (folder / output).exists() else None
        litter = self.names_in(folder) - self.names - {output}
        for name in litter | {"new"}:
            (folder / name).unlink(missing_ok=True)
        return made, content, litter

    def right(self, arguments):
        """Returns the right answers: of an undisturbed run, and of runs that cannot read one of their inputs."""
        without_one = [(str(path), self.without(arguments, path)) for path in self.inputs]
        if "-" in arguments:
            without_one.append(("-", self.without_stdin(arguments)))
        if arguments[0] in ("batch", "verify"):
            streams = {"-", "lines.ndjson", "stored.ndjson"}.intersection(arguments)
            without_one += [(stream, self.broken_off(arguments, stream)) for stream in streams]
        if "family" in arguments:
            without_one.append(("family", self.nameless(arguments)))
        return Right(answer_of(self.meet(arguments)), without_one)

    def without(self, arguments, path):
        with self.folder() as folder, unreadable(folder / path, folder.with_suffix(".aside")):
            return answer_of(self.meet_in(folder, arguments))

    def without_stdin(self, arguments):
        with open(UNREADABLE, "rb") as stdin:
            return answer_of(self.meet(arguments, stdin=stdin))

    def broken_off(self, arguments, stream):
        """Returns the answer for a stream that ends with a read error. A second stream, which cannot be read, stands in
        for it."""
        end = arguments.index(stream) + 1
        option = [word for word in arguments[end - 2:end - 1] if word == "--submissions"]
        code, *said = answer_of(self.meet([*arguments[:end], *option, GONE, *arguments[end:]]))
        return code, *(part and part.replace(GONE.encode(), stream.encode()) for part in said)

    def nameless(self, arguments):
        """Returns the answer of `init` for a folder whose own name cannot be determined."""
        _, out, _, content = answer_of(self.meet(arguments))
        message = (b"family: error: cannot read it: [cannot-read]\n"
                   b"bounty: the draft for family is not complete: 1 thing to fix\n")
        return 3, out, message, content and content.replace(b'"family": "family"', b'"family": ""')

    def objection(self, arguments, fault, right):
        """Returns what is wrong with a run that has this fault, or None."""
        output = output_path(arguments)
        with self.folder() as folder:
            met = folder / MET
            met.write_bytes(b"")
            made = self.meet_in(folder, arguments, fault, environment={"FAULT_MET": met})
            place = place_of(fault, met.read_text(), folder, output)
        answer, litter = answer_of(made), made[2]
        if litter:
            return fault, "leaves behind", litter
        if right.is_whole(fault, answer):
            return None
        if is_harmless(fault):
            return fault, "is taken for a failure", answer
        if not is_named(fault, b"".join(part for part in answer[1:] if part)):
            return fault, "is not named", answer
        if not right.is_partial(answer, place) and not right.is_refused(fault, answer, place, before(output)):
            return fault, "makes it lie about", place, answer
        return None

    def counts(self, arguments, **more):
        """Counts the calls of an undisturbed run."""
        path = self.scratch / "counts"
        made, _, _ = self.meet(arguments, environment={"FAULT_COUNTS": path}, **more)
        self.assertIn(made.exit, (0, 1), made)
        return {name: int(count) for name, count in map(str.split, path.read_text().splitlines())}

    def each(self, judge, faults):
        """Runs all faults, and fails with the first of the wrong answers."""
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [objection for objection in pool.map(judge, faults) if objection]
        self.assertFalse(wrong, "\n".join(str(one)[:1000] for one in wrong[:10]))


def before(output):
    """Returns what the output file contained before the run, or None if it is new."""
    return AS_IT_WAS if output == "out" else None
