#!/usr/bin/env python3
"""Prints requests to the library, each with a hash of the answer, as one JSON object per line.
tests/form/same_bytes.test.mjs compares them. They are made from all cases, examples and fuzz seeds, and from generated
documents with reviews and policies from outside.

  requests.py GENERATED      needs BOUNTY_LIBRARY
"""

import hashlib
import itertools
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).parents[2]
sys.path += [str(ROOT / "python"), str(ROOT / "tests/oracle")]

from bounty._library import CDocument, CRequest, ask  # noqa: E402
from random_documents import Generator  # noqa: E402

import ctypes  # noqa: E402

ASKED = [
    *(("calculate", format) for format in ("html", "text", "markdown", "csv", "letter", "ledger", "ndjson")),
    *(("advise", format) for format in ("json", "text", "html")),
    ("check", "json"),
]


def document(text):
    data = None if text is None else text.encode()
    return CDocument(data, 0 if data is None else len(data), None)


def request_line(function, format, documents):
    request = CRequest(ctypes.sizeof(CRequest), *map(document, documents), format.encode())
    status, text = ask(f"bounty_{function}", ctypes.byref(request))
    return json.dumps({"function": function, "format": format, "documents": documents, "status": status,
                       "sha256": hashlib.sha256(text).hexdigest()})


def texts_of_files():
    """Yields all documents of the project, valid or not. They have to be UTF-8, as every text of a browser is."""
    for folder in ("tests/cases", "examples", "fuzz/seeds", "fuzz/regressions"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file():
                try:
                    yield path.read_bytes().decode()
                except UnicodeDecodeError:
                    pass


def generated(count):
    for seed in range(count):
        made = Generator(seed)
        yield [None if each is None else json.dumps(each, ensure_ascii=seed % 2 == 0)
               for each in (made.submission, made.review, made.policy)]


def main(count):
    for text in texts_of_files():
        for place in range(3):
            documents = [None, None, None]
            documents[place] = text
            print(request_line("check", "json", documents))
        for function, format in [("calculate", "json"), *ASKED]:
            print(request_line(function, format, [text, None, None]))
    for documents, (function, format) in zip(generated(int(count)), itertools.cycle(ASKED)):
        print(request_line("calculate", "json", documents))
        print(request_line(function, format, documents))


main(sys.argv[1])
