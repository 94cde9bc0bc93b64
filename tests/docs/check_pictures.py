"""The pictures in the documentation are the ones that scripts/pictures draws.

    check_pictures.py BOUNTY SOURCE_DIR
"""

import pathlib
import subprocess
import sys
import tempfile


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([source / "scripts/pictures", program, folder], check=True)
        drawn = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    shown = {path.name: path.read_bytes() for path in (source / "docs/images").glob("*.svg")}
    if drawn != shown or not drawn:
        sys.exit("docs/images differs from what the program draws: run scripts/pictures")
    print(f"{len(drawn)} pictures compared")


main()
