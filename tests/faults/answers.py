"""What the program may answer where a call fails, and what it may not."""

import errno
import os
import re

NO_MEMORY = b"bounty: there is not enough memory\n"

REASON = re.compile(rb'(?<=cannot read it: )[^"\[]*')
HINT = re.compile(rb'\n  (?:/diagnostics/0/)?hint: [^\n]*|,\s*"hint": ?"[^"]*"')

# The answer is right in spite of these.
HARMLESS = {"EINTR", "short"}
# Where it fails, something may be taken for no folder: that is said instead.
UNREASONED = {"stat"}


def answer_of(met):
    """All that a run says: exit code, standard output, standard error, content of its output."""
    made, content, _ = met
    return made.exit, made.out, made.err, content


def is_read(answer):
    """Whether nothing is said to be unreadable."""
    return not any(b"cannot read it" in part for part in answer[1:] if part)


def without_reasons(answer):
    """The same, but for why something cannot be read."""
    return answer[0], *(part and HINT.sub(b"", REASON.sub(b"", part)) for part in answer[1:])


def is_harmless(fault):
    return fault.split(":")[2] in HARMLESS


def is_unspeakable(fault):
    """Whether every write fails: nothing can be said."""
    call, number, _ = fault.split(":")
    return call == "write" and number.endswith("+")


def is_named(fault, said):
    """Whether it says what failed."""
    if is_unspeakable(fault):
        return True
    call, _, what = fault.split(":")
    if what == "ENOMEM" and NO_MEMORY in said:
        return True
    reason = b"cannot" if call in UNREASONED else os.strerror(getattr(errno, what)).encode()
    return reason in said


def is_blamed(fault, place, said):
    """Whether it says that just this could not be written, where anything can be said."""
    message = f"cannot write {place}: " if place else "cannot write "
    return is_unspeakable(fault) or NO_MEMORY in said or message.encode() in said


def place_of(fault, met, folder, output):
    """What the file that a call met is called in messages; "" where it is none, or there was no memory to say it."""
    if met.startswith("pipe:"):
        return "-" if fault.split(":")[0] in {"fstat", "read"} else "standard output"
    name = os.path.relpath(met, folder) if os.path.isabs(met) else met
    is_of_output = name == "." or os.path.basename(name).startswith(".bounty-")  # beside it, and its folder
    return output if is_of_output else name


class Right:
    """What the program may answer: undisturbed, and without one of its inputs, by their names."""

    def __init__(self, whole, without_one):
        self.whole = whole
        self.without_one = {(name, without_reasons(answer)) for name, answer in without_one if not is_read(answer)}

    def is_whole(self, fault, answer):
        """A message that cannot be written is missing."""
        said = 2 if fault.startswith("write:") and not is_harmless(fault) else None
        return all(found == right for part, (found, right) in enumerate(zip(answer, self.whole)) if part != said)

    def is_partial(self, answer, place):
        """This input is rejected because it cannot be read, and all the rest is right."""
        said = without_reasons(answer)
        return any(said == partial and place in {name, ""} for name, partial in self.without_one)

    def is_refused(self, fault, answer, place, old):
        """The output is the old or the right one; what is printed is the beginning of what is right."""
        code, out, said, content = answer
        is_right = self.whole[1].startswith(out) and content in (old, self.whole[3])
        return code == 3 and is_right and is_blamed(fault, place, said)
