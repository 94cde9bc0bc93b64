"""If any system call fails, the program gives the right answer, or says that it has none.

Usage: /usr/bin/python3 tests/faults/test_calls.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import faulty
from faulty import FAULTS, REPEATED, SCENARIOS, common


def faults_of(counts):
    """Returns each fault of each call, and the repeated faults."""
    single = [f"{call}:{n}:{what}" for call, kinds in FAULTS.items() for n in range(1, counts[call] + 1)
              for what in kinds]
    return single + REPEATED + [f"write:{n}+:ENOSPC" for n in range(1, counts["write"] + 1)]


class Calls(faulty.FaultTest):
    def test_every_call_of_every_command(self):
        number = 0
        for name, arguments in SCENARIOS.items():
            with self.subTest(name):
                counts = self.counts(arguments)
                self.assertGreater(counts["write"], 0)
                faults = faults_of(counts)
                number += len(faults)
                right = self.right(arguments)
                self.each(lambda fault: self.objection(arguments, fault, right), faults)
        print(f"{number} faults in {len(SCENARIOS)} commands")

    def test_two_threads(self):
        """With two threads, the order of calls is left to chance, but the answer must be right in every order."""
        arguments = [*SCENARIOS["batch as NDJSON"][:-3], "2", "--format", "ndjson"]
        right = self.right(arguments)
        faults = [f"{call}:{n}:{FAULTS[call][0]}" for call in ("open", "openat", "read", "write") for n in range(1, 12)]
        self.each(lambda fault: self.objection(arguments, fault, right), faults)

    def test_what_cannot_be_removed_either(self):
        """The message names the first fault, and the temporary file remains."""
        arguments = SCENARIOS["calc of everything"]
        for fault in ("fchmod:1:EIO", "write:1:ENOSPC", "fsync:1:EIO", "rename:1:EIO"):
            run, content, _ = self.meet(arguments, fault)
            again, same_content, litter = self.meet(arguments, f"{fault},unlink:1:EACCES")
            self.assertEqual((run.exit, content), (3, faulty.AS_IT_WAS))
            self.assertEqual((again, same_content), (run, content))
            self.assertRegex("".join(litter), r"^\.bounty-\w{6}$")


common.main()
