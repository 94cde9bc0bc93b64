"""No command overwrites a file that it reads, whatever name the file is given by, and a refusal changes no file.

Usage: /usr/bin/python3 tests/batch/test_overwriting.py BOUNTY SOURCE_DIR
"""

import os
import shutil
import subprocess

import common
from common import BatchTest, ndjson, review, submission

REFUSAL = b"it cannot be the output"
NAMED = (REFUSAL, b" does not print", b"--format")  # a file name can imply a format that the command lacks

JUDGED = ["a.json", "--review", "review.json", "--policy", "policy.json"]

# The commands that take --output, with the files that each reads.
COMMANDS = [
    (["calc", *JUDGED], ["a.json", "review.json", "policy.json"]),
    (["advise", *JUDGED], ["a.json", "review.json", "policy.json"]),
    (["batch", "in", "all.ndjson", "--reviews", "reviews", "--policy", "policy.json"],
     ["in/a.json", "in/sub.json", "all.ndjson", "reviews/a.json", "reviews/nobody.json", "policy.json"]),
    (["batch", "-r", "in", "--reviews", "reviews.ndjson"], ["in/deep/b.json", "reviews.ndjson"]),
    (["batch", "a.json", "--reviews", "review.json"], ["a.json", "review.json"]),
    (["credits", "in", "--reviews", "reviews", "--policy", "policy.json"],
     ["in/a.json", "reviews/a.json", "policy.json"]),
    (["diff", "stored.json", "in", "--review-new", "reviews", "--policy-new", "policy.json"],
     ["stored.json", "in/a.json", "reviews/a.json", "policy.json"]),
    (["diff", "in", "all.ndjson", "--review-old", "reviews", "--policy-old", "policy.json"],
     ["in/a.json", "all.ndjson", "reviews/a.json", "policy.json"]),
    (["review", "--sheet", "in", "--reviews", "reviews", "--policy", "policy.json"],
     ["in/a.json", "reviews/a.json", "reviews/nobody.json", "policy.json"]),
    (["init", "family", "--force"], ["family/meta/eval_info.json", "family/meta/qa/qa.json"]),
    (["init", "described", "--force"], ["described/manifest.yaml"]),
]
# The commands that only print to standard output.
PRINTING = [
    (["check", "a.json", "in", "--policy", "policy.json"], ["a.json", "in/a.json", "policy.json"]),
    (["check", "a.json", "--reviews", "reviews"], ["a.json", "reviews/a.json"]),
    (["review", "a.json", "in", "--policy", "policy.json"], ["a.json", "in/a.json", "policy.json"]),
    (["verify", "stored.json", "--reviews", "reviews", "--policy", "policy.json", "--submissions", "a.json"],
     ["stored.json", "reviews/a.json", "policy.json", "a.json"]),
    (["credits", "in", "--check", "README.md"], ["in/a.json", "README.md"]),
    (["policy", "--policy", "policy.json"], ["policy.json"]),
]
# The commands that read standard input.
STREAMS = [["calc", "-"], ["advise", "-"], ["batch", "-"], ["credits", "-"], ["diff", "-", "in"], ["diff", "in", "-"],
           ["calc", "a.json", "--review", "-"], ["calc", "a.json", "--policy", "-"],
           ["batch", "in", "-", "--reviews", "reviews"], ["batch", "in", "--reviews", "-"]]


class Files(BatchTest):
    def setUp(self):
        super().setUp()
        for name in ("a.json", "in/a.json", "in/sub.json", "in/deep/b.json"):
            self.write(name, submission("a"))
        for name in ("review.json", "reviews/a.json"):
            self.write(name, review("a"))
        self.write("reviews/nobody.json", review("nobody"))
        self.write("all.ndjson", ndjson(submission("a")))
        self.write("reviews.ndjson", ndjson(review("a")))
        self.write("README.md", b"Thanks\n")
        shutil.copy(common.SOURCE / "examples/policy.json", self.folder)
        shutil.copytree(common.SOURCE / "examples/metr/reverse_hash", self.folder / "family")
        self.write("described/manifest.yaml", b"tasks: {}\n")
        with open(self.folder / "stored.json", "wb") as stored:
            self.run_in_folder(["calc", "a.json", "--format", "json"], stdout=stored)

    def run_in_folder(self, arguments, **more):
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "env": common.ENVIRONMENT} | more
        done = subprocess.run([common.BOUNTY, *arguments], cwd=self.folder, stderr=subprocess.PIPE,
                              timeout=common.HANG, **settings)
        return common.Run(done.returncode, done.stdout, done.stderr)

    def content(self):
        return {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}


