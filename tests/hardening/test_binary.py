"""The program and the library beside it are built so that a mistake is hard to exploit. The tests inspect the files.

Usage: /usr/bin/python3 tests/hardening/test_binary.py BOUNTY
"""

import json
import pathlib
import platform
import re
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
LIBRARY = PROGRAM.with_name("libbounty.a")


COMPILED = PROGRAM.parent.parent / "compile_commands.json"
OTHER_PROCESSORS = platform.machine() != "x86_64"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def readelf(*options):
    return run("readelf", "--wide", *options, PROGRAM)


def called_by_the_library():
    """Returns what the library's own code calls. The C library in a static program calls functions with the same
    names."""
    return set(run("nm", "--undefined-only", LIBRARY).split())


class Binary(unittest.TestCase):
    def test_it_can_be_loaded_anywhere(self):
        self.assertRegex(readelf("--file-header"), r"Type: +DYN ")

    def test_relocations_are_read_only_before_main(self):
        self.assertIn("GNU_RELRO", readelf("--program-headers"))
        self.assertRegex(readelf("--dynamic"), r"\((FLAGS|BIND_NOW)\).*BIND_NOW|\(FLAGS_1\).*NOW")

    def test_no_stack_is_executable_and_no_code_can_be_written(self):
        headers = readelf("--program-headers")
        self.assertRegex(headers, r"GNU_STACK .* RW +0x")
        loaded = re.findall(r"^ +LOAD .* 0x\w+ 0x\w+ (.{3}) 0x", headers, re.MULTILINE)
        self.assertTrue(loaded)
        self.assertNotIn("RWE", loaded)

    def test_stacks_are_protected(self):
        self.assertIn("__stack_chk_fail", called_by_the_library())

    def test_calls_are_fortified(self):
        """The level of fortification leaves no trace in the program, so the compile commands are checked too."""
        self.assertIn("__memcpy_chk", called_by_the_library())
        commands = [entry["command"] for entry in json.loads(COMPILED.read_text()) if "/src/" in entry["file"]]
        self.assertTrue(commands)
        self.assertEqual([command for command in commands if "-D_FORTIFY_SOURCE=3" not in command], [])

    def test_the_standard_library_checks_what_it_is_given(self):
        """For example, it checks that an index is within its range."""
        self.assertTrue(any("__glibcxx_assert_fail" in name for name in called_by_the_library()))

    @unittest.skipIf(OTHER_PROCESSORS, "another processor has other instructions")
    def test_stacks_do_not_clash(self):
        """Code for a frame larger than a page touches each of its pages."""
        code = run("objdump", "--disassemble", "--no-show-raw-insn", "--no-addresses", LIBRARY)
        self.assertRegex(code, r"sub +\$0x1000,%rsp\n\s+orq +\$0x0,(0x\w+)?\(%rsp\)")

    @unittest.skipIf(OTHER_PROCESSORS, "another processor has other instructions")
    def test_jumps_lead_where_jumps_may_lead(self):
        """Each object file states that the processor may check indirect jumps and returns."""
        notes = run("readelf", "--notes", "--wide", LIBRARY)
        objects = len(run("ar", "t", LIBRARY).split())
        self.assertEqual(notes.count("x86 feature: IBT, SHSTK"), objects)


unittest.main(argv=sys.argv[:1])
