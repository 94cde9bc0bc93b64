"""Decides which answers of the program are right if a call fails."""

import errno
import os
import re

NO_MEMORY = b"bounty: there is not enough memory\n"

REASON = re.compile(rb'(?<=cannot read it: )[^"\[]*')
HINT = re.compile(rb'\n  (?:/diagnostics/0/)?hint: [^\n]*|,\s*"hint": ?"[^"]*"')

# These faults must not change the answer.
HARMLESS = {"EINTR", "short"}
# If one of these fails, the program may say that something is not a folder, instead of the reason.
UNREASONED = {"stat"}


def answer_of(met):
    """Returns everything that a run produces: exit code, standard output, standard error, and the content of its output
    file."""
    made, content, _ = met
    return made.exit, made.out, made.err, content


def is_read(answer):
    """Whether no message says that something cannot be read."""
    return not any(b"cannot read it" in part for part in answer[1:] if part)


def without_reasons(answer):
    """Returns the answer without the reasons why something cannot be read."""
    return answer[0], *(part and HINT.sub(b"", REASON.sub(b"", part)) for part in answer[1:])


def is_harmless(fault):
    return fault.split(":")[2] in HARMLESS


def is_unspeakable(fault):
    """Whether every write fails, so that no message can be printed."""
    call, number, _ = fault.split(":")
    return call == "write" and number.endswith("+")


def is_named(fault, said):
    """Whether the message names what failed."""
    if is_unspeakable(fault):
        return True
    call, _, what = fault.split(":")
    if what == "ENOMEM" and NO_MEMORY in said:
        return True
    reason = b"cannot" if call in UNREASONED else os.strerror(getattr(errno, what)).encode()
    return reason in said


def is_blamed(fault, place, said):
    """Whether the message says that this file could not be written, if it could be printed at all."""
    message = f"cannot write {place}: " if place else "cannot write "
    return is_unspeakable(fault) or NO_MEMORY in said or message.encode() in said


def place_of(fault, met, folder, output):
    """Returns the name in messages of the file that the call was about, or "" if there is none or memory had run
    out."""
    if met.startswith("pipe:"):
        return "-" if fault.split(":")[0] in {"fstat", "read"} else "standard output"
    name = os.path.relpath(met, folder) if os.path.isabs(met) else met
    is_of_output = name == "." or os.path.basename(name).startswith(".bounty-")  # beside the output, or its folder
    return output if is_of_output else name


class Right:
    """The right answers: of an undisturbed run, and of runs that cannot read one of their inputs."""

    def __init__(self, whole, without_one):
        self.whole = whole
        self.without_one = {(name, without_reasons(answer)) for name, answer in without_one if not is_read(answer)}

    def is_whole(self, fault, answer):
        """The answer is right, except for a message that cannot be written."""
        said = 2 if fault.startswith("write:") and not is_harmless(fault) else None
        return all(found == right for part, (found, right) in enumerate(zip(answer, self.whole)) if part != said)

    def is_partial(self, answer, place):
        """This input is rejected because it cannot be read, and the rest is right."""
        said = without_reasons(answer)
        return any(said == partial and place in {name, ""} for name, partial in self.without_one)

    def is_refused(self, fault, answer, place, old):
        """The output file is the old or the right one, and standard output is the beginning of the right one."""
        code, out, said, content = answer
        is_right = self.whole[1].startswith(out) and content in (old, self.whole[3])
        return code == 3 and is_right and is_blamed(fault, place, said)
