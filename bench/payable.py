"""What the program keeps of each family that is payable, so that none is paid twice."""

import csv
import json

from data import DATA
from running import Runner


def clear_payments(rows):
    """Amount and payee by family, as the program has computed them without any agreement."""
    return {row["family"]: (int(row["bounty_cents"]), row["author"])
            for row in rows if row["author"] and int(row["bounty_cents"] or 0) > 0}


def agreed(review, amount, payee, is_practical):
    payment = {"legal": True, "practical": is_practical, "amount": f"{amount // 100}.{amount % 100:02d}", "payee": payee}
    return review | {"payment": payment}


def write_reviews(reviews, payments, is_practical):
    """The same reviews, by which all that is due is payable, or none of it."""
    file = DATA / f"{'payable' if is_practical else 'blocked'}.ndjson"
    with reviews.open(encoding="utf-8") as old, file.open("w", encoding="utf-8") as new:
        for line in old:
            review = json.loads(line)
            if review["family"] in payments:
                review = agreed(review, *payments[review["family"]], is_practical)
            new.write(json.dumps(review) + "\n")
    return file


def bytes_of_payable_family(batch, files, runner: Runner):
    """Without the name. The difference between two runs, of which one has only payable families."""
    lines, reviews = files
    with runner.output_of(batch([lines, reviews])).open(encoding="utf-8") as rows:
        payments = clear_payments(csv.DictReader(rows))
    peaks = [runner.run(batch([lines, write_reviews(reviews, payments, is_practical)])).peak_kib
             for is_practical in (True, False)]
    names = sum(map(len, payments))
    return ((peaks[0] - peaks[1]) * 1024 - names) / len(payments)
