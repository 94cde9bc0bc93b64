"""Runs every command that a document shows in a `console` block, and compares what it prints.

    check_readme.py BOUNTY SOURCE_DIR [--update]
"""

import os
import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"```console\n\$ (.+?)\n(.*?)```", re.DOTALL)


def output_of(command, program, source):
    environment = {"PATH": f"{pathlib.Path(program).parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    environment |= {key: os.environ[key] for key in ("HOME", "ASAN_OPTIONS") if key in os.environ}
    done = subprocess.run(["bash", "-c", command.replace("scripts/bounty", "bounty")], cwd=source, text=True,
                          env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout


def main():
    program, source = sys.argv[1:3]
    readme = pathlib.Path(source) / "README.md"
    text = readme.read_text()

    def corrected(match):
        return f"```console\n$ {match[1]}\n{output_of(match[1], program, source)}```"

    truth = BLOCK.sub(corrected, text)
    if "--update" in sys.argv:
        readme.write_text(truth)
    elif truth != text:
        sys.exit("README.md shows something else than the program prints; --update corrects it")
    shown = text.count("```console")
    if shown == 0 or shown != len(BLOCK.findall(text)):
        sys.exit("README.md has console blocks that cannot be checked")
    print(f"{shown} commands checked")


main()
