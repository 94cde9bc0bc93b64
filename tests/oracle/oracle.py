"""An independent implementation of the payout rules: computes the result of a submission in exact fractions.

It is written from docs/payout-rules.md and docs/formats.md alone, without reading the program, so that a mistake in one
of the two shows as a difference. Documents come from read(), in which no number is ever a float.
"""

import functools
import json
import math
import re
import unicodedata
from dataclasses import dataclass, replace
from fractions import Fraction

METR = {
    "name": "metr",
    "rate_per_hour": "300.00",
    "repeat_rate": 0,
    "evidence": {"full_run": 1, "alternative": 1},
    "confidence": {"high": "75%", "medium": "50%", "low": "25%", "none": 0, "unreviewed": 0},
    "bonus": {"cap": "50%", "criteria": ["unique", "threat_relevant", "easy_to_run"]},
}
HOURS = {"h": Fraction(1), "m": Fraction(1, 60), "s": Fraction(1, 3600)}


def read(text):
    return json.loads(text, parse_float=Fraction)


def hours(duration):
    if not isinstance(duration, str):
        return Fraction(duration)
    if ":" in duration:
        return sum(Fraction(part) / 60**place for place, part in enumerate(duration.split(":")))
    return sum(Fraction(number) * HOURS[unit] for number, unit in re.findall("([0-9.]+)([hms])", duration.lower()))


def rate(value):
    return Fraction(value.removesuffix("%")) / 100 if isinstance(value, str) else Fraction(value)


def half_up(amount):
    return math.floor(amount + Fraction(1, 2))


def with_defaults(policy):
    """Adds what the policy does not state from the built-in policy."""
    groups = {key: METR[key] | policy.get(key, {}) for key in ("evidence", "confidence", "bonus")}
    return METR | policy | groups


@dataclass
class Step:
    """The facts of a step after the review has corrected them. Time and computation are in hours."""

    task: str
    name: str
    time: Fraction
    computation: Fraction
    count: int
    activity: str | None
    stated: tuple  # time and computation as the documents state them
    reviewed: set  # the names of the facts that the review states
    qa: str = "none"
    is_first: bool = True

    @property
    def key(self):
        return f"{self.task}/{self.name}"

    @property
    def repeated(self):
        """Returns the key of its repeat rate in a review: the activity, or the step itself if it has none."""
        return self.activity or self.key

    @property
    def repeats(self):
        return self.count - self.is_first


def by_step_or_task(judgements, step):
    return judgements.get(step.key, judgements.get(step.task))


def judged_step(task, facts, review):
    key = f"{task}/{facts['name']}"
    time, computation, activity = (
        review.get(name, {}).get(key, facts.get(name, default))
        for name, default in [("time", None), ("computation", 0), ("activity", None)]
    )
    reviewed = {name for name in ("time", "computation", "activity") if key in review.get(name, {})}
    step = Step(task, facts["name"], hours(time), hours(computation), int(facts.get("count", 1)), activity,
                (time, computation), reviewed)
    step.qa = by_step_or_task(review.get("qa", {}), step) or facts.get("qa", "none")
    return step


def judged_steps(submission, review):
    steps, seen = [], set()
    for task in submission.get("tasks", []):
        for facts in task["steps"]:
            step = judged_step(task["name"], facts, review)
            step.is_first = step.repeated not in seen
            seen.add(step.repeated)
            steps.append(step)
    return steps


