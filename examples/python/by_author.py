"""Prints what each author gets, as a pandas table.

Usage: by_author.py SUBMISSIONS REVIEWS    two folders; a review has the file name of its submission
"""

import pathlib
import sys

import bounty
import pandas


def items(submissions: pathlib.Path, reviews: pathlib.Path):
    for path in sorted(submissions.glob("*.json")):
        review = reviews / path.name
        judged = review.read_bytes() if review.exists() else None
        yield bounty.Item(path.read_bytes(), judged, str(path), str(review))


def table_of(results) -> pandas.DataFrame:
    rows = []
    for result in results:
        if result["format"] == "bounty-rejection/1":
            print(f"{result['source']} is rejected", file=sys.stderr)
            continue
        payment = result["payment"]
        author = result.get("author", "(nobody)")
        rows.append((author, result["bounty_cents"], payment["payable_cents"], payment["status"]))
    table = pandas.DataFrame(rows, columns=["author", "bounty", "payable", "payment"], dtype="object")
    # If some payable amounts are unknown, pandas would otherwise convert all of them to floats.
    return table.astype({"bounty": "Int64", "payable": "Int64"})


table = table_of(bounty.batch(items(*map(pathlib.Path, sys.argv[1:]))))
print(table.groupby("author")[["bounty", "payable"]].sum().to_string())
