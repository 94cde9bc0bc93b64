"""The wheel contains the library, and needs neither a compiler nor this source."""

import os
import shutil
import subprocess
import sys
import tarfile

import pytest
from conftest import ROOT, run

for module in ("build", "setuptools", "wheel", "pip"):
    pytest.importorskip(module)

OF_SOURCE = ["CMakeLists.txt", "LICENSE", "MANIFEST.in", "pyproject.toml", "setup.py"]
FOLDERS = ["cmake", "docs", "include", "python", "src", "web"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Builds the source archive, and from it the wheel, with the library of the tests."""
    source = tmp_path_factory.mktemp("source")
    for name in OF_SOURCE:
        shutil.copy(ROOT / name, source)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "form"))
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation"], cwd=source, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    [archive], [wheel] = (source / "dist").glob("*.tar.gz"), (source / "dist").glob("*.whl")
    return archive, wheel


def test_the_wheel_is_for_every_python_of_one_kind_of_machine(built):
    assert "-py3-none-linux_" in built[1].name


def test_the_source_has_what_the_library_is_built_from(built):
    with tarfile.open(built[0]) as archive:
        packed = {member.name.partition("/")[2] for member in archive if member.isfile()}
    needed = {
        str(path.relative_to(ROOT))
        for pattern in ("cmake/**/*.*", "include/**/*.*", "src/**/*.*", "web/*.*")
        for path in ROOT.glob(pattern)
    }
    assert {*needed, "CMakeLists.txt", "LICENSE", "setup.py"} - packed == set()


def test_what_is_installed_calculates_by_its_own_library(built, tmp_path):
    install = ["pip", "install", "--no-index", "--no-deps", "--target", tmp_path / "installed", built[1]]
    subprocess.run([sys.executable, "-m", *install], check=True, capture_output=True)
    code = """
import bounty, pathlib, sys
print(bounty.calculate_text(pathlib.Path(sys.argv[1]).read_bytes(), name="a.json"), end="")
print(pathlib.Path(bounty.__file__).parent, file=sys.stderr)
with open("/proc/self/maps") as maps:
    print({line.split()[-1] for line in maps if "libbounty_c" in line}, file=sys.stderr)
"""
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    del environment["BOUNTY_LIBRARY"]
    path = ROOT / "examples/reverse_hash.json"
    said = subprocess.run(
        [sys.executable, "-c", code, path], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    package = tmp_path / "installed/bounty"
    expected = f"{package}\n{{{str(package / 'libbounty_c.so.1')!r}}}\n"
    assert said.stderr.decode() == expected
    printed = run("calc", "--format", "json", path.relative_to(ROOT)).decode()
    assert said.stdout.decode() == printed.replace("examples/reverse_hash.json", "a.json")


def test_the_version_is_that_of_the_library(built):
    import bounty

    assert built[1].name.startswith(f"bounty-{bounty.version()}-")