class Bounty:
    """A submission under a review and a policy. A judgement is a pair of its name and what it is about."""

    def __init__(self, submission, review, policy):
        self.review = review or {}
        self.policy = with_defaults(policy or {})
        self.is_specification = submission.get("kind") == "specification"
        self.steps = [] if self.is_specification else judged_steps(submission, self.review)
        self.cents_per_hour = 100 * Fraction(self.review.get("rate_per_hour", self.policy["rate_per_hour"]))
        self.cap = rate(self.policy["bonus"]["cap"])
        self.undecided = [] if self.review.get("final") or self.is_specification else self.find_undecided()

    def find_undecided(self):
        repeated = {step.repeated for step in self.steps if step.repeats and self.granted_repeat_rate(step) is None}
        in_order = dict.fromkeys(step.repeated for step in self.steps)
        untrusted = [step.key for step in self.steps if step.qa == "none" and self.stated_confidence(step) is None]
        rates = [("repeat_rate", name) for name in in_order if name in repeated]
        bonus = [] if "bonus" in self.review else [("bonus", None)]
        return rates + [("confidence", key) for key in untrusted] + bonus

    def submitter_can_settle(self, word, where):
        """The submitter can add evidence, unless the review states the evidence of this step."""
        about = [step for step in self.steps if word == "confidence" and step.key == where]
        return any(by_step_or_task(self.review.get("qa", {}), step) is None for step in about)

    def granted_repeat_rate(self, step):
        return self.review.get("repeat_rate", {}).get(step.repeated)

    def stated_confidence(self, step):
        return by_step_or_task(self.review.get("confidence", {}), step)

    def repeat_rate(self, step, granted=()):
        if ("repeat_rate", step.repeated) in granted:
            return Fraction(1)
        stated = self.granted_repeat_rate(step)
        return rate(self.policy["repeat_rate"] if stated is None else stated)

    def qa_rate(self, step, granted=()):
        if step.qa != "none":
            return rate(self.policy["evidence"][step.qa])
        if ("confidence", step.key) in granted:
            return Fraction(1)
        stated = self.stated_confidence(step)
        word = "unreviewed" if stated is None else stated
        return rate(self.policy["confidence"].get(word, word))

    def step_amounts(self, step, granted=()):
        """Returns the gross amount, and the amounts after computation, after repetitions and after missing QA."""
        paid = step.is_first + step.repeats * self.repeat_rate(step, granted)
        gross = self.cents_per_hour * step.time * step.count
        per_repetition = self.cents_per_hour * (step.time - step.computation)
        after_repetitions = per_repetition * paid
        amounts = gross, per_repetition * step.count, after_repetitions, after_repetitions * self.qa_rate(step, granted)
        return [half_up(amount) for amount in amounts]

    def base_payment(self, granted=()):
        return sum(self.step_amounts(step, granted)[3] for step in self.steps)

    def criteria(self):
        """Returns the rates of the criteria in the policy's order. There are none if the review states a single
        rate."""
        stated = self.review.get("bonus")
        names = self.policy["bonus"]["criteria"] if isinstance(stated, dict) else []
        return {name: rate(stated[name]) for name in names if name in stated}

    def stated_bonus_rate(self):
        stated = self.review.get("bonus", 0)
        return sum(self.criteria().values()) if isinstance(stated, dict) else rate(stated)

    def bonus_rate(self):
        return Fraction(0) if self.is_specification else min(self.cap, self.stated_bonus_rate())

    def bonus(self, granted=()):
        base_payment = self.base_payment(granted)
        highest = math.floor(base_payment * self.cap)
        return highest if ("bonus", None) in granted else min(highest, half_up(base_payment * self.bonus_rate()))

    def bounty(self, granted=()):
        return self.base_payment(granted) + self.bonus(granted)

    @functools.cached_property
    def ceiling(self):
        return self.bounty(self.undecided)

    def worth(self, judgement):
        return self.ceiling - self.bounty([other for other in self.undecided if other != judgement])


def deductions(amounts):
    names = "computation_cents", "repeated_steps_cents", "missing_qa_cents"
    return {name: before - after for name, before, after in zip(names, amounts, amounts[1:])}


def step_record(bounty, step):
    amounts = bounty.step_amounts(step)
    return {
        "task": step.task,
        "step": step.name,
        "activity": step.activity,
        "time_seconds": step.time * 3600,
        "computation_seconds": step.computation * 3600,
        "count": step.count,
        "full_rate_count": int(step.is_first),
        "repeat_count": step.repeats,
        "repeat_rate": bounty.repeat_rate(step),
        "qa": step.qa,
        "qa_rate": bounty.qa_rate(step),
        "gross_cents": amounts[0],
        "deductions": deductions(amounts),
        "amount_cents": amounts[3],
    }


def undecided_records(bounty, payment):
    is_undecided = payment["status"] == "unchecked" or payment["reason"] is not None
    records = [{"judgement": word, "where": where, "worth_cents": bounty.worth((word, where))}
               | ({"submitter_can_settle": True} if bounty.submitter_can_settle(word, where) else {})
               for word, where in bounty.undecided]
    return records + ([{"judgement": "payment"}] if is_undecided else [])


def bonus_record(bounty):
    """A specification has no bonus, whatever its review says."""
    return {"rate": bounty.bonus_rate(), "criteria": None if bounty.is_specification else bounty.criteria() or None}


