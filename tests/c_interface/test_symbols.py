#!/usr/bin/env python3
"""The shared library exports exactly what bounty.h declares, and needs only the C library.

  test_symbols.py LIBRARY BOUNTY_H
"""

import pathlib
import re
import subprocess
import sys


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main(library, header):
    lines = run("nm", "-D", "--defined-only", library).splitlines()
    symbols = {line.split()[-1].split("@")[0] for line in lines} - {"BOUNTY_1"}
    text = re.sub(r"/\*.*?\*/", "", pathlib.Path(header).read_text(), flags=re.DOTALL)
    declared = set(re.findall(r"\b(bounty_\w+)\(", text))
    assert symbols == declared, f"shown: {sorted(symbols)}; declared: {sorted(declared)}"

    dynamic = run("readelf", "-d", library)
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic))
    allowed = re.compile(r"(libc|libm|ld-linux.*)\.so\.\d+")
    assert all(allowed.fullmatch(name) for name in needed), f"needed: {sorted(needed)}"
    assert "libbounty_c.so.1" in dynamic, "the library has the name that others link by"
    print(f"{len(symbols)} functions, needs {', '.join(sorted(needed))}")


main(*sys.argv[1:])
