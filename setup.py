"""Builds the Python package with the library in it, so that nobody who installs it needs a compiler.

If BOUNTY_LIBRARY is the path of a library that is already built, the package takes that one.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from wheel.bdist_wheel import bdist_wheel

SOURCE = pathlib.Path(__file__).parent
LIBRARY = "libbounty_c.1.dylib" if sys.platform == "darwin" else "libbounty_c.so.1"


def version():
    text = (SOURCE / "CMakeLists.txt").read_text()
    return re.search(r"^project\(bounty VERSION ([\d.]+)", text, re.MULTILINE)[1]


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        shutil.copyfile(self.library(), pathlib.Path(self.build_lib, "bounty", LIBRARY))

    def library(self):
        if built := os.environ.get("BOUNTY_LIBRARY"):
            return built
        folder = pathlib.Path(self.get_finalized_command("build").build_temp, "library")
        configure = ["cmake", "-S", SOURCE, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                     "-DBOUNTY_PROGRAM=OFF"]
        subprocess.run(configure, check=True)
        subprocess.run(["cmake", "--build", folder, "--target", "bounty_c"], check=True)
        return folder / "src" / LIBRARY


class WithLibrary(Distribution):
    """A package with compiled code, which is installed among the packages for one kind of machine."""

    def has_ext_modules(self):
        return True


class WheelForEveryPython(bdist_wheel):
    """A wheel that every Python 3 can use, because `ctypes` calls the library."""

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(
    version=version(),
    distclass=WithLibrary,
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelForEveryPython},
)