def difference(approved, author, bounty):
    """Returns how the approved payment differs from the current one, or None."""
    if "amount" in approved and 100 * Fraction(approved["amount"]) != bounty:
        return "amount-differs"
    return "payee-differs" if approved.get("payee", author) != author else None


def missing(approved, author, date, bounty):
    """Returns what nobody has stated yet. A bounty of $0.00 pays nothing, and needs only the first two."""
    is_stated = {
        "legal": "legal" in approved,
        "practical": "practical" in approved,
        "amount": "amount" in approved or bounty == 0,
        "payee": "payee" in approved or author is None or bounty == 0,
        "date": date is not None or bounty == 0,
    }
    return [need for need, is_there in is_stated.items() if not is_there]


def payment(review, author, bounty):
    """Returns the payment according to a review from outside, which is None if there is none."""
    if review is None:
        return {"status": "unchecked", "payable_cents": None, "reason": None, "missing": ["review"]}
    approved, date = review.get("payment", {}), review.get("date")
    stated = approved.get("legal"), approved.get("practical")
    reason = difference(approved, author, bounty) if stated == (True, True) else None
    lacks = missing(approved, author, date, bounty)
    status = "blocked" if False in stated else "withheld" if reason else "unchecked" if lacks else "clear"
    return {
        "status": status,
        "payable_cents": {"clear": bounty, "unchecked": None}.get(status, 0),
        "reason": reason,
        "missing": lacks if status == "unchecked" else None,
        "date": date,
        "approved_cents": 100 * Fraction(approved["amount"]) if "amount" in approved else None,
        "payee": approved.get("payee"),
        "note": approved.get("note") or None,
    }


def is_granted(key, submission, outside_review):
    """`used` and `fast_track` are about the author whom the review approves as the payee."""
    if outside_review is None:
        return False
    name = submission.get("author", {}).get("name")
    payee = outside_review.get("payment", {}).get("payee")
    return payee in (None, name) and outside_review.get(key, False)


def acknowledgement(submission, outside_review):
    author = submission.get("author", {})
    name = author.get("acknowledge_as", author.get("name"))
    return {"due": is_granted("used", submission, outside_review) and name is not None, "name": name}


def same_names(name):
    """Reduces a name to what remains without case, blanks and normalization form."""
    return "".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).split())


def joined_activities(steps):
    """Returns the activity of each step, if steps with the same name count as one activity unless a review decides
    that."""
    labels = [step.repeated for step in steps]
    open_steps = [index for index, step in enumerate(steps) if "activity" not in step.reviewed]
    for a in open_steps:
        for b in open_steps:
            if same_names(steps[a].name) == same_names(steps[b].name):
                labels = [labels[a] if label == labels[b] else label for label in labels]
    return labels


def depends_on_names(bounty):
    """Returns the cents that depend on whether steps with the same name are one activity, or None if there are none."""
    labels = joined_activities(bounty.steps)
    if len(set(labels)) == len({step.repeated for step in bounty.steps}):
        return None
    joined = [replace(step, is_first=label not in labels[:index])
              for index, (step, label) in enumerate(zip(bounty.steps, labels))]
    base_payment = sum(bounty.step_amounts(step)[3] for step in joined)
    bonus = min(math.floor(base_payment * bounty.cap), half_up(base_payment * bounty.bonus_rate()))
    return bounty.bounty() - base_payment - bonus


def is_perhaps_minutes(stated):
    return not isinstance(stated, str) and stated >= 24 and stated == int(stated)


def is_long(step):
    return step.time > 100 and "time" not in step.reviewed and not is_perhaps_minutes(step.stated[0])


def is_all_computation(step):
    return 0 < step.time == step.computation and not step.reviewed & {"time", "computation"}


def is_most_by_repeats(bounty, step):
    """Whether its repeats are most of the base payment, now or with every judgement granted."""
    once = replace(step, count=int(step.is_first))
    parts = [(bounty.step_amounts(step, granted)[3] - bounty.step_amounts(once, granted)[3], bounty.base_payment(granted))
             for granted in ((), bounty.undecided)]
    return step.count > 1000 and any(2 * part > whole for part, whole in parts)


