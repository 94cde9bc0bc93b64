"""Hostile texts in every place of a document do not control the terminal, in any format, in files, pipes and on a
terminal.

Usage: /usr/bin/python3 tests/trust/test_outputs.py BOUNTY SOURCE_DIR
"""

import subprocess

from shared import FORMATS, JOINED, TEXTS, Hostile, embedding_variants

import common
from pseudo_terminal import PseudoTerminal


class Formats(Hostile):
    """A file or pipe may be shown on a terminal later, so its content must not control one."""

    def test_of_one(self):
        for text in JOINED:
            for document in embedding_variants(text):
                self.write("s.json", common.text(document))
                for command in ("calc", "advise", "check"):
                    for name in FORMATS[command]:
                        self.bounty(command, "--format", name, "s.json")

    def test_of_many(self):
        for text in TEXTS:
            documents = list(embedding_variants(text))
            for name in FORMATS["batch"]:
                shown = self.bounty("batch", "-", "--format", name, stdin=common.ndjson(*documents)).stdout
                if name in ("csv", "ndjson"):  # no text contains the end of a line
                    self.assertEqual(shown.count(b"\n"), len(documents) + (name == "csv"), text)


class Terminals(Hostile):
    def test_on_a_terminal(self):
        """The output has colours and a width of its own. Otherwise, only the erasing of the progress is allowed."""
        documents = [document for text in TEXTS for document in embedding_variants(text)][:1200]
        self.write("in.ndjson", common.ndjson(*documents))
        terminal = PseudoTerminal()
        process = subprocess.Popen([common.BOUNTY, "batch", "in.ndjson"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=terminal.its, stderr=terminal.its, env=common.ENVIRONMENT)
        shown = terminal.read_to_end(process).replace("\r\x1b[K", "")
        self.assertEqual(process.returncode, 1)
        self.assertIn("\x1b[", shown)
        self.assert_tame(shown, ("batch", "always"))


common.main()
