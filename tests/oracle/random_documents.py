"""Generates random submissions, with reviews and policies that fit them."""

import json
import random
import sys
import unicodedata
from decimal import Decimal

sys.dont_write_bytecode = True
import oracle

ACTIVITIES = ["crack", "label", "読む"]
CRITERIA = ["unique", "threat_relevant", "easy_to_run"]
EVIDENCE = ["full_run", "alternative", "none"]
CONFIDENCE = ["high", "medium", "low", "none"]
HOURLY_RATES = ["300.00", 300, "333.33", 333.33, 0.01, "0", 99999.99, "17.5", 1000000]
PARTS_PER_MILLION = [0, 1, 50000, 125000, 250000, 333333, 500000, 666667, 999999, 1000000]
UNITS = ["h", "m", "s", "hm", "hs", "ms", "hms"]
MILLISECONDS = {"h": 3600000, "m": 60000, "s": 1000}
SHORTEST_DECIMAL = {"h": 9, "m": 3, "s": 1}  # times that are multiples of this are exact decimals of the unit


def clock(seconds):
    minutes = f"{seconds // 3600}:{seconds // 60 % 60:02}"
    return minutes if seconds % 60 == 0 else f"{minutes}:{seconds % 60:02}"


def in_units(milliseconds, units, blank):
    parts = []
    for unit in units[:-1]:
        number, milliseconds = divmod(milliseconds, MILLISECONDS[unit])
        parts += [f"{number}{unit}"] if number else []
    return blank.join([*parts, f"{Decimal(milliseconds) / MILLISECONDS[units[-1]]:f}{units[-1]}"])