def warning_codes(bounty, is_embedded, is_set_aside):
    has_evidence = any(step.qa != "none" for step in bounty.steps)
    warnings = {
        "no-evidence": not has_evidence and not bounty.is_specification,
        "bonus-capped": bounty.stated_bonus_rate() > bounty.cap and not bounty.is_specification,
        "review-embedded": is_embedded,
        "review-set-aside": is_set_aside,
        "perhaps-repeated": depends_on_names(bounty) is not None,
        "perhaps-minutes": any(is_perhaps_minutes(stated) for step in bounty.steps for stated in step.stated),
        "long-step": any(is_long(step) for step in bounty.steps),
        "all-computation": any(is_all_computation(step) for step in bounty.steps),
        "many-repetitions": any(is_most_by_repeats(bounty, step) for step in bounty.steps),
    }
    return [code for code, is_given in warnings.items() if is_given]


def siphash(data):
    """Computes SipHash-2-4 with the key 0, as the paper of its authors defines it."""
    v0, v1, v2, v3 = 0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573
    mask = 2**64 - 1

    def left(value, bits):
        return (value << bits | value >> 64 - bits) & mask

    def rounds(count):
        nonlocal v0, v1, v2, v3
        for _ in range(count):
            v0, v2 = (v0 + v1) & mask, (v2 + v3) & mask
            v1, v3 = left(v1, 13) ^ v0, left(v3, 16) ^ v2
            v0 = left(v0, 32)
            v2, v0 = (v2 + v1) & mask, (v0 + v3) & mask
            v1, v3 = left(v1, 17) ^ v2, left(v3, 21) ^ v0
            v2 = left(v2, 32)

    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) % 256])
    for at in range(0, len(padded), 8):
        word = int.from_bytes(padded[at:at + 8], "little")
        v3 ^= word
        rounds(2)
        v0 ^= word
    v2 ^= 0xFF
    rounds(4)
    return v0 ^ v1 ^ v2 ^ v3


def fingerprint(policy):
    evidence, confidence, bonus = (policy[key] for key in ("evidence", "confidence", "bonus"))
    rates = [policy["repeat_rate"], evidence["full_run"], evidence["alternative"],
             *(confidence[word] for word in ("high", "medium", "low", "none", "unreviewed")), bonus["cap"]]
    lines = [policy["name"], 100 * Fraction(policy["rate_per_hour"]), *(10**6 * rate(stated) for stated in rates),
             *bonus["criteria"]]
    return f"{siphash(''.join(str(line) + chr(10) for line in lines).encode()):016x}"


def applied_policy(bounty):
    source = "review" if "rate_per_hour" in bounty.review else "policy"
    applied = {"name": bounty.policy["name"], "fingerprint": fingerprint(bounty.policy),
               "rate_per_hour_cents": bounty.cents_per_hour, "bonus_cap": bounty.cap}
    return applied | {"rate_source": source}


def applied_review(review, source):
    keys = {"source": source, "reviewer": review.get("reviewer"), "date": review.get("date")}
    return keys | {"final": review.get("final", False)}


def present(value):
    """Removes keys without a value, except for the payable amount."""
    if isinstance(value, list):
        return [present(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {key: present(entry) for key, entry in value.items() if entry is not None or key == "payable_cents"}


def result(submission, source, outside_review=None, review_source="embedded", policy=None):
    """Returns a bounty-result/1 with keys in its order. Warnings are reduced to their codes."""
    review = outside_review or submission.get("review")
    bounty = Bounty(submission, review, policy)
    steps = [step_record(bounty, step) for step in bounty.steps]
    author = submission.get("author", {}).get("name")
    paid = payment(outside_review, author, bounty.bounty())
    return present({
        "format": "bounty-result/1",
        "source": source,
        "family": submission["family"],
        "kind": submission.get("kind", "implementation"),
        "author": author,
        "policy": applied_policy(bounty),
        "review": None if review is None else applied_review(review, review_source),
        "steps": steps,
        "gross_cents": sum(step["gross_cents"] for step in steps),
        "deductions": {name: sum(step["deductions"][name] for step in steps) for name in deductions([0] * 4)},
        "base_payment_cents": bounty.base_payment(),
        "bonus": bonus_record(bounty),
        "bonus_cents": bounty.bonus(),
        "bounty_cents": bounty.bounty(),
        "ceiling_cents": bounty.ceiling,
        "undecided": undecided_records(bounty, paid),
        "payment": paid,
        "acknowledgement": acknowledgement(submission, outside_review),
        "fast_track": is_granted("fast_track", submission, outside_review),
        "warnings": warning_codes(bounty, review is not None and outside_review is None,
                                  outside_review is not None and "review" in submission),
    })
