"""Python documents as a front end to the C interface."""

from __future__ import annotations

import ctypes
import json
import re
import secrets
from decimal import Decimal
from collections.abc import Mapping
from typing import Any, Optional, Union

from bounty._library import MISUSED, REJECTED, Answer, CDocument, CRequest, ask

#: A document: a mapping, or its JSON as text or as UTF-8.
Document = Union[Mapping[str, Any], str, bytes]


class Rejected(ValueError):
    """A document is invalid, and nothing was scored."""

    #: The document as `bounty-rejection/1`.
    rejection: dict[str, Any]
    #: All errors, each with `code`, `message`, `line`, `column`, and often a `hint`.
    diagnostics: list[dict[str, Any]]

    def __init__(self, rejection: dict[str, Any]) -> None:
        self.rejection = rejection
        self.diagnostics = rejection["diagnostics"]
        messages = [f"{each['message']} [{each['code']}]" for each in self.diagnostics]
        super().__init__("\n".join(messages))

    def __reduce__(self) -> tuple[type[Rejected], tuple[dict[str, Any]]]:
        return type(self), (self.rejection,)


def _utf8(document: Document) -> bytes:
    if isinstance(document, (bytes, bytearray, memoryview)):
        return bytes(document)
    text = document if isinstance(document, str) else _json(document)
    return str.encode(text, "utf-8", "surrogatepass")


def _json(document: Mapping[str, Any]) -> str:
    """Returns the document as JSON with each `Decimal` as a number. Because `json` cannot write one,
    it is first written as a text with a random mark, which no other text contains."""
    mark = secrets.token_hex(16)

    def marked(value: object) -> object:
        if isinstance(value, Decimal) and value.is_finite():
            return f"{mark}{value}"
        if isinstance(value, Mapping):
            return dict(value)
        raise TypeError(f"a document cannot contain the {type(value).__name__} {value!r:.80}")

    text = json.dumps(document, ensure_ascii=False, default=marked)
    return re.sub(f'"{mark}([^"]*)"', r"\1", text)


def _document(document: Optional[Document], name: Optional[str] = None) -> CDocument:
    if document is None:
        return CDocument()
    text = _utf8(document)
    return CDocument(text, len(text), _word("name", name))


def _word(what: str, text: Optional[str]) -> Optional[bytes]:
    """Returns the text for C, where a NUL would end it."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError(f"{what} is the {type(text).__name__} {text!r:.80}, but has to be a str")
    if "\0" in text:
        raise ValueError(f"{what} contains a NUL")
    return str.encode(text, "utf-8", "surrogatepass")


_decoder = json.JSONDecoder(parse_float=Decimal)


def _parsed(text: str) -> dict[str, Any]:
    return _decoder.decode(text)


def _text_of(answer: Answer) -> str:
    text = answer.text.decode()
    if answer.status == REJECTED:
        raise Rejected(_parsed(text))
    if answer.status == MISUSED:
        raise ValueError(text)
    return text


def _request(
    submission: Optional[Document],
    review: Optional[Document],
    policy: Optional[Document],
    name: Optional[str] = None,
    **others: Any,
) -> CRequest:
    return CRequest(
        ctypes.sizeof(CRequest),
        _document(submission, name),
        _document(review),
        _document(policy),
        **others,
    )


def calculate_text(
    submission: Document,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
    *,
    format: str = "json",
    date: Optional[str] = None,
    rate_per_hour: Optional[str] = None,
    ignore_review: bool = False,
    explain: bool = False,
    name: Optional[str] = None,
) -> str:
    """Scores a submission, and returns text in this format: `json`, `ndjson`, `csv`, `text`,
    `markdown`, `html`, `letter` or `ledger`.

    `review` is a review from outside. Without it, a review embedded in the submission is used as a
    draft, unless `ignore_review` is true. `date` is the day of payment, `YYYY-MM-DD`.
    `rate_per_hour` is a what-if rate in dollars, such as `"350.00"`. `name` is the submission's name
    in messages. `explain` shows the arithmetic of every amount in text, Markdown and HTML. Earlier
    payments are not considered: use `batch` for that.

    Raises `Rejected` if a document is invalid, `ValueError` if a format, a rate or a date is
    invalid, and `TypeError` if an argument is not a text.
    """
    request = _request(
        submission,
        review,
        policy,
        name,
        format=_word("format", format),
        date=_word("date", date),
        rate_per_hour=_word("rate_per_hour", rate_per_hour),
        ignores_embedded_review=ignore_review,
        is_explained=explain,
    )
    return _text_of(ask("bounty_calculate", ctypes.byref(request)))


def calculate(
    submission: Document,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
    **options: Any,
) -> dict[str, Any]:
    """Scores a submission, and returns a `bounty-result/1`: amounts in whole cents (`bounty_cents`),
    rates from 0 to 1 as `int` or `Decimal`. Takes the options of `calculate_text` except `format`."""
    return _parsed(calculate_text(submission, review, policy, format="ndjson", **options))


def check_text(
    submission: Optional[Document] = None,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
) -> str:
    """Checks the documents, and returns all errors and warnings as JSON text (`bounty-check/1`).
    Invalid documents do not raise `Rejected` here."""
    request = _request(submission, review, policy)
    return _text_of(ask("bounty_check", ctypes.byref(request)))


def check(
    submission: Optional[Document] = None,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
) -> dict[str, Any]:
    """Checks the documents, and returns a `bounty-check/1`: `documents`, each with its `diagnostics`
    and `warnings`."""
    return _parsed(check_text(submission, review, policy))


def advise_text(
    submission: Document,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
    *,
    format: str = "json",
    ignore_review: bool = False,
) -> str:
    """Returns what would raise the bounty, by how much, and who can do it: as `json`, `text` or
    `html`. Raises `Rejected` if a document is invalid."""
    request = _request(
        submission, review, policy, format=_word("format", format), ignores_embedded_review=ignore_review
    )
    return _text_of(ask("bounty_advise", ctypes.byref(request)))


def advise(
    submission: Document,
    review: Optional[Document] = None,
    policy: Optional[Document] = None,
    *,
    ignore_review: bool = False,
) -> dict[str, Any]:
    """Returns what would raise the bounty, as `bounty-advice/1`, with gains in whole cents. Raises
    `Rejected` if a document is invalid."""
    return _parsed(advise_text(submission, review, policy, ignore_review=ignore_review))


def diff_text(before: Document, after: Document, *, format: str = "json") -> str:
    """Returns what has changed between two results or batches: as `json`, `text` or `markdown`.
    Raises `Rejected` if one of them is neither."""
    old, new = _document(before), _document(after)
    return _text_of(ask("bounty_diff", ctypes.byref(old), ctypes.byref(new), _word("format", format)))


def diff(before: Document, after: Document) -> dict[str, Any]:
    """Returns what has changed between two results or batches, as `bounty-diff/1`, with amounts in
    whole cents. Raises `Rejected` if one of them is neither."""
    return _parsed(diff_text(before, after))


def policy(document: Optional[Document] = None) -> dict[str, Any]:
    """Returns the policy with every key stated (`bounty-policy/1`); without a document, the built-in
    policy. Raises `Rejected` if the document is invalid."""
    given = _document(document)
    return _parsed(_text_of(ask("bounty_policy", ctypes.byref(given))))


def schema(name: str) -> dict[str, Any]:
    """Returns the JSON Schema of a format: `submission`, `review`, `policy`, `result`, ... Raises
    `ValueError` for any other name."""
    return _parsed(_text_of(ask("bounty_schema", _word("name", name))))
