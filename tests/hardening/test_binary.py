"""The program is built so that a mistake in it is hard to use: looks at the binary itself.

Usage: /usr/bin/python3 tests/hardening/test_binary.py BOUNTY SOURCE_DIR
"""

import pathlib
import re
import subprocess
import sys
import unittest

SKIPPED = 77
PROGRAM = pathlib.Path(sys.argv[1]).resolve()


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, PROGRAM], check=True, capture_output=True, text=True).stdout


def symbols():
    return {line.split()[-1].split("@")[0] for line in readelf("--symbols").splitlines() if line.split()}


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

    def test_stacks_are_protected_and_calls_fortified(self):
        missing = {"__stack_chk_fail", "__memcpy_chk"} - symbols()
        self.assertEqual(missing, set())


if b"__asan_init" in PROGRAM.read_bytes() or b"__tsan_init" in PROGRAM.read_bytes():
    print("a build with a sanitizer has other protections")
    sys.exit(SKIPPED)
unittest.main(argv=sys.argv[:1])
