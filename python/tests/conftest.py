"""Finds the program, its documents and the library, in a build or as installed."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("BOUNTY_PROGRAM", "bounty")


def run(*arguments, **options):
    """Returns what the program prints, as bytes. It may reject its input."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, check=False, **options
    ).stdout


@pytest.fixture
def program():
    return run


@pytest.fixture
def submission():
    return json.loads((ROOT / "examples/reverse_hash.json").read_text())


@pytest.fixture
def review():
    return json.loads((ROOT / "examples/reviews/reverse_hash.json").read_text())


def all_documents():
    """Returns every document in the examples and the golden cases."""
    folders = [ROOT / "examples", ROOT / "tests/cases"]
    return sorted(path for folder in folders for path in folder.rglob("*.json"))
