"""However `bounty review --apply` ends, each review is the old or the new one, and another run completes the rest.

Usage: /usr/bin/python3 tests/faults/test_review.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import shutil
import signal

import faulty
from answers import is_harmless, is_named
from faulty import FAULTS, REPEATED, common
from common import submission, text

FAMILIES = ["a", "b", "c"]
APPLY = ["review", "--apply", "sheet.csv", "--reviews", "judged", "many"]
# These calls are the program's own. The others are made inside of libraries.
MEETING = [*FAULTS, "link", "unlink"]
KEPT = b'{ "format": "bounty-review/1", "family": "b", "x-mine": [1, "two"] }'


class Apply(faulty.FaultTest):
    """There are three submissions, one review, and a sheet with a decision for each submission."""

    def setUp(self):
        super().setUp()
        rows = ["family,author,judgement,where,stands,decision,amount,note"]
        rows += [f"{family},,bonus,,,0.1,," for family in FAMILIES]
        rows += [f"{family},,payment,,,pay,330,looked at it" for family in FAMILIES]
        self.sheet = "\r\n".join(rows).encode()
        self.right, self.reviews = self.undisturbed()

    def begin(self, folder):
        for name in ("judged", "many"):
            shutil.rmtree(folder / name, ignore_errors=True)
            (folder / name).mkdir()
        for family in FAMILIES:
            (folder / f"many/{family}.json").write_bytes(text(submission(family)))
        (folder / "judged/b.json").write_bytes(KEPT)
        (folder / "sheet.csv").write_bytes(self.sheet)

    @staticmethod
    def reviews_in(folder):
        """Returns the visible files, and the names of temporary files."""
        files = {path.name: path.read_bytes() for path in (folder / "judged").iterdir()}
        litter = {name for name in files if name.startswith(".bounty-")}
        return {name: content for name, content in files.items() if name not in litter}, litter

    def undisturbed(self):
        with self.folder() as folder:
            self.begin(folder)
            run = faulty.run(APPLY, folder)
            reviews, litter = self.reviews_in(folder)
            self.assertEqual((run.exit, set(reviews), litter), (0, {f"{family}.json" for family in FAMILIES}, set()), run)
            return run, reviews

    def counts_of_apply(self):
        with self.folder() as folder:
            self.begin(folder)
            path = folder / "counts"
            faulty.run(APPLY, folder, environment={"FAULT_COUNTS": path})
            counts = {name: int(count) for name, count in map(str.split, path.read_text().splitlines())}
            path.unlink()
            return counts

    def faults_of_apply(self, kinds_of):
        counts = self.counts_of_apply()
        self.assertEqual((counts["flock"], counts["rename"] + counts["renameat2"]), (1, 3))
        self.assertGreaterEqual(counts["fsync"], 3, "a power cut could leave an empty review")
        return [f"{call}:{n}:{kind}" for call in MEETING for n in range(1, counts[call] + 1) for kind in kinds_of(call)]

    def after(self, fault, is_right):
        """Returns what is wrong after a run with this fault, or None."""
        with self.folder() as folder:
            self.begin(folder)
            run = faulty.run(APPLY, folder, fault)
            found, litter = self.reviews_in(folder)
            before = {"b.json": KEPT}
            for name, content in found.items():
                if content not in (self.reviews[name], before.get(name)):
                    return fault, "tears a review", name, content
            if "b.json" not in found:
                return fault, "loses a review", run
            if not is_right(fault, run, found == self.reviews, litter):
                return fault, "ends wrongly", run, found.keys(), litter
            again = faulty.run(APPLY, folder)
            if (again.exit, *self.reviews_in(folder)) != (0, self.reviews, set()):
                return fault, "is not completed by another run", again, self.reviews_in(folder)[1]
            return None

    def test_a_sheet_says_what_stands(self):
        """A row may be missing if a message gives the reason. No row may say that a judgement is undecided if its
        review could not be read."""
        sheet = ["review", "--sheet", "--reviews", "judged", "many", "--force", "-o", "out"]
        with self.folder() as folder:
            self.begin(folder)
            faulty.run(APPLY, folder)
            (folder / "judged/a.json").unlink()
            (folder / "judged/b.json").write_bytes(b'{ "format": "bounty-review/1", "family": "b", "bonus": 0.1 }')
            right = faulty.run(sheet, folder, environment={"FAULT_COUNTS": folder / "counts"})
            rows = (folder / "out").read_bytes().splitlines()
            self.assertEqual((right.exit, len(rows)), (0, 5), right)
            counts = dict(map(str.split, (folder / "counts").read_text().splitlines()))
            faults = [f"{call}:{n}:{kind}" for call in MEETING for n in range(1, int(counts[call]) + 1)
                      for kind in FAULTS.get(call, [])]
            for fault in faults:
                (folder / "out").write_bytes(b"as it was")
                run = faulty.run(sheet, folder, fault)
                found = (folder / "out").read_bytes()
                is_partial = run.exit in (1, 3) and set(found.splitlines()) <= set(rows) and run.err != right.err
                is_whole = run.exit == 0 and found.splitlines() == rows
                is_refused = run.exit in (2, 3) and found == b"as it was" and run.err != right.err
                self.assertTrue(is_whole or is_partial or is_refused, (fault, run, found))
        print(f"{len(faults)} faults of a sheet")

    def test_killed_at_every_call(self):
        faults = self.faults_of_apply(lambda call: ["kill"])
        is_right = lambda fault, run, _, litter: run.exit == -signal.SIGKILL and len(litter) <= 3
        self.each(lambda fault: self.after(fault, is_right), faults)
        print(f"killed {len(faults)} times")

    def test_every_call_that_fails(self):
        faults = self.faults_of_apply(lambda call: FAULTS.get(call, [])) + REPEATED

        def is_right(fault, run, is_complete, litter):
            """Everything is right, except for a message that cannot be written, or the message names the fault."""
            is_said = run.err == self.right.err or (fault.startswith("write:") and not is_harmless(fault))
            if litter or (run.exit == 0 and is_said and is_complete):
                return not litter
            is_refused_as_folder = run.exit == 2 and b"is not a folder" in run.err
            return not is_harmless(fault) and (is_named(fault, run.err) or is_refused_as_folder)

        self.each(lambda fault: self.after(fault, is_right), faults)
        print(f"{len(faults)} faults")


common.main()
