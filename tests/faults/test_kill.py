"""Whenever the program is killed, an output file is the old one or the complete new one.

Usage: /usr/bin/python3 tests/faults/test_kill.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import signal

import faulty
from faulty import SCENARIOS, before, common, output_path

CALLS = ["stat", "readlink", "open", "read", "mkstemp", "fchown", "fchmod", "write", "fsync", "close", "rename",
         "renameat2"]


class Kill(faulty.FaultTest):
    def test_at_every_call(self):
        number = 0
        for name, arguments in SCENARIOS.items():
            if not output_path(arguments):
                continue
            with self.subTest(name):
                counts = self.counts(arguments)
                _, right, _ = self.meet(arguments)
                self.assertNotIn(right, (None, faulty.AS_IT_WAS))
                self.assertEqual(counts["fsync"], 2, "a power cut could leave an empty file, or none")
                faults = [f"{call}:{n}:kill" for call in CALLS for n in range(1, counts[call] + 1)]
                number += len(faults)
                self.each(lambda fault: self.objection(arguments, fault, right), faults)
        print(f"killed {number} times")

    def objection(self, arguments, fault, right):
        """The file is the old one before the rename, and the new one after it. A temporary file may remain."""
        run, content, litter = self.meet(arguments, fault)
        if run.exit != -signal.SIGKILL:
            return fault, "does not kill", run
        if content not in (before(output_path(arguments)), right):
            return fault, "tears the output", content[-200:]
        if not all(name.startswith(".bounty-") for name in litter):
            return fault, "leaves behind", litter
        return None


common.main()
