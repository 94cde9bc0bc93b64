"""The C interface of the library (bounty/bounty.h). It uses ctypes, which lets other Python threads
run during each call."""

from __future__ import annotations

import ctypes
import os
import pathlib
import sys
from typing import Callable, NamedTuple, Optional

INTERFACE_VERSION = 2
DONE, REJECTED, MISUSED = 0, 1, 2
LIBRARY = "libbounty_c.1.dylib" if sys.platform == "darwin" else "libbounty_c.so.1"


class LibraryMissing(ImportError):
    """libbounty_c is not installed, or its interface has another version than this package."""


class CDocument(ctypes.Structure):
    """`bounty_document`."""

    _fields_ = [("text", ctypes.c_char_p), ("size", ctypes.c_size_t), ("name", ctypes.c_char_p)]


class CRequest(ctypes.Structure):
    """`bounty_request`."""

    _fields_ = [
        ("size_of_request", ctypes.c_size_t),
        ("submission", CDocument),
        ("review", CDocument),
        ("policy", CDocument),
        ("format", ctypes.c_char_p),
        ("date", ctypes.c_char_p),
        ("rate_per_hour", ctypes.c_char_p),
        ("ignores_embedded_review", ctypes.c_int),
        ("is_explained", ctypes.c_int),
    ]


class Answer(NamedTuple):
    """The answer of a library function."""

    status: int
    text: bytes


def _path_of_library() -> str:
    """Returns the path in BOUNTY_LIBRARY, else the library in this package, else the system's."""
    named = os.environ.get("BOUNTY_LIBRARY")
    if named:
        return named
    packed = pathlib.Path(__file__).with_name(LIBRARY)
    return str(packed) if packed.exists() else LIBRARY


def _load() -> ctypes.CDLL:
    path = _path_of_library()
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise LibraryMissing(
            f"the library {path} cannot be loaded: install bounty, or set BOUNTY_LIBRARY to its path"
        ) from error
    found = library.bounty_interface_version()
    if found != INTERFACE_VERSION:
        raise LibraryMissing(
            f"{path} has version {found} of the interface, but this package needs {INTERFACE_VERSION}"
        )
    answer = ctypes.c_void_p
    documents = ctypes.POINTER(CDocument)
    batch = ctypes.c_void_p
    signatures = {
        "bounty_version": (ctypes.c_char_p, []),
        "bounty_calculate": (answer, [ctypes.POINTER(CRequest)]),
        "bounty_check": (answer, [ctypes.POINTER(CRequest)]),
        "bounty_advise": (answer, [ctypes.POINTER(CRequest)]),
        "bounty_diff": (answer, [documents, documents, ctypes.c_char_p]),
        "bounty_policy": (answer, [documents]),
        "bounty_schema": (answer, [ctypes.c_char_p]),
        "bounty_batch_begin": (answer, [ctypes.POINTER(CRequest), ctypes.POINTER(batch)]),
        "bounty_batch_add_paid": (answer, [batch, documents]),
        "bounty_batch_add_review": (answer, [batch, documents]),
        "bounty_batch_score": (answer, [batch, documents, documents]),
        "bounty_batch_unused_reviews": (answer, [batch]),
        "bounty_batch_free": (None, [batch]),
        "bounty_text": (ctypes.c_void_p, [answer]),
        "bounty_size": (ctypes.c_size_t, [answer]),
        "bounty_status": (ctypes.c_int, [answer]),
        "bounty_free": (None, [answer]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


_library = _load()


#: Frees a batch of the library.
batch_free = _library.bounty_batch_free


def version() -> str:
    """Returns the version of the loaded library, such as `0.2.0`."""
    return _library.bounty_version().decode()


def ask(function: str, *arguments: object) -> Answer:
    """Calls the function with this name. Raises MemoryError if memory has run out."""
    call: Callable[..., Optional[int]] = getattr(_library, function)
    answer = call(*arguments)
    if answer is None:
        raise MemoryError
    try:
        text = ctypes.string_at(_library.bounty_text(answer), _library.bounty_size(answer))
        return Answer(_library.bounty_status(answer), text)
    finally:
        _library.bounty_free(answer)
