"""However `bounty pay` ends, a family is paid once, records are complete, and a journal can be printed from them.

Usage: /usr/bin/python3 tests/faults/test_pay.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import shlex
import shutil
import signal

import faulty
from answers import is_harmless, is_named
from faulty import FAULTS, REPEATED, REVIEWED, common

EARLIER, DAY = "2026-10-22", "2026-11-26"
PAY = ["pay", *REVIEWED, "--paid", "to_pay", "--date", DAY, "-o", "new"]
VOID = ["pay", "--void", "b", "--note", "it came back", "--paid", "to_pay", "--date", DAY, "-o", "new"]
SCENARIOS = {"pay": PAY, "void": VOID}
# These calls are the program's own. The others are made inside of libraries.
MEETING = [*FAULTS, "link", "unlink"]


class Pay(faulty.FaultTest):
    """Before each run, b has been paid and a is payable."""

    def setUp(self):
        super().setUp()
        self.earlier = self.record_of_b()
        self.right = {name: self.undisturbed(arguments) for name, arguments in SCENARIOS.items()}

    def record_of_b(self):
        with self.folder() as folder:
            (folder / "to_pay").mkdir()
            done = faulty.run(["pay", "--reviews", "reviews/b.json", "--paid", "to_pay", "--date", EARLIER, "in/b.json"], folder)
            self.assertEqual(done.exit, 0, done)
            content = (folder / f"to_pay/{EARLIER}.ndjson").read_bytes()
            shutil.rmtree(folder / "to_pay")
            return content

    def begin(self, folder):
        shutil.rmtree(folder / "to_pay", ignore_errors=True)
        (folder / "to_pay").mkdir()
        (folder / f"to_pay/{EARLIER}.ndjson").write_bytes(self.earlier)
        for path in (folder / "new", *folder.glob(".bounty-*")):
            path.unlink(missing_ok=True)

    @staticmethod
    def records(folder):
        """Returns the visible files, and the names of temporary files."""
        files = {path.name: path.read_bytes() for path in (folder / "to_pay").iterdir()}
        litter = {name for name in files if name.startswith(".bounty-")}
        return {name: content for name, content in files.items() if name not in litter}, litter

    @staticmethod
    def journal(folder):
        return (folder / "new").read_bytes() if (folder / "new").exists() else None

    def undisturbed(self, arguments):
        """Returns an undisturbed run, its records and its journal."""
        with self.folder() as folder:
            self.begin(folder)
            run = faulty.run(arguments, folder)
            records, litter = self.records(folder)
            self.assertEqual((set(records), litter), ({f"{EARLIER}.ndjson", f"{DAY}.ndjson"}, set()), run)
            return run, records, self.journal(folder)

    def counts_of(self, arguments):
        with self.folder() as folder:
            self.begin(folder)
            path = folder / "counts"
            faulty.run(arguments, folder, environment={"FAULT_COUNTS": path})
            counts = {name: int(count) for name, count in map(str.split, path.read_text().splitlines())}
            path.unlink()
            return counts

    def after(self, name, fault, is_right, **more):
        """Returns what is wrong after a run with this fault, or None."""
        arguments = SCENARIOS[name]
        _, records, journal = self.right[name]
        with self.folder() as folder:
            self.begin(folder)
            run = faulty.run(arguments, folder, fault, **more)
            found, litter = self.records(folder)
            if found not in (records, {f"{EARLIER}.ndjson": self.earlier}):
                return fault, "leaves records", found, run
            if self.journal(folder) not in (None, journal):
                return fault, "tears the journal", self.journal(folder)
            if self.journal(folder) is not None and found != records:
                return fault, "prints the journal of no record", run
            if not is_right(fault, run, found == records, litter):
                return fault, "ends wrongly", run, found == records, litter
            faulty.run(arguments, folder)
            if self.records(folder) != (records, set()):
                return fault, "is not mended by another run", self.records(folder), run
            again = faulty.run(["pay", "--journal", f"to_pay/{DAY}.ndjson"], folder)
            return None if again.out == journal else (fault, "loses the journal", again)

    def faults_of(self, name, kinds_of):
        counts = self.counts_of(SCENARIOS[name])
        self.assertEqual((counts["flock"], counts["fsync"]), (1, 4), "a power cut could leave an empty record, or none")
        return [f"{call}:{n}:{kind}" for call in MEETING for n in range(1, counts[call] + 1) for kind in kinds_of(call)]

    def test_killed_at_every_call(self):
        number = 0
        for name in SCENARIOS:
            with self.subTest(name):
                faults = self.faults_of(name, lambda call: ["kill"])
                number += len(faults)
                is_right = lambda fault, run, _, litter: run.exit == -signal.SIGKILL and len(litter) <= 1
                self.each(lambda fault: self.after(name, fault, is_right), faults)
        print(f"killed {number} times")

    def test_every_call_that_fails(self):
        number = 0
        for name in SCENARIOS:
            with self.subTest(name):
                right, _, _ = self.right[name]
                faults = self.faults_of(name, lambda call: FAULTS.get(call, [])) + REPEATED
                number += len(faults)

                def is_right(fault, run, is_recorded, litter):
                    """Everything is right, except for a message that cannot be written, or the message names the
                    fault."""
                    is_said = run.err == right.err or (fault.startswith("write:") and not is_harmless(fault))
                    if litter or (run.exit == right.exit and is_said and is_recorded):
                        return not litter
                    is_refused_as_folder = run.exit == 2 and b"is not a folder" in run.err
                    return not is_harmless(fault) and (is_named(fault, run.err) or is_refused_as_folder)

                self.each(lambda fault: self.after(name, fault, is_right), faults)
        print(f"{number} faults")

    def test_a_folder_that_cannot_be_locked(self):
        """Without a lock, another run could pay at the same time."""
        for name in SCENARIOS:
            is_right = lambda fault, run, is_recorded, litter: run.exit == 3 and is_named(fault, run.err) and not is_recorded
            self.each(lambda fault: self.after(name, fault, is_right), ["flock:1:ENOLCK"])

    def test_another_run_at_every_call(self):
        """A second run happens in the middle of the first. The one that has locked the folder pays."""
        number = 0
        for name, arguments in SCENARIOS.items():
            with self.subTest(name):
                other = [*arguments[:-1], "other"]
                faults = self.faults_of(name, lambda call: ["run"])
                number += len(faults)
                command = "env -u FAULT -u FAULT_MET " + shlex.join([str(common.BOUNTY), *other]) + " 2> /dev/null; rm -f other"
                is_right = lambda fault, run, is_recorded, litter: is_recorded and not litter
                self.each(lambda fault: self.after(name, fault, is_right, environment={"FAULT_COMMAND": command}), faults)
        print(f"{number} runs within another one")


common.main()
