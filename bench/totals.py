"""Compares the totals of what the program and its peers print, so that no wrong answer counts as fast."""

import csv
import json

from data import fail, say

AMOUNTS = ("gross_cents", "computation_cents", "repeated_steps_cents", "missing_qa_cents", "base_payment_cents",
           "bonus_cents", "bounty_cents", "ceiling_cents")


def of_csv(file):
    totals = dict.fromkeys(("submissions", *AMOUNTS), 0)
    with file.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            totals["submissions"] += 1
            for name in AMOUNTS:
                totals[name] += int(row[name] or 0)
    return totals


def of_ndjson(file):
    totals = dict.fromkeys(("submissions", *AMOUNTS), 0)
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            result = json.loads(line)
            totals["submissions"] += 1
            amounts = result | result["deductions"]
            for name in AMOUNTS:
                totals[name] += amounts[name]
    return totals


def of_peer(file):
    return json.loads(file.read_text())


def check_agreement(about, totals):
    expected = next(iter(totals.values()))
    if any(found != expected for found in totals.values()):
        fail(f"the totals of {about} differ\n" + "\n".join(f"  {name}: {found}" for name, found in totals.items()))
    say(f"{about}: {', '.join(totals)} agree to the cent on {expected['submissions']:,} submissions")
