"""A file that -o replaces keeps its owner, its permissions and the links to it, and no signal leaves it incomplete.

Usage: /usr/bin/python3 tests/faults/test_output.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import os
import signal
import stat

import faulty
from faulty import AS_IT_WAS, common

CALC = ["calc", "in/a.json", "-o", "out"]
INIT = ["init", "-o", "new"]
# According to signal(7), all other signals end a process.
ENDING_NOTHING = {signal.SIGCHLD, signal.SIGCONT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGURG,
                  signal.SIGWINCH}
NOT_TO_BE_CAUGHT = {signal.SIGKILL, signal.SIGSTOP}
FORM = b"filled in\n"


class Output(faulty.FaultTest):
    def setUp(self):
        super().setUp()
        self.place = self.folders.get()
        self.out = self.place / "out"
        self.out.write_bytes(AS_IT_WAS)

    def run_here(self, arguments, fault=None, **more):
        return faulty.run(arguments, self.place, fault, **more)

    def leftovers(self):
        return [path.name for path in self.place.glob(".bounty-*")]


class Signals(Output):
    def test_each_that_ends_a_process(self):
        ending = sorted(signal.valid_signals() - ENDING_NOTHING - NOT_TO_BE_CAUGHT)
        self.assertGreater(len(ending), 50)
        for number in ending:
            for call in ("mkstemp", "fchmod", "write", "rename"):
                with self.subTest(signal=number, call=call):
                    run = self.run_here(CALC, f"{call}:1:kill-{int(number)}")
                    self.assertEqual((run.exit, self.leftovers()), (-number, []))
                    self.assertEqual(self.out.read_bytes(), AS_IT_WAS)

    def test_those_that_end_nothing(self):
        for number in ENDING_NOTHING - {signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU}:
            self.assertEqual(self.run_here(CALC, f"write:1:kill-{int(number)}").exit, 0)


class Links(Output):
    def test_their_targets_are_replaced(self):
        for target in ("out", str(self.out), "./reviews/../out", "link_to_link"):
            (self.place / "link_to_link").symlink_to("reviews/../out")
            link = self.place / "link"
            link.symlink_to(target)
            self.out.write_bytes(AS_IT_WAS)
            run = self.run_here([*CALC[:-1], "link"])
            self.assertEqual((run.exit, os.readlink(link)), (0, target), run)
            self.assertIn(b"$300.00", self.out.read_bytes())
            for path in (link, self.place / "link_to_link"):
                path.unlink()

    def test_dangling_ones_too(self):
        (self.place / "folder").mkdir()
        for arguments in (CALC, INIT):
            for target in ("folder/gone", str(self.place / "folder/gone")):
                link = self.place / "folder/link"
                link.symlink_to(target if target.startswith("/") else "gone")
                (self.place / "link").symlink_to("folder/link")
                run = self.run_here([*arguments[:-1], "link"])
                self.assertEqual((run.exit, link.is_symlink()), (0, True), run)
                self.assertTrue((self.place / "folder/gone").read_bytes())
                for path in (link, self.place / "link", self.place / "folder/gone"):
                    path.unlink()

    def test_those_that_lead_nowhere(self):
        (self.place / "loop").symlink_to("loop")
        (self.place / "lost").symlink_to("no_folder/file")
        for name, reason in (("loop", b"Too many levels"), ("lost", b"No such file")):
            run = self.run_here([*CALC[:-1], name])
            self.assertEqual((run.exit, run.out), (3, b""))
            self.assertIn(f"cannot write {name}: ".encode() + reason, run.err)


class Permissions(Output):
    def status(self):
        status = self.out.stat()
        return status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)

    def test_the_mode_stays(self):
        for mode in (0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o200):
            self.out.chmod(mode)
            self.assertEqual(self.run_here(CALC).exit, 0)
            self.assertEqual(self.status()[2], mode)

    def test_nobody_reads_it_meanwhile_who_may_not(self):
        for mode in (0o600, 0o640, 0o604):
            self.out.chmod(mode)
            for call in ("fchown", "fchmod", "write", "fsync", "rename"):
                command = {"FAULT_COMMAND": "stat -c %a .bounty-* > modes"}
                self.assertEqual(self.run_here(CALC, f"{call}:1:run", environment=command).exit, 0)
                self.assertIn(int((self.place / "modes").read_text(), 8), {0o600, mode})

    def test_the_group_cannot_stay(self):
        """If the new file gets another group, nobody may get more rights: the group gets only what the old group and
        others had."""
        for before, after in ((0o640, 0o600), (0o604, 0o600), (0o664, 0o644), (0o666, 0o666), (0o4755, 0o755)):
            self.out.chmod(before)
            self.assertEqual(self.run_here(CALC, "fchown:1-2:EPERM").exit, 0)
            self.assertEqual(self.status()[2], after, oct(before))

    def test_the_owner_cannot_stay(self):
        for before, after in ((0o640, 0o640), (0o4755, 0o755)):
            self.out.chmod(before)
            self.assertEqual(self.run_here(CALC, "fchown:1:EPERM").exit, 0)
            self.assertEqual(self.status()[2], after)

    def test_owner_and_group_stay(self):
        if os.geteuid() != 0:
            self.skipTest("only root can change the owner of a file")
        for mode in (0o600, 0o640, 0o6755):
            os.chown(self.out, common.NOBODY, common.NOBODY)
            self.out.chmod(mode)
            self.assertEqual(self.run_here(CALC).exit, 0)
            self.assertEqual(self.status(), (common.NOBODY, common.NOBODY, mode))

    def test_a_folder_that_may_not_be_read(self):
        """Such a folder cannot be synced either."""
        user = common.without_privileges()
        if user is None:
            self.skipTest("no other user")
        self.place.parent.chmod(0o755)
        folder = self.place / "folder"
        folder.mkdir(mode=0o777)
        folder.chmod(0o333)
        self.assertEqual(self.run_here([*CALC[:-1], "folder/new"], **user).exit, 0)
        folder.chmod(0o755)
        self.assertEqual([path.name for path in folder.iterdir()], ["new"])


class NewFiles(Output):
    """`init` replaces no file, even if the file appears after the check."""

    def test_one_that_comes_meanwhile(self):
        """This is tested with and without a system call that renames only to new names."""
        for also in ("", ",renameat2:1:EINVAL"):
            new = self.place / "new"
            command = {"FAULT_COMMAND": "echo filled in > new"}
            run = self.run_here(INIT, "fsync:1:run" + also, environment=command)
            self.assertEqual((run.exit, new.read_bytes(), self.leftovers()), (3, FORM, []))
            self.assertIn(b"cannot write new: File exists", run.err)
            new.unlink()

    def test_a_system_that_cannot_rename_so(self):
        run = self.run_here(INIT, "renameat2:1:EINVAL")
        self.assertEqual((run.exit, self.leftovers()), (0, []))
        self.assertIn(b"bounty-submission/1", (self.place / "new").read_bytes())

    def test_nor_link(self):
        run = self.run_here(INIT, "renameat2:1:EINVAL,link:1:EACCES")
        self.assertEqual((run.exit, self.leftovers(), (self.place / "new").exists()), (3, [], False))


common.main()
