"""Names of files and folders and words of the command line do not control the terminal when messages quote them.

Usage: /usr/bin/python3 tests/trust/test_names.py BOUNTY SOURCE_DIR
"""

import os

from shared import FORMATS, JOINED, REVIEW, SUBMISSION, TEXTS, Hostile, file_name

import common


class Names(Hostile):
    def test_files(self):
        names = [file_name(text).encode() for text in TEXTS] + [b"\xff\xfe\x9b", b"-\x1b[2J"]
        for name in names:
            path = os.fsdecode(name + b".json")
            for content in (common.text(SUBMISSION | {"review": REVIEW}), b"{\x1b}", None):
                if content is None:
                    (self.folder / path).unlink()
                else:
                    (self.folder / path).write_bytes(content)
                for command in ("calc", "check", "batch", "credits"):
                    self.bounty(command, "--", path)
                self.bounty("batch", "--format", "ledger", "--", path)
                self.bounty("calc", "--review=" + path, "--", path)
                self.bounty("calc", "--policy=" + path, "--", path)
                self.bounty("calc", "--output=" + path, "--", path)
                self.bounty("calc", "--output=gone/" + path, "--", path)
                self.bounty("batch", "--reviews=" + path, "--", path)
                self.bounty("batch", "--paid=" + path, "--", path)
                self.bounty("credits", "--check=" + path, "--", path)
                self.bounty("policy", BOUNTY_POLICY=path)

    def test_folders(self):
        for text in TEXTS:
            name = file_name(text)
            folder = self.folder / name
            folder.mkdir()
            for command in ("check", "batch", "credits"):
                self.bounty(command, "--", name)
            (folder / "a.json").write_bytes(common.text(SUBMISSION))
            (folder / "b.json").write_bytes(common.text(SUBMISSION))  # the same family
            (folder / "lines.ndjson").write_bytes(b"{}\n")
            for command in ("check", "batch", "credits"):
                self.bounty(command, "--", name, f"{name}/lines.ndjson")
            self.bounty("batch", "--reviews=" + name, "--", name)
            self.bounty("batch", "--paid=" + name, "--", name)

    def test_names_of_files(self):
        for text in TEXTS:
            path = file_name(text) + ".json"
            self.write(path, common.text(SUBMISSION))
            for command, names in FORMATS.items():
                for name in names:
                    self.bounty(command, "--format", name, "--", path)
            self.bounty("diff", "--format", "json", "--", path, path)
            self.bounty("verify", "--", path)
            (self.folder / path).unlink()


class CommandLines(Hostile):
    def test_words_that_are_quoted(self):
        self.write("s.json", SUBMISSION)
        for text in [*JOINED, *TEXTS[::4]]:
            word = text.replace("\0", "x")
            self.bounty(word)
            self.bounty("help", word)
            self.bounty("schema", word)
            self.bounty("--" + word)
            for command, options in {
                "calc": ("format", "color", "rate", "date", "ledger-accounts", "explain", word),
                "check": ("format", "color", word),
                "batch": ("format", "color", "sort", "budget", "jobs", "date", "paid", "ledger-accounts", "steps", word),
                "credits": ("color", word), "policy": (word,)}.items():
                self.bounty(command, "s.json", word)
                for option in options:
                    self.bounty(command, f"--{option}={word}", "s.json")
                    self.bounty(command, "--format=ledger", f"--{option}={word}", "s.json")
                    self.bounty(command, f"--{option}", word, "s.json")
            for accounts in (f"payee=A:{word}", f"{word}=A", f"base=A:B,{word}"):
                self.bounty("calc", "--format", "ledger", "--ledger-accounts", accounts, "s.json")


common.main()
