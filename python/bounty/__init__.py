"""Exact, itemized bounties for evaluation tasks.

    >>> import bounty
    >>> result = bounty.calculate(submission)      # a dict, or its JSON as str or bytes
    >>> result["bounty_cents"]
    300000

Amounts are whole cents as `int`, and rates are `int` or `decimal.Decimal`: no value passes through a
binary float. Functions whose names end in `_text` return text, which saves the time to convert it.
Invalid documents raise `Rejected`, which has all diagnostics. All functions are thread-safe, and let
other threads run meanwhile. `batch` scores many submissions, and pays each family once.
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
