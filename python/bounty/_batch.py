"""Many submissions, each family of which is paid once."""

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
    """A submission of a batch with what goes with it."""

    #: `bounty-submission/1`.
    submission: Document
    #: `bounty-review/1`, the program's word from outside; it wins over `reviews=`.
    review: Optional[Document] = None
    #: What messages and results call the submission; else `submissions:N`, counted from 1.
    name: Optional[str] = None
    #: What they call its review; else `reviews:N`.
    review_name: Optional[str] = None


#: What `batch` takes: a submission, `(submission, review)`, or an `Item`.
Submission = Union[Document, "tuple[Document, Optional[Document]]", Item]
#: One document or several.
Documents = Union[Document, Iterable[Document]]


class UnusedReview(UserWarning):
    """A review was given for a family that no submission of the batch has."""


class _Batch:
    """A batch of the library, which is freed with it."""

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
            raise TypeError("a submission is a mapping or its JSON, and not None")
        given, judged = _document(submission, name), _document(review, review_name)
        answer = ask("bounty_batch_score", self.pointer, ctypes.byref(given), ctypes.byref(judged))
        return answer.text.decode() if answer.status == REJECTED else _text_of(answer)

    def warn_of_unused_reviews(self) -> None:
        for family in json.loads(_text_of(ask("bounty_batch_unused_reviews", self.pointer))):
            message = f"no submission that can be read has the family {family!r} of a review"
            warnings.warn(message, UnusedReview, stacklevel=3)


def _several(documents: Documents) -> Iterable[Document]:
    """One document is taken for itself: its letters and its keys are none."""
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
    """What the review says that it is of; the library says what is wrong with one that says nothing."""
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
            raise ValueError(f"the review of the family {family!r} says that it is of {stated!r}")
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
    """What `batch` gives, each result or rejection as one line of JSON with its line end: together
    they are NDJSON, as `bounty batch --format ndjson` writes it, and can be stored as such."""
    if isinstance(submissions, (str, bytes, bytearray, memoryview, Mapping)):
        raise TypeError("a batch takes several submissions, such as a list, and not one document")
    scored = iter(submissions)
    begun = _Batch(policy, date, rate_per_hour, ignore_review)
    for record in () if paid is None else _records(paid):
        begun.add("bounty_batch_add_paid", record)
    for review in () if reviews is None else _reviews_of(reviews):
        begun.add("bounty_batch_add_review", review)

    def end() -> Iterator[str]:
        begun.warn_of_unused_reviews()
        yield from ()

    # After what is no document the next ones go on: a generator would have ended with it.
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
    """What many submissions come to, in their order, each family being paid once.

    Each of `submissions` is a submission, a pair `(submission, review)`, or an `Item`, which has
    names too. They are taken one by one as the results are asked for, so that there can be any
    number of them.

    Each submission gives one dict in its place: a `bounty-result/1`, amounts in whole cents
    (`bounty_cents`), rates from 0 to 1 as `int` or `Decimal`; or, where it is wrong or its review
    is, a `bounty-rejection/1` with all `diagnostics`. `result["format"]` tells which. Nothing is
    raised for it, and the next ones go on.

    A family is paid once: `result["payment"]` is withheld with the reason `duplicate-family` where
    an earlier submission of the batch is payable, and with `paid` where a record says so. `paid`
    takes these records, each a stored result, batch or void, or the NDJSON of several, and what
    `bounty pay` writes, as one text or line by line. `reviews` takes reviews from outside, or a mapping of them by family: then no embedded review counts.
    `date` is the day of all payments, `YYYY-MM-DD`; `rate_per_hour` asks what if, such as
    `"350.00"` dollars; `ignore_review` lets no embedded review count, where there are none of
    `reviews`.

    Raises at once, before any submission is taken: `Rejected` where the policy, a record or a
    review of `reviews` is wrong, since it could be of any family, and `ValueError` where a date, a
    rate or the family of a review is. Raises `TypeError` in the place of a submission that is no
    document, after which the next ones go on. Warns with
    `UnusedReview` at the end. One iterator is for one thread at a time.
    """
    options = {"date": date, "rate_per_hour": rate_per_hour, "ignore_review": ignore_review}
    return map(_parsed, batch_text(submissions, reviews, policy, paid=paid, **options))
