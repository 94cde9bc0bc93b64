"""Controls the shells as a user does who types a line and presses a key for completion.

Each class is a context in which `words(line)` are all that the shell offers for the last word of the line. bash and
zsh run in a pseudo-terminal: they insert what they offer into the line, and then print the line between marks.
"""

import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
HANG = 60  # seconds
LINE = re.compile(rb"\x01<(.*?)>\x02", re.DOTALL)


class Terminal:
    """A shell in a pseudo-terminal, with these settings."""

    def __init__(self, command, settings, folder, environment):
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        # The shell answers Ctrl-T only when it reads keys itself. Before that, the terminal would interpret Ctrl-U.
        self.send(settings.encode() + b"\n\x14")
        self.answer()

    def send(self, data):
        os.write(self.descriptor, data)

    def answer(self):
        """Returns what the shell prints next between the marks."""
        seen = b""
        while not LINE.search(seen):
            ready, _, _ = select.select([self.descriptor], [], [], HANG)
            if not ready:
                sys.exit(f"the shell says nothing more after {seen!r}")
            seen += os.read(self.descriptor, 65536)
        return LINE.search(seen)[1].decode()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.descriptor)
        os.waitpid(self.pid, 0)

    def words(self, line):
        """ESC * inserts all offered words, Ctrl-T prints the line, and Ctrl-U clears it."""
        self.send(line.encode() + b"\x1b*\x14\x15")
        said = self.answer()
        start = line[: len(line) - len(self.last_word(line))]
        assert said.startswith(start), f"{line!r} became {said!r}"
        offered = shlex.split(said[len(start) :])
        return [] if said == line else sorted(offered)


class Bash(Terminal):
    def __init__(self, script, folder, environment, own_settings=":"):
        settings = f"""stty -echo; PS1=; unset HISTFILE; {own_settings}; source {shlex.quote(str(script))}
            bind 'set enable-bracketed-paste off'; bind '"\\e*": insert-completions'
            show() {{ printf '\\001<%s>\\002' "$READLINE_LINE"; }}
            bind -x '"\\C-t": show'; bind '"\\C-u": unix-line-discard'"""
        super().__init__(["bash", "--norc", "--noprofile", "-i"], settings, folder, environment)

    @staticmethod
    def last_word(line):
        """bash also splits words at =."""
        return re.split("[ =]", line)[-1]


class Zsh(Terminal):
    def __init__(self, script, folder, environment, own_settings=":"):
        settings = f"""stty -echo; PS1=; unsetopt zle_bracketed_paste prompt_cr prompt_sp; {own_settings}
            fpath=({shlex.quote(str(script.parent))} $fpath); autoload -Uz compinit; compinit -u -D
            zle -C all-matches complete-word _generic; bindkey '\\e*' all-matches
            zstyle ':completion:all-matches:*' completer _all_matches _complete
            zstyle ':completion:all-matches:*' insert yes
            show() {{ printf '\\001<%s>\\002' "$BUFFER"; }}; zle -N show; bindkey '^T' show
            bindkey '^U' kill-whole-line"""
        super().__init__(["zsh", "-f", "-i"], settings.replace("\n", ";"), folder, environment)

    @staticmethod
    def last_word(line):
        return line.split(" ")[-1]


class Fish:
    def __init__(self, script, folder, environment):
        self.script, self.folder, self.environment = script, folder, environment

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def words(self, line):
        command = f"source {shlex.quote(str(self.script))}; complete -C {shlex.quote(line)}"
        done = subprocess.run(["fish", "--no-config", "-c", command], cwd=self.folder, env=self.environment, check=True,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=HANG)
        return sorted(offer.split("\t")[0] for offer in done.stdout.splitlines())


SHELLS = {"bash": (Bash, "bounty.bash"), "zsh": (Zsh, "_bounty"), "fish": (Fish, "bounty.fish")}


def start(name, program, folder, *own_settings):
    """Starts the shell in a new folder with a few files, after it has read the output of `bounty completion` and these
    settings of a user."""
    if not shutil.which(name, path="/usr/bin:/bin"):
        print(f"skipped: no {name}")
        sys.exit(SKIPPED)
    shell, script_name = SHELLS[name]
    script = Path(folder) / "scripts" / script_name
    script.parent.mkdir()
    script.write_bytes(subprocess.run([program, "completion", name], check=True, capture_output=True).stdout)
    files = Path(folder) / "files"
    files.mkdir()
    for file in ("submission one.json", "second.json"):
        (files / file).write_text("")
    environment = {"PATH": f"{Path(program).parent}:/usr/bin:/bin", "HOME": str(files), "LC_ALL": "C.UTF-8",
                   "TERM": "xterm"}
    return shell(script, files, environment, *own_settings)
