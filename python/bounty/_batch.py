"""Scores many submissions, and pays each family once."""

from __future__ import annotations

import ctypes
import itertools
import json
import warnings
import weakref
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Optional, Union

from bounty._documents import Document, _document, _parsed, _request, _text_of, _utf8, _word
from bounty._library import REJECTED, ask, batch_free


class Item(NamedTuple):
    """A submission of a batch, with its review and their names."""

    #: `bounty-submission/1`.
    submission: Document
    #: `bounty-review/1`, a review from outside; it overrides those of `reviews=`.
    review: Optional[Document] = None
    #: The submission's name in messages and results; by default `submissions:N`, counted from 1.
    name: Optional[str] = None
    #: The name of its review; by default `reviews:N`.
    review_name: Optional[str] = None


#: A submission of `batch`: a document, `(submission, review)`, or an `Item`.
Submission = Union[Document, "tuple[Document, Optional[Document]]", Item]
#: One document or several.
Documents = Union[Document, Iterable[Document]]


class UnusedReview(UserWarning):
    """A review was given for a family that no submission of the batch has."""


class _Batch:
    """A batch of the library, which is freed together with this object."""

    def __init__(
        self,
        policy: Optional[Document],
        date: Optional[str],
        rate_per_hour: Optional[str],
        ignore_review: bool,
    ) -> None:
        request = _request(
            None,
            None,
            policy,
            date=_word("date", date),
            rate_per_hour=_word("rate_per_hour", rate_per_hour),
            ignores_embedded_review=ignore_review,
        )
        self.pointer = ctypes.c_void_p()
        answer = ask("bounty_batch_begin", ctypes.byref(request), ctypes.byref(self.pointer))
        weakref.finalize(self, batch_free, self.pointer)
        _text_of(answer)

    def add(self, function: str, document: Document) -> None:
        given = _document(document)
        _text_of(ask(function, self.pointer, ctypes.byref(given)))

    def score(self, item: Submission) -> str:
        if not isinstance(item, tuple):
            item = Item(item)
        submission, review, name, review_name = Item(*item)
        if submission is None:
            raise TypeError("a submission is None: it has to be a mapping or its JSON")
        given, judged = _document(submission, name), _document(review, review_name)
        answer = ask("bounty_batch_score", self.pointer, ctypes.byref(given), ctypes.byref(judged))
        return answer.text.decode() if answer.status == REJECTED else _text_of(answer)

    def warn_of_unused_reviews(self) -> None:
        for family in json.loads(_text_of(ask("bounty_batch_unused_reviews", self.pointer))):
            message = f"no valid submission has the family {family!r} of a review"
            warnings.warn(message, UnusedReview, stacklevel=3)


def _several(documents: Documents) -> Iterable[Document]:
    """Returns a list of documents. A single document is not iterated over."""
    is_one = isinstance(documents, (str, bytes, bytearray, memoryview, Mapping))
    return [documents] if is_one else documents


def _records(paid: Documents) -> Iterator[bytes]:
    """Documents of one line each, such as dicts, are the lines of one record: the first line of a
    record announces the others."""
    lines: list[bytes] = []
    for document in _several(paid):
        text = _utf8(document)
        line = text.strip()
        if line and b"\n" not in line:
            lines.append(line)
            continue
        if lines:
            yield b"\n".join(lines)
            lines = []
        yield text
    if lines:
        yield b"\n".join(lines)


def _stated_family(review: Document) -> object:
    """Returns the family that the review states, or None. The library reports a missing one."""
    try:
        stated = review if isinstance(review, Mapping) else json.loads(review)
    except ValueError:
        return None
    return stated.get("family") if isinstance(stated, Mapping) else None


def _reviews_of(reviews: Union[Documents, Mapping[str, Document]]) -> Iterable[Document]:
    if not isinstance(reviews, Mapping) or "format" in reviews:
        return _several(reviews)
    for family, review in reviews.items():
        stated = _stated_family(review)
        if stated is not None and stated != family:
            raise ValueError(f"the review for the family {family!r} states the family {stated!r}")
    return reviews.values()


def batch_text(
    submissions: Iterable[Submission],
    reviews: Union[None, Documents, Mapping[str, Document]] = None,
    policy: Optional[Document] = None,
    *,
    paid: Optional[Documents] = None,
    date: Optional[str] = None,
    rate_per_hour: Optional[str] = None,
    ignore_review: bool = False,
) -> Iterator[str]:
    """Scores submissions like `batch`, but yields each result or rejection as one line of JSON with
    its newline. Together they are NDJSON, as `bounty batch --format ndjson` writes it."""
    if isinstance(submissions, (str, bytes, bytearray, memoryview, Mapping)):
        raise TypeError("the submissions are a single document: use a list, or another iterable of documents")
    scored = iter(submissions)
    begun = _Batch(policy, date, rate_per_hour, ignore_review)
    for record in () if paid is None else _records(paid):
        begun.add("bounty_batch_add_paid", record)
    for review in () if reviews is None else _reviews_of(reviews):
        begun.add("bounty_batch_add_review", review)

    def end() -> Iterator[str]:
        begun.warn_of_unused_reviews()
        yield from ()

    # Unlike a generator, `map` continues after an exception for one submission.
    return itertools.chain(map(begun.score, scored), end())


def batch(
    submissions: Iterable[Submission],
    reviews: Union[None, Documents, Mapping[str, Document]] = None,
    policy: Optional[Document] = None,
    *,
    paid: Optional[Documents] = None,
    date: Optional[str] = None,
    rate_per_hour: Optional[str] = None,
    ignore_review: bool = False,
) -> Iterator[dict[str, Any]]:
    """Scores many submissions in order, and pays each family once.

    Each of `submissions` is a document, a pair `(submission, review)`, or an `Item`, which can have
    names too. They are read one by one as the results are consumed, so that there can be any number
    of them.

    Yields one dict for each submission: a `bounty-result/1`, with amounts in whole cents
    (`bounty_cents`) and rates from 0 to 1 as `int` or `Decimal`; or, if the submission or its review
    is invalid, a `bounty-rejection/1` with all `diagnostics`. `result["format"]` tells which. A
    rejection raises nothing, and the batch continues.

    A family is paid once: `result["payment"]` is withheld for the reason `duplicate-family` if an
    earlier submission of the batch is payable, and for the reason `paid` if a record says so. `paid`
    takes these records, each a stored result, batch or void, or the NDJSON of several, and what
    `bounty pay` writes, as one text or line by line. `reviews` takes reviews from outside, or a
    mapping of them by family; embedded reviews are then ignored. `date` is the day of all payments,
    `YYYY-MM-DD`. `rate_per_hour` is a what-if rate in dollars, such as `"350.00"`. `ignore_review`
    ignores embedded reviews even without `reviews`.

    Raises at once, before any submission is read: `Rejected` if the policy, a record or a review of
    `reviews` is invalid, because it could concern any family, and `ValueError` if a date, a rate or
    the family of a review is invalid. Raises `TypeError` for a submission that is not a document,
    after which iteration can continue. Warns with `UnusedReview` at the end. An iterator must not be
    used by two threads at once.
    """
    options = {"date": date, "rate_per_hour": rate_per_hour, "ignore_review": ignore_review}
    return map(_parsed, batch_text(submissions, reviews, policy, paid=paid, **options))
