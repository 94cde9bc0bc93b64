"""`bounty credits --check` finds every name in the list that it wrote, and in no other text.

Usage: /usr/bin/python3 tests/books/test_credits.py BOUNTY SOURCE_DIR
"""

import pathlib
import subprocess
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / folder) for folder in ("batch", ".")]

import common
import hostile
from common import BatchTest, ndjson, review, submission

NAMES = [*hostile.MARKDOWN, *hostile.HTML, "Ada Lovelace", "Ada L.", "@ada", "#12", "José", "Jose\u0301", "山田花子",
         "\u202eecalevoL", "a\u200bb", "A B  C", "+1", "O'Brien", "\"Q\""]


class Credits(BatchTest):
    def credits(self, *arguments, stdin=b""):
        command = [common.BOUNTY, "credits", "--reviews", "reviews.ndjson", *arguments]
        done = subprocess.run(command, cwd=self.folder, input=stdin, capture_output=True,
                              timeout=common.HANG, env=common.ENVIRONMENT)
        return common.Run(done.returncode, done.stdout, done.stderr)

    def setUp(self):
        super().setUp()
        self.write("in.ndjson", ndjson(*[submission(f"f{index}", author={"name": name}) for index, name in enumerate(NAMES)]))
        self.use(f"f{index}" for index in range(len(NAMES)))

    def use(self, families):
        """Writes reviews that state that the program uses these families."""
        self.write("reviews.ndjson", ndjson(*[review(family, used=True) for family in families]))

    def test_every_line_names_one(self):
        listed = self.credits("in.ndjson")
        self.assertEqual((listed.exit, listed.err, len(listed.lines)), (0, b"", len(NAMES)))
        self.write("README.md", listed.out)
        run = self.credits("--check", "README.md", "in.ndjson")
        self.assertEqual((run.exit, run.out, run.err), (0, b"", b""))
        for line in listed.lines:
            self.write("README.md", "".join(other + "\n" for other in listed.lines if other != line).encode())
            run = self.credits("--check", "README.md", "in.ndjson")
            self.assertEqual((run.exit, run.lines), (1, [line]))

    def test_names_are_found_as_they_are(self):
        """It finds names that somebody wrote by hand without escapes. A backslash in a name would be an escape
        there."""
        plain = [name for name in NAMES if "\\" not in name and "\u202e" not in name]
        self.write("README.md", "".join(f"* {name}\n" for name in plain).encode())
        run = self.credits("--check", "README.md", "in.ndjson")
        self.assertEqual(len(run.lines), len(NAMES) - len(plain))

    def test_what_is_rejected_is_never_silent(self):
        used = submission("a", author={"name": "Ada"})
        self.use("a")
        for arguments in ([], ["--check", "README.md"]):
            self.write("README.md", b"Ada")
            run = self.credits(*arguments, "-", stdin=ndjson(used, b"{}"))
            self.assertEqual(run.exit, 1)
            self.assertIn("-:2:1: error: ", run.messages)
            self.assertIn("bounty: 1 submission is rejected", run.messages)

    def test_the_order_does_not_depend_on_the_input(self):
        documents = [submission(f"f{index}", author={"name": f"Name {index % 7}"}) for index in range(700)]
        self.use(f"f{index}" for index in range(700))
        there = self.credits("-", stdin=ndjson(*documents))
        back = self.credits("-", stdin=ndjson(*reversed(documents)))
        self.assertEqual((len(there.lines), there.out), (7, back.out))

    def test_nobody_credits_themselves(self):
        """An embedded review is a draft: what it says about the use does not count, with or without reviews from
        outside."""
        stdin = ndjson(*[submission(f"f{index}", author={"name": name}, review={"used": True})
                         for index, name in enumerate(NAMES)])
        self.use(["f0"])
        run = self.credits("-", stdin=stdin)
        self.assertEqual((run.exit, len(run.lines)), (0, 1))
        alone = subprocess.run([common.BOUNTY, "credits", "-"], input=stdin, capture_output=True, env=common.ENVIRONMENT)
        self.assertEqual((alone.returncode, alone.stdout), (0, b""))


common.main()
