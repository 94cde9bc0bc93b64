"""Exact, itemized bounties for evaluation tasks.

    >>> import bounty
    >>> result = bounty.calculate(submission)      # a dict, or its JSON as str or bytes
    >>> result["bounty_cents"]
    300000

Amounts are whole cents as `int`, rates are `int` or `decimal.Decimal`: no binary float is between
what a document says and what you get. Functions that end in `_text` give text, which saves the time
to convert it. Documents that are wrong raise `Rejected`, which has
every diagnostic. All functions may be called by several threads, which then run at the same time.
`batch` scores many submissions, and pays each family once.
"""

from bounty._batch import Item, UnusedReview, batch, batch_text
from bounty._documents import (
    Document,
    Rejected,
    advise,
    advise_text,
    calculate,
    calculate_text,
    check,
    check_text,
    diff,
    diff_text,
    policy,
    schema,
)
from bounty._library import LibraryMissing, version

__all__ = [
    "Document",
    "Item",
    "LibraryMissing",
    "Rejected",
    "UnusedReview",
    "advise",
    "advise_text",
    "batch",
    "batch_text",
    "calculate",
    "calculate_text",
    "check",
    "check_text",
    "diff",
    "diff_text",
    "policy",
    "schema",
    "version",
]
