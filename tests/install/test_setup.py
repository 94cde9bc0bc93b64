"""On other systems, scripts/setup asks the right package manager for the right packages. The package managers are
scripts that record their arguments.

    test_setup.py BOUNTY SOURCE
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SETUP = pathlib.Path(sys.argv[2], "scripts/setup")
TOOLS = ("bash", "env", "awk", "id", "dirname", "cat")
ALL = {
    "brew": "cmake ninja cli11 nlohmann-json fmt utf8proc yaml-cpp tomlplusplus libcsv",
    "dnf": "gcc-c++ cmake ninja-build cli11-devel json-devel fmt-devel utf8proc-devel yaml-cpp-devel"
    " tomlplusplus-devel libcsv-devel",
    "pacman": "gcc cmake ninja cli11 nlohmann-json fmt libutf8proc yaml-cpp tomlplusplus",
}
OPTIONS = {"brew": "install", "dnf": "install -y", "pacman": "-S --needed --noconfirm"}
NOTE = '#!/bin/bash\nif [ "$1" = --prefix ]; then echo /opt/homebrew; exit; fi\necho "${0##*/} $*" >> "$NOTES"\n'


class Setup(unittest.TestCase):
    """The PATH contains only a few tools and what a test adds."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        for tool in TOOLS:
            self.add(tool, f'#!/bin/bash\nexec /usr/bin/{tool} "$@"\n')
        self.add("sudo", '#!/bin/bash\nexec "$@"\n')
        self.notes = self.folder / "notes"
        self.notes.write_text("")

    def add(self, name, text):
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)

    def run_setup(self, purpose="run"):
        environment = {"PATH": str(self.folder), "NOTES": str(self.notes)}
        return subprocess.run(["/bin/bash", SETUP, purpose], env=environment, capture_output=True, text=True)

    def test_each_package_manager_is_asked_for_its_names(self):
        for manager, packages in ALL.items():
            with self.subTest(manager):
                self.add(manager, NOTE)
                run = self.run_setup()
                self.assertEqual(self.notes.read_text(), f"{manager} {OPTIONS[manager]} {packages}\n")
                # Nothing was installed, so the script has to fail.
                self.assertEqual((run.returncode, run.stdout), (1, ""))
                self.assertIn("bounty: not found: c++ cmake ninja CLI/CLI.hpp", run.stderr)
                (self.folder / manager).unlink()
                self.notes.write_text("")

    def test_nothing_is_asked_for_where_all_is_there(self):
        for name in ("brew", "cmake", "ninja"):
            self.add(name, NOTE)
        self.add("c++", "#!/bin/bash\ncat > /dev/null\n")  # every header is found
        run = self.run_setup()
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))
        self.assertNotIn("install", self.notes.read_text())

    def test_the_tests_are_for_debian(self):
        self.add("brew", NOTE)
        self.assertEqual(self.run_setup("test").returncode, 1)
        self.assertEqual(self.notes.read_text(), "")


unittest.main(argv=sys.argv[:1])