class Generator:
    """Random documents that fit together. Floats have few digits, so that they are printed exactly."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.choose = self.random.choice
        self.policy = self.make_policy() if self.chance(0.3) else None
        self.times = {}  # time and computation in milliseconds, by step
        self.submission = self.make_submission()
        self.review = self.approve(self.heading("review") | self.make_review()) if self.chance(0.5) else None
        if self.chance(0.6):
            self.submission["review"] = self.approve(self.make_review())

    def chance(self, probability):
        return self.random.random() < probability

    def some(self, values, probability=0.5):
        return [value for value in values if self.chance(probability)]

    def heading(self, name):
        return {"format": f"bounty-{name}/1", "family": "random"}

    def milliseconds(self, longest):
        unit = self.choose([1, 500, 1000, 60000, 900000])
        return unit * self.random.randint(0, longest // unit)

    def duration(self, milliseconds):
        """Returns the time in one of the notations that can express it."""
        form = self.choose(["units", "blanks", "ISO 8601", "clock", "hours"])
        if form == "clock" and milliseconds % 1000 == 0:
            return clock(milliseconds // 1000)
        if form == "hours" and milliseconds % 9 == 0:
            return milliseconds // 9 / 400000
        exact = [units for units in UNITS if milliseconds % SHORTEST_DECIMAL[units[-1]] == 0]
        text = in_units(milliseconds, self.choose(exact), " " if form == "blanks" else "")
        return f"PT{text.upper()}" if form == "ISO 8601" else text

    def rate(self):
        parts = self.choose(PARTS_PER_MILLION) if self.chance(0.7) else self.random.randint(0, 1000000)
        return parts / 1000000 if self.chance(0.5) else f"{Decimal(parts) / 10000:f}%"

    def rates(self, names):
        return {name: self.rate() for name in self.some(names)}

    def make_policy(self):
        bonus = {"cap": self.rate(), "criteria": ["useful", *self.some(CRITERIA, 0.8)]}
        policy = {
            "name": "random",
            "rate_per_hour": self.choose(HOURLY_RATES),
            "repeat_rate": self.rate(),
            "evidence": self.rates(EVIDENCE[:2]),
            "confidence": self.rates([*CONFIDENCE, "unreviewed"]),
            "bonus": {key: bonus[key] for key in self.some(bonus)},
        }
        return {"format": "bounty-policy/1"} | {key: policy[key] for key in self.some(policy)}

    def make_step(self, task, name):
        time = self.milliseconds(self.choose([3000, 36000000, 36000000, 720000000, 360000000000]))
        if self.chance(0.1):
            time = 3600000 * self.random.randint(20, 120)
        computation = self.choose([time, self.milliseconds(time), self.milliseconds(time)]) if self.chance(0.4) else 0
        self.times[f"{task}/{name}"] = time, computation
        optional = {
            "computation": self.duration(computation),
            "count": self.choose([2, 3, 10, 17, 1000, 1001, 50000]),
            "activity": self.choose(ACTIVITIES),
            "qa": self.choose(EVIDENCE),
        }
        kept = ["computation"] * (computation > 0) + self.some(["count", "activity", "qa"])
        return {"name": name, "time": self.duration(time)} | {key: optional[key] for key in kept}

    def make_task(self, name):
        steps = self.choose([["read"], ["read", "a/b"], ["read", "a/b", "手順", "écrire", "-"]])
        return {"name": name, "steps": [self.make_step(name, self.spelled(step)) for step in steps]}

    def spelled(self, name):
        """Returns the name in a spelling that counts as the same when steps are compared, or in one that does not."""
        forms = [str.upper, str.title, " ".join, lambda text: unicodedata.normalize("NFD", text),
                 lambda text: text.translate({ord("a"): "ａ", ord("r"): "Ｒ"}), lambda text: f"{text} again"]
        return self.choose(forms)(name) if self.chance(0.4) else name

    def make_submission(self):
        author = {"name": "Ada", "acknowledge_as": self.choose([None, "A. L."])}
        optional = {
            "kind": self.choose(["implementation"] * 4 + ["specification"]),
            "author": {key: author[key] for key in self.some(author)},
            "x-note": 0,
        }
        tasks = [self.make_task(name) for name in ["one", "two", "三"][: self.choose([1, 2, 3])]]
        return self.heading("submission") | {key: optional[key] for key in self.some(optional)} | {"tasks": tasks}

    def make_estimates(self):
        """Returns the program's own times, which are at least as long as the computation."""
        times, computations = {}, {}
        for step in self.some(self.times, 0.3):
            time, computation = self.times[step]
            if self.chance(0.7):
                time = self.milliseconds(36000000)
                times[step] = self.duration(time)
            if computation > time or self.chance(0.3):
                computations[step] = self.duration(self.milliseconds(time))
        return {"time": times, "computation": computations}

    def make_bonus(self):
        criteria = (self.policy or {}).get("bonus", {}).get("criteria", CRITERIA)
        return self.rate() if self.chance(0.4) else self.rates(criteria) | {"x-note": "ignored"}

    def repeated_names(self, activities):
        """Returns the keys of repeat rates, after the review has corrected the activities."""
        steps = (step for task in self.submission["tasks"] for step in task["steps"])
        return sorted({activities.get(key, step.get("activity", key)) for key, step in zip(self.times, steps)})

    def approve(self, review):
        """Adds an approved amount and payee, which are usually the bounty and the author."""
        approved = {key: value for key, value in review.get("payment", {}).items()}
        documents = (oracle.read(json.dumps(each)) for each in (self.submission, review, self.policy))
        cents = oracle.Bounty(*documents).bounty()
        cents += self.choose([0, 0, 0, 0, 1])
        amount = f"{cents // 100}.{cents % 100:02}"
        approved |= {key: value for key, value in [("amount", amount), ("payee", self.choose(["Ada"] * 5 + ["Bob"]))]
                     if self.chance(0.8)}
        return review | {"payment": approved}

    def make_review(self):
        names = [*self.times, *(task["name"] for task in self.submission["tasks"])]
        activities = {step: self.choose(ACTIVITIES) for step in self.some(self.times, 0.2)}
        payment = {"legal": self.chance(0.8), "practical": self.chance(0.8), "note": self.choose(["", "by bank"])}
        review = {
            "reviewer": "B.",
            "date": "2026-11-22",
            "note": "",
            "rate_per_hour": self.choose(HOURLY_RATES),
            "qa": {name: self.choose(EVIDENCE) for name in self.some(names, 0.2)},
            "repeat_rate": self.rates(self.repeated_names(activities)),
            "confidence": {name: self.choose([*CONFIDENCE, self.rate()]) for name in self.some(names, 0.4)},
            "bonus": self.make_bonus(),
            "payment": {key: payment[key] for key in self.some(payment, 0.8)},
            "used": self.chance(0.7),
            "fast_track": self.chance(0.5),
            "final": self.chance(0.3),
        }
        return {key: review[key] for key in self.some(review)} | {"activity": activities} | self.make_estimates()
