"""Makes what the measurements need: the program, small tools to compare it with, and made-up submissions in four
styles. Puts everything under build/, and makes it again if its source is newer."""

import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "bench"
TOOLS = ROOT / "build" / "bench"
DATA = ROOT / "build" / "bench-data"
COMPILERS = {".c": ["cc", "-O2"], ".cpp": ["c++", "-std=c++20", "-O3", "-march=native"]}
LIBRARIES = {"walk.cpp": ["-lsimdjson"]}
STYLES = ("ascii", "utf8", "dumps", "reviews")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def fail(text):
    sys.exit(f"bench: {text}")


def is_fresh(product, *sources):
    return product.exists() and all(product.stat().st_mtime >= source.stat().st_mtime for source in sources)


def compiled(name):
    source, program = BENCH / name, TOOLS / pathlib.Path(name).stem
    if not is_fresh(program, source):
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run([*COMPILERS[source.suffix], "-o", program, source, *LIBRARIES.get(name, [])], check=True)
    return program


def built_program():
    say("building the program if it is not up to date")
    subprocess.run([ROOT / "scripts" / "bounty", "--version"], stdout=subprocess.DEVNULL, check=True)
    return ROOT / "build" / "release" / "src" / "bounty"


def lines_of(style, count):
    """Returns the files of a style: the submissions, and for `reviews` also their reviews."""
    lines = DATA / f"{style}-{count}.ndjson"
    reviews = DATA / f"reviews-of-{count}.ndjson"
    if not is_fresh(lines, BENCH / "generate"):
        say(f"making {count:,} submissions: {style}")
        options = ["--reviews", reviews] if style == "reviews" else ["--style", style]
        unfinished = lines.with_suffix(".new")
        with unfinished.open("wb") as output:
            subprocess.run([BENCH / "generate", "--submissions", str(count), *options], stdout=output, check=True)
        unfinished.rename(lines)
    return [lines, reviews] if style == "reviews" else [lines]


def folder_of(style, count):
    folder = DATA / f"{style}-{count}-files"
    if not is_fresh(folder, BENCH / "generate"):
        say(f"making {count:,} files: {style}")
        unfinished = folder.with_suffix(".new")
        for old in (folder, unfinished):
            shutil.rmtree(old, ignore_errors=True)
        command = [BENCH / "generate", "--submissions", str(count), "--style", style, "--files", unfinished]
        subprocess.run(command, check=True)
        unfinished.rename(folder)
    return folder


def megabytes(files):
    return sum(file.stat().st_size for file in files) / 1e6
