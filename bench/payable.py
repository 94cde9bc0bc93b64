"""Measures how much memory the program keeps for each payable family, so that none is paid twice."""

import csv
import json

from data import DATA
from running import Runner


def clear_payments(rows):
    """Returns the amount and the payee of each family, as the program computes them without a review that approves
    them."""
    return {row["family"]: (int(row["bounty_cents"]), row["author"])
            for row in rows if row["author"] and int(row["bounty_cents"] or 0) > 0}


def agreed(review, amount, payee, is_practical):
    dollars = f"{amount // 100}.{amount % 100:02d}"
    payment = {"legal": True, "practical": is_practical, "amount": dollars, "payee": payee}
    return review | {"payment": payment}


def write_reviews(reviews, payments, is_practical):
    """Writes the same reviews, but so that either all payments of the families are clear, or all are blocked."""
    file = DATA / f"{'payable' if is_practical else 'blocked'}.ndjson"
    with reviews.open(encoding="utf-8") as old, file.open("w", encoding="utf-8") as new:
        for line in old:
            review = json.loads(line)
            if review["family"] in payments:
                review = agreed(review, *payments[review["family"]], is_practical)
            new.write(json.dumps(review) + "\n")
    return file


def bytes_of_payable_family(batch, files, runner: Runner):
    """Compares two runs, of which only one has payable families. Does not count the bytes of the family names."""
    lines, reviews = files
    with runner.file_with_output(batch([lines, reviews])).open(encoding="utf-8") as rows:
        payments = clear_payments(csv.DictReader(rows))
    peaks = [runner.run(batch([lines, write_reviews(reviews, payments, is_practical)])).peak_kib
             for is_practical in (True, False)]
    names = sum(map(len, payments))
    return ((peaks[0] - peaks[1]) * 1024 - names) / len(payments)
