"""docs/diagnostics.md has each code of the source once in a table, and in a section with an example.

    check_diagnostics.py SOURCE_DIR

check_commands.py tests that the program prints the examples.
"""

import pathlib
import re
import sys


def codes_of(source):
    """Returns the codes of errors and warnings in the order of the source."""
    words = (source / "src/names/words.hpp").read_text()
    return re.findall(r'\{"([a-z0-9-]+)", DiagnosticCode::', words) + re.findall(r'\{"([a-z-]+)", WarningCode::', words)


def main():
    source = pathlib.Path(sys.argv[1])
    text = (source / "docs/diagnostics.md").read_text()
    codes = codes_of(source)
    sections = re.split(r"^### (.+)\n", text, flags=re.MULTILINE)[1:]
    shown = [code for code, section in zip(sections[::2], sections[1::2]) if f"[{code}]\n" in section]
    listed = [code for code, place in re.findall(r"^\| \[(.+?)\]\(#(.+?)\)", text, re.MULTILINE) if code == place]
    for what, found in {"sections with an example": shown, "rows of a table": listed}.items():
        if found != codes:
            wrong = sorted(set(found) ^ set(codes)) or "the order differs"
            sys.exit(f"the codes of the source and the {what} in docs/diagnostics.md differ: {wrong}")
    if len(sections) != 2 * len(codes) or len(codes) < 20:
        sys.exit("a section is not about a code, or this test does not find the codes in the source")
    print(f"{len(codes)} codes")


main()
