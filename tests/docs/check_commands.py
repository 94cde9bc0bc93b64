"""Runs every command that a page shows, and compares the output.

    check_commands.py BOUNTY SOURCE_DIR DOCUMENT [--update]

The `console` blocks of a page are one session of a shell, in a folder that contains only a copy of examples/. A command
is a line that begins with "$ ", and continues on the next line after a backslash. The lines after it are its output,
including standard error. A block with a name after its language (```json my_task.json) is written to a file when the
session reaches it. The date of reports is REPORT_DAY. Commands that cannot run here are listed in ELSEWHERE, with what
runs them instead.
"""

import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
HANG = 300  # seconds
REPORT_DAY = "2026-11-30"
BLOCK = re.compile(r"^```(\S*)(?: (\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
OPTION = re.compile(r"(?<![\w<-])--?[a-z][\w-]*")
HAVE_NO_COMMANDS = {"json", "cmake", "cpp", "python", "text"}
TOOLS = {"jq", "parallel", "sqlite3"}  # the test is skipped if one of them is missing

# For each command that cannot run here: a file that runs it, and the words in that file.
ELSEWHERE = {
    "scripts/setup run        # installs what is missing with apt, dnf, Homebrew or pacman (with pacman, all but libcsv)":
        ("scripts/bounty", 'setup" run'),
    "cmake --preset release && cmake --build --preset release": ("scripts/build", "cmake --preset"),
    "cmake --install build/release --prefix ~/.local": ("tests/install/check_install", "cmake --install"),
    "source <(bounty completion bash)    # in ~/.bashrc; for zsh, in ~/.zshrc after compinit":
        ("tests/completion/shells.py", 'program, "completion", name'),
    "bounty completion fish > ~/.config/fish/completions/bounty.fish":
        ("tests/completion/shells.py", 'program, "completion", name'),
    "bounty help --man | man -l -": ("tests/manual/test_manual.py", '"help", "--man"'),
    "scripts/setup run && scripts/build package": ("scripts/check_package", "scripts/build package"),
    "(cd build/package && cpack -G DEB) && sudo apt install ./build/package/bounty_*.deb":
        ("scripts/check_package", "cpack -G DEB"),
    'cmake -S examples/library -B build/earns -DCMAKE_PREFIX_PATH="$HOME/.local"':
        ("tests/install/check_install", 'cmake -S "$examples/library"'),
    "cmake --build build/earns": ("tests/install/check_install", "cmake --build"),
    "build/earns/earns examples/reverse_hash.json examples/reviews/reverse_hash.json":
        ("tests/install/check_install", "docs/library.md"),
    "c++ -std=c++20 examples/library/main.cpp $(pkg-config --cflags --libs bounty) -o earns":
        ("tests/install/check_install", "pkg-config --cflags --libs bounty"),
    "cc examples/c/earns.c $(pkg-config --cflags --libs bounty-c) -o earns":
        ("tests/install/check_install", "pkg-config --cflags --libs bounty-c"),
    "BOUNTY_LIBRARY=$PWD/build/release/src/libbounty_c.so.1 PYTHONPATH=$PWD/python python3":
        ("tests/CMakeLists.txt", "PYTHONPATH=${PROJECT_SOURCE_DIR}/python"),
    "scripts/setup run && python3 -m build --no-isolation":
        ("python/tests/test_wheel.py", '"-m", "build", "--no-isolation"'),
    "pip install dist/bounty-*.whl": ("python/tests/test_wheel.py", '"pip", "install"'),
    "scripts/test            # all tests, with GCC, warnings as errors": (".ci/run", "scripts/test\n"),
    "scripts/test libcxx     # golden cases and batches, with clang 19, libc++ (as on macOS) and ThreadSanitizer":
        (".ci/run", "scripts/test libcxx"),
    "scripts/test aarch64    # units except the slow ones, golden cases and fuzz seeds on 64-bit ARM, in an emulator":
        (".ci/run", "scripts/test aarch64"),
    "scripts/coverage        # which lines and branches of the rules and readers the tests reach": (".ci/run", "scripts/coverage\n"),
    "scripts/form": (".ci/run", "scripts/form test\n"),
    "scripts/form test       # the form in Chromium and Firefox, its module against the shared library": (".ci/run", "scripts/form test\n"),
    "scripts/fuzz --again 30 # every fuzz target for half a minute, with sanitizers, the same inputs in each run":
        (".ci/run", "scripts/fuzz --again 30\n"),
    "scripts/test asan       # with clang, AddressSanitizer and UndefinedBehaviorSanitizer": (".ci/run", "scripts/test asan\n"),
    "scripts/lint            # clang-format and clang-tidy": (".ci/run", "scripts/lint\n"),
}


def refuse_unread(text):
    """Exits if a block that could contain commands is not recognized."""
    prose = BLOCK.sub("", text)
    if "```" in prose or re.search(r"^(?: {4}|\t)", prose, re.MULTILINE):
        sys.exit("a block of code has to begin with ``` and a language; nothing may be indented by 4")
    for language, name, body in BLOCK.findall(text):
        if language not in HAVE_NO_COMMANDS | {"console", "sh"} and not name:
            allowed = ", ".join(["console", "sh", *sorted(HAVE_NO_COMMANDS)])
            sys.exit(f"the language of this block is not {allowed}, and it has no file name:\n{body}")
        if language == "console" and COMMAND.sub("", body):
            sys.exit(f"a console block has to begin with a command:\n{body}")


def commands_of(text):
    """Yields the commands of all console blocks."""
    for language, _, body in BLOCK.findall(text):
        if language == "console":
            yield from (command for command, _ in COMMAND.findall(body))


def refuse_untested(text, source):
    """Exits if a command is run neither here nor elsewhere, or if a listed command is not shown any more."""
    documents = "".join(path.read_text() for path in [source / "README.md", *(source / "docs").glob("*.md")])
    for command in ELSEWHERE:
        if command not in documents:
            sys.exit(f"no page shows this command any more: {command}")
    commands = list(commands_of(text))
    for _, name, _ in BLOCK.findall(text):
        if name and not any(name in command for command in commands):
            sys.exit(f"no command needs this file: {name}")
    lines = [line for language, name, body in BLOCK.findall(text) if language == "sh" and not name
             for line in body.splitlines()]
    for command in lines + [command for command in commands if command in ELSEWHERE]:
        if command not in ELSEWHERE:
            sys.exit(f"no test runs this command: make it a console block, or list it in {__file__}:\n{command}")
        place, words = ELSEWHERE[command]
        if words not in (source / place).read_text():
            sys.exit(f"{place} does not run this command any more ({words}):\n{command}")


def refuse_unknown_options(text, program):
    """Exits if the text names an option that the program, or the command before it, does not have."""
    def options_in(*arguments):
        shown = subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout
        return set(OPTION.findall(re.sub(r"\\f.", " ", shown.replace("\\-", "-"))))

    others = {"--import", "--csv", "--pipe", "--block", "--sshlogin", "--wd", "--return", "--array",
              "--additional-suffix", "--prefix", "--preset", "--test-dir", "--build", "--target", "--update", "--draft"}  # of other tools
    known = options_in("help", "--man") | others
    for span in re.findall(r"`([^`]+)`", BLOCK.sub("", text)):
        bounty = re.match(r"bounty (?!help)([a-z]+)", span)
        allowed = options_in(bounty[1], "--help") if bounty else known
        for option in set(OPTION.findall(span)) if bounty else re.findall(r"(?<![\w-])--[a-z][\w-]*", span):
            if option not in allowed:
                sys.exit(f"there is no option {option}, but the page has `{span}`")


def places_in(document):
    """Returns the anchors of the headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", document.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def refuse_broken_links(text, document):
    for path, place in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", BLOCK.sub("", text)):
        target = document.parent / path if path else document
        if not target.exists() or place and place not in places_in(target):
            sys.exit(f"this link leads nowhere: {path}#{place}")


def session(text):
    """Yields the page as a shell script that prints a NUL after the output of each command."""
    for language, name, body in BLOCK.findall(text):
        if name:
            yield f"mkdir -p {shlex.quote(os.path.dirname(name) or '.')}; printf %s {shlex.quote(body)} > {name}\n"
        for command, printed in COMMAND.findall(body) if language == "console" else []:
            run = f"printf %s {shlex.quote(printed)}" if command in ELSEWHERE else command
            yield f"{run}\nstatus=$?; printf '\\0'; (exit $status)\n"


def outputs_of(text, program, source):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "bounty"
        shutil.copytree(source / "examples", folder / "examples")
        (folder / "scripts").mkdir()
        (folder / "scripts/bounty").symlink_to(program)
        environment = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
        environment |= {"PATH": f"{program.parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": scratch}
        done = subprocess.run(["bash", "-c", "".join(session(text))], cwd=folder, env=environment, timeout=HANG,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    printed = done.stdout.decode(errors="backslashreplace")
    printed = re.sub(r"Bounties on \d{4}-\d\d-\d\d", f"Bounties on {REPORT_DAY}", printed)
    # On a busy machine, parallel prints warnings.
    return re.sub(r"^parallel: Warning: .*\n", "", printed, flags=re.MULTILINE).split("\0")[:-1]


def corrected(text, outputs):
    outputs = iter(outputs)

    def with_output(command):
        return f"$ {command[1]}\n{next(outputs, '')}"

    def with_outputs(block):
        return COMMAND.sub(with_output, block[0]) if block[1] == "console" else block[0]

    return BLOCK.sub(with_outputs, text)


def works(tool):
    """moreutils has another `parallel`, which does not know --version either."""
    path = shutil.which(tool, path="/usr/bin:/bin")
    return path and subprocess.run([path, "--version"], capture_output=True).returncode == 0


def main():
    program, source, document = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    text = document.read_text()
    refuse_unread(text)
    refuse_untested(text, source)
    refuse_unknown_options(text, program)
    refuse_broken_links(text, document)
    commands = list(commands_of(text))
    used = TOOLS & set(re.findall(r"\w+", " ".join(commands)))
    missing = sorted(tool for tool in used if not works(tool))
    if missing:
        print(f"skipped: not installed: {', '.join(missing)}")
        return SKIPPED
    outputs = outputs_of(text, program, source)
    truth = corrected(text, outputs)
    if "--update" in sys.argv:
        document.write_text(truth)
    elif truth != text or len(outputs) != len(commands):
        sys.stdout.writelines(difflib.unified_diff(text.splitlines(True), truth.splitlines(True), "page", "printed"))
        sys.exit(f"{document.name} differs from what is printed: --update corrects it")
    print(f"{len(commands)} commands checked")
    return 0


sys.exit(main())
