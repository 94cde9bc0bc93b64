"""Each row of the table in docs/library.md names functions and types that its headers declare.

    check_library.py SOURCE_DIR
"""

import pathlib
import re
import sys


def main():
    source = pathlib.Path(sys.argv[1])
    page = (source / "docs/library.md").read_text()
    rows = re.findall(r"^\| .+? \| (`.+?) \| (`<bounty/.+?) \|$", page, re.MULTILINE)
    names = 0
    for listed, headers in rows:
        text = "".join((source / "include" / header).read_text() for header in re.findall(r"`<(.+?)>`", headers))
        for name in re.findall(r"`(\w+)`", listed):
            names += 1
            if not re.search(rf"(?: {name}\(|(?:class|struct) {name}\b|using {name} )", text):
                sys.exit(f"{headers} does not declare {name}")
    if names < 20:
        sys.exit("this test does not find the rows of the table in docs/library.md")
    print(f"{names} names")


main()
