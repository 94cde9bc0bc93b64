#!/usr/bin/env python3
"""Computes the totals of many submissions to the cent, as a user could do it with Python instead of bounty.

  bench/peers/totals.py FILE.ndjson [REVIEWS.ndjson]

Takes valid submissions as bench/generate spells them, under the built-in policy: durations are hours
with at most two decimals, "2h30m", "1:45" or "1:45:30", rates are whole percents, a review maps no
activity and sets no hourly rate. All amounts are integers: seconds, percents and cents. At $300 an
hour, a second is 25/3 cents. If there is a file of reviews, embedded reviews are ignored.
"""

import json
import re
import sys

CONFIDENCE = {"high": 75, "medium": 50, "low": 25, "none": 0}
BONUS_CAP = 50
UNITS = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?")
KEYS = ("submissions", "gross_cents", "computation_cents", "repeated_steps_cents", "missing_qa_cents",
        "base_payment_cents", "bonus_cents", "bounty_cents", "ceiling_cents")


def seconds(duration):
    if not isinstance(duration, str):
        return round(duration * 3600)  # hundredths of an hour are whole seconds
    if ":" in duration:
        hours, minutes, *rest = duration.split(":")
        return int(hours) * 3600 + int(minutes) * 60 + (int(rest[0]) if rest else 0)
    hours, minutes = UNITS.fullmatch(duration).groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60


def percent(rate):
    return int(rate[:-1]) if isinstance(rate, str) else round(rate * 100)


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def bonus_percent(stated):
    rates = stated.values() if isinstance(stated, dict) else [stated]
    return min(BONUS_CAP, sum(percent(rate) for rate in rates))


def add_steps(submission, review, amounts):
    """Adds the gross amount and the deductions to `amounts`. Returns the base payment and its ceiling."""
    times, computations = review.get("time", {}), review.get("computation", {})
    evidence, confidence = review.get("qa", {}), review.get("confidence", {})
    repeat_rates = review.get("repeat_rate", {})
    is_open = not review.get("final", False)
    seen = set()
    base = ceiling = 0
    for task in submission["tasks"]:
        for step in task["steps"]:
            key = f"{task['name']}/{step['name']}"
            time = seconds(times.get(key, step["time"]))
            paid_time = time - seconds(computations.get(key, step.get("computation", 0)))
            count = step.get("count", 1)
            activity = step.get("activity", key)
            full = 0 if activity in seen else 1
            seen.add(activity)

            repeat_rate = repeat_rates.get(activity)
            granted = 0 if repeat_rate is None else percent(repeat_rate)
            highest = 100 if repeat_rate is None and is_open else granted
            units = full * 100 + (count - full) * granted
            highest_units = full * 100 + (count - full) * highest

            qa = evidence.get(key) or evidence.get(task["name"]) or step.get("qa", "none")
            if qa != "none":
                trust = highest_trust = 100
            else:
                stated = confidence.get(key, confidence.get(task["name"]))
                trust = 0 if stated is None else CONFIDENCE[stated] if stated in CONFIDENCE else percent(stated)
                highest_trust = 100 if stated is None and is_open else trust

            gross = half_up(25 * time * count, 3)
            computed = half_up(25 * paid_time * count, 3)
            repeated = half_up(25 * paid_time * units, 300)
            amount = half_up(25 * paid_time * units * trust, 30_000)
            amounts["gross_cents"] += gross
            amounts["computation_cents"] += gross - computed
            amounts["repeated_steps_cents"] += computed - repeated
            amounts["missing_qa_cents"] += repeated - amount
            base += amount
            ceiling += half_up(25 * paid_time * highest_units * highest_trust, 30_000)
    return base, ceiling


def add(submission, review, totals):
    totals["submissions"] += 1
    if submission.get("kind") == "specification":
        return
    base, highest_base = add_steps(submission, review, totals)
    rate = bonus_percent(review.get("bonus", 0))
    is_open = "bonus" not in review and not review.get("final", False)
    bonus = min(half_up(base * rate, 100), base * BONUS_CAP // 100)
    highest_bonus = min(half_up(highest_base * (BONUS_CAP if is_open else rate), 100), highest_base * BONUS_CAP // 100)
    totals["base_payment_cents"] += base
    totals["bonus_cents"] += bonus
    totals["bounty_cents"] += base + bonus
    totals["ceiling_cents"] += highest_base + highest_bonus


def documents(path):
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main():
    totals = dict.fromkeys(KEYS, 0)
    if sys.argv[2:]:
        reviews = {review["family"]: review for review in documents(sys.argv[2])}
        for submission in documents(sys.argv[1]):
            add(submission, reviews.get(submission["family"], {}), totals)
    else:
        for submission in documents(sys.argv[1]):
            add(submission, submission.get("review", {}), totals)
    print(json.dumps(totals))


if __name__ == "__main__":
    main()