class Overwriting(Files):
    def assert_refused(self, arguments, refusals=(REFUSAL,), **more):
        before = self.content()
        run = self.run_in_folder(arguments, **more)
        is_refused = any(refusal in run.err for refusal in refusals)
        self.assertEqual((run.exit, is_refused, self.content()), (2, True, before), (arguments, run))
        self.assertIn(run.out, (b"", None))

    def appending(self, name):
        """Opens a file for appending, as a shell does for `>>`."""
        file = open(self.folder / name, "ab")
        self.addCleanup(file.close)
        return file

    def test_by_every_name(self):
        """The output is given by its name, by links to it, and by the number of an open file."""
        for command, inputs in COMMANDS:
            for name in inputs:
                with self.subTest(command=command, name=name):
                    path = self.folder / name
                    links = [self.folder / "hard", self.folder / "link", self.folder / "link_to_link"]
                    links[0].hardlink_to(path)
                    links[1].symlink_to(path)
                    links[2].symlink_to("link")
                    for other in (name, f"./{name}", path):
                        self.assert_refused([*command, "-o", other], NAMED)
                    for link in links:
                        self.assert_refused([*command, "-o", link])
                    file = self.appending(name)
                    for number in (f"/dev/fd/{file.fileno()}", f"/proc/self/fd/{file.fileno()}"):
                        self.assert_refused([*command, "-o", number], pass_fds=[file.fileno()])
                    for link in links:
                        link.unlink()

    def test_standard_output(self):
        """Standard output is the file, as after `>>` in a shell. /dev/stdout is then the same file."""
        for command, inputs in COMMANDS + PRINTING:
            for name in inputs:
                with self.subTest(command=command, name=name):
                    self.assert_refused([word for word in command if word != "--force"], stdout=self.appending(name))
        for command, inputs in COMMANDS:
            self.assert_refused([*command, "-o", "/dev/stdout"], stdout=self.appending(inputs[0]))

    def test_standard_input(self):
        for command in STREAMS:
            name = "reviews.ndjson" if command[-2:] == ["--reviews", "-"] else "all.ndjson"
            with self.subTest(command=command), open(self.folder / name, "rb") as stdin:
                self.assert_refused([*command, "-o", name], NAMED, stdin=stdin)
                stdin.seek(0)
                self.assert_refused(command, stdin=stdin, stdout=self.appending(name))

    def test_a_policy_of_the_environment(self):
        environment = common.ENVIRONMENT | {"BOUNTY_POLICY": "policy.json"}
        for command in (["calc", "a.json"], ["batch", "in"], ["diff", "in", "all.ndjson"]):
            self.assert_refused([*command, "-o", "policy.json"], env=environment)

    def test_what_a_shell_has_emptied(self):
        with open(self.folder / "a.json", "wb") as emptied:
            run = self.run_in_folder(["calc", "a.json"], stdout=emptied)
        self.assertEqual((run.exit, REFUSAL in run.err, b"the shell empties" in run.err), (2, True, True))

    def test_other_files_are_written(self):
        """A command does write to an existing file, an open file, and a file that is not regular."""
        self.write("out", b"old")
        self.assertEqual(self.run_in_folder(["calc", "a.json", "-o", "out"]).exit, 0)
        self.assertIn(b"$300.00", (self.folder / "out").read_bytes())
        file = self.appending("out")
        size = os.path.getsize(self.folder / "out")
        run = self.run_in_folder(["calc", "a.json", "-o", f"/dev/fd/{file.fileno()}"], pass_fds=[file.fileno()])
        self.assertEqual((run.exit, os.path.getsize(self.folder / "out")), (0, 2 * size))
        with open(self.folder / "all.ndjson", "rb") as stdin:
            self.assertEqual(self.run_in_folder(["batch", "-", "-o", "/dev/null"], stdin=stdin).exit, 0)
        self.assertEqual(self.run_in_folder(["check", "a.json"], stdout=self.appending("out")).exit, 0)


class Forms(Files):
    """A template does not replace a document that somebody has filled in."""

    def assert_kept(self, *arguments):
        before = self.content()
        run = self.run_in_folder(arguments)
        self.assertEqual((run.exit, run.out, self.content()), (2, b"", before))
        self.assertIn(b"already exists\n  hint: give another name, or use --force", run.err)

    def test_a_file_that_is_there(self):
        (self.folder / "link").symlink_to("a.json")
        for name in ("a.json", "./a.json", "link", "README.md"):
            self.assert_kept("init", "-o", name)
            self.assert_kept("init", "family", "-o", name)
            self.assert_kept("review", "--sheet", "--reviews", "reviews", "in/deep", "-o", name)

    def test_force(self):
        self.assertEqual(self.run_in_folder(["init", "--force", "-o", "a.json"]).exit, 0)
        self.assertEqual((self.folder / "a.json").read_bytes(), self.run_in_folder(["init"]).out)
        sheet = ["review", "--sheet", "--reviews", "reviews", "in/deep"]
        self.assertEqual(self.run_in_folder([*sheet, "--force", "-o", "a.json"]).exit, 0)
        self.assertEqual((self.folder / "a.json").read_bytes(), self.run_in_folder(sheet).out)

    def test_force_has_nothing_to_replace(self):
        for command in (["init"], ["review", "--sheet", "--reviews", "reviews", "in"], ["review", "in", "-o", "reviews"],
                        ["batch", "in", "-o", "a.json"]):
            self.assertEqual(self.run_in_folder([*command, "--force"]).exit, 2, command)

    def test_a_new_file(self):
        for name in ("new", "/dev/null", "/dev/stdout"):
            self.assertEqual(self.run_in_folder(["init", "-o", name]).exit, 0, name)
        self.assertTrue((self.folder / "new").exists())


common.main()
