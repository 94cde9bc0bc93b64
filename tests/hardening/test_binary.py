"""The program is built so that a mistake in it is hard to use: looks at the binary itself, and at the library that has
been built beside it.

Usage: /usr/bin/python3 tests/hardening/test_binary.py BOUNTY
"""

import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
LIBRARY = PROGRAM.with_name("libbounty.a")


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, PROGRAM], check=True, capture_output=True, text=True).stdout


def called_by_the_library():
    """What its own code calls. The C library of a static program is hardened by itself, and brings the same names."""
    listed = subprocess.run(["nm", "--undefined-only", LIBRARY], check=True, capture_output=True, text=True).stdout
    return set(listed.split())


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
        self.assertIn("__memcpy_chk", called_by_the_library())


unittest.main(argv=sys.argv[:1])
