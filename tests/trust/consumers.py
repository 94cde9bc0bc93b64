"""Reads each output format as other programs do, into its structure and its texts."""

import csv
import html.parser
import io
import json
import re
import subprocess

from shared import common, hostile

EXTENSIONS = ["table", "tasklist", "autolink", "strikethrough", "footnotes"]
JOINER = "\u2060"


class Page(html.parser.HTMLParser):
    """All parts of a page, in order. Of a block of code, only the first line counts, because the others quote the
    input."""

    def __init__(self, text):
        super().__init__()
        self.parts = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.parts.append(("start", tag, *attributes))

    def handle_endtag(self, tag):
        self.parts.append(("end", tag))

    def handle_data(self, data):
        if self.parts[-1:] and self.parts[-1][:2] in (("start", "pre"), ("start", "code")):
            data = data.partition("\n")[0]
        self.parts.append(("text", squeezed(data)))

    def handle_comment(self, data):
        self.parts.append(("comment", data))

    def handle_decl(self, data):
        self.parts.append(("declaration", data))

    def handle_pi(self, data):
        self.parts.append(("instruction", data))

    def unknown_decl(self, data):
        self.parts.append(("section", data))


def squeezed(text):
    return hostile.squeezed(text.replace(JOINER, ""))


def condensed(parts):
    """Removes empty texts and bold parts that contain nothing else."""
    kept = []
    for part in parts:
        if part == ("end", "strong") and kept[-1] == ("start", "strong"):
            kept.pop()
        elif part != ("text", ""):
            kept.append(part)
    return kept


def read_html(out):
    return condensed(Page(out.decode()).parts)


def read_markdown(out):
    """Renders Markdown as GitHub does, but without the filter that makes pages safe."""
    command = ["cmark-gfm", "--unsafe", *(word for extension in EXTENSIONS for word in ("-e", extension))]
    return read_html(subprocess.run(command, input=out, capture_output=True, check=True).stdout)


def read_credits(out):
    """Returns what surrounds the list, and the sorted items, because the order of the list depends on the names."""
    parts = read_markdown(out)
    starts, ends = ([index for index, part in enumerate(parts) if part == (what, "li")] for what in ("start", "end"))
    items = [parts[start:end] for start, end in zip(starts, ends, strict=True)]
    return parts[:starts[0]] + parts[ends[-1]:], sorted(items)


def comparable_diagnostic(members):
    """Removes hints and excerpts, which depend on other texts, and decodes the pointer's escapes for / and ~."""
    members.pop("hint", None)
    members.pop("proposals", None)
    members.pop("excerpt", None)
    if "pointer" in members:
        members["pointer"] = members["pointer"].replace("~1", "/").replace("~0", "~")
    return members


def read_json(out):
    return json.loads(out, object_hook=comparable_diagnostic)


def read_ndjson(out):
    *lines, rest = out.split(b"\n")
    assert rest == b""
    return [read_json(line) for line in lines]


def read_csv(out):
    return list(csv.reader(io.StringIO(out.decode(), newline=""), strict=True))


def read_ledger(out):
    """Returns all postings, and the kind of each line."""
    form = "%(format_date(date, '%Y-%m-%d'))\t%(payee)\t%(account)\t%(quantity(amount))\t%(tag(\"reviewer\"))\n"
    done = subprocess.run(["ledger", "-f", "-", "register", "--register-format", form], input=out, capture_output=True,
                          timeout=common.HANG, env=common.ENVIRONMENT | {"LEDGER_INIT": "/dev/null"})
    assert (done.returncode, done.stderr) == (0, b""), done
    line = re.compile(r"(; |\d{4}-\d\d-\d\d \* \(|    ; [a-z]+: |    [A-Z]|$|.*)")
    lines = [line.match(one)[0] for one in out.decode().split("\n")]
    return [row.split("\t") for row in done.stdout.decode().splitlines()], lines
