"""The worths of the changes always add up to the difference of the bounties, to the cent.

Usage: /usr/bin/python3 tests/books/test_diff.py BOUNTY SOURCE_DIR
"""

import copy
import json
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest, ndjson

REVIEWS = "examples/batch/reviews"


def bounty(*arguments):
    return subprocess.run([common.BOUNTY, *arguments], cwd=common.SOURCE, capture_output=True, timeout=common.HANG,
                          env=common.ENVIRONMENT)


def documents():
    """Returns the valid submissions of the examples."""
    paths = sorted((common.SOURCE / "examples/batch").glob("*.json"))
    return [json.loads(path.read_text()) for path in paths if path.stem != "latency_regression"]


def another(document, choose):
    """Returns the submission with random changes."""
    changed = copy.deepcopy(document)
    for task in changed["tasks"]:
        for step in task["steps"]:
            if choose.random() < 0.3:
                step["time"] = f"{choose.randrange(1, 50)}h{choose.randrange(60)}m{choose.randrange(60)}s"
                step.pop("computation", None)
            if choose.random() < 0.2:
                step["count"] = choose.randrange(1, 30)
            if choose.random() < 0.2:
                step["name"] += " anew"
            if choose.random() < 0.2:
                step["qa"] = choose.choice(["full_run", "alternative", "none"])
        if choose.random() < 0.2:
            task["steps"].reverse()
    changed.pop("review", None)
    if choose.random() < 0.7:
        changed["review"] = {"bonus": choose.randrange(500001) / 1000000, "final": choose.random() < 0.5}
    return changed


class Worths(BatchTest):
    def assert_adds_up(self, diff):
        for change in diff["changes"]:
            bounties = [change.get(side, {}).get("bounty_cents", 0) for side in ("old", "new")]
            self.assertEqual(change["worth_cents"], bounties[1] - bounties[0])
            self.assertEqual(change["worth_cents"], change["base_payment_worth_cents"] + change["bonus_worth_cents"])
            for step in change.get("steps", []):
                amounts = [step.get(side, {}).get("amount_cents", 0) for side in ("old", "new")]
                self.assertEqual(step["worth_cents"], amounts[1] - amounts[0])
            if "steps" in change:
                self.assertEqual(sum(step["worth_cents"] for step in change["steps"]), change["base_payment_worth_cents"])
        self.assertEqual(diff["worth_cents"], sum(change["worth_cents"] for change in diff["changes"]))
        totals = [diff[side]["bounty_cents"] for side in ("old_totals", "new_totals")]
        self.assertEqual(diff["worth_cents"], totals[1] - totals[0])
        counted = len(diff["changes"]) + diff["unchanged"]
        self.assertGreaterEqual(counted, max(diff[side]["submissions"] for side in ("old_totals", "new_totals")))

    def test_changes_add_up(self):
        choose = random.Random(20261122)
        seen = set()
        for _ in range(60):
            before, after = (choose.sample(documents(), 12) for _ in range(2))
            old = self.write("old.ndjson", ndjson(*before))
            new = self.write("new.ndjson", ndjson(*(another(document, choose) for document in after)))
            done = bounty("diff", "--format", "json", old, new)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            diff = json.loads(done.stdout)
            self.assert_adds_up(diff)
            seen |= {change["change"] for change in diff["changes"]}
            seen |= {"step " + step["change"] for change in diff["changes"] for step in change["steps"]}
        self.assertEqual(seen, {"added", "removed", "changed", "step added", "step removed", "step changed"})

    def test_what_was_stored_is_what_it_was_when_it_was_scored(self):
        judged = ["--reviews", REVIEWS]
        for form in ("json", "ndjson"):
            stored = self.folder / f"stored.{form}"
            bounty("batch", "-q", "--format", form, "-o", stored, *judged, "examples/batch")
            done = bounty("diff", "--exit-code", "--review-new", REVIEWS, stored, "examples/batch")
            self.assertEqual(done.stdout.decode(), "Nothing has changed: 18 submissions, 1 rejected, $117,256.14.\n")
            done = bounty("diff", "--exit-code", stored, stored)
            self.assertEqual(done.returncode, 0)

    def test_every_value_that_is_changed_is_said(self):
        """If one value of a result changes, `diff` refuses the result, or prints the change, or does not compare that
        value."""
        result = json.loads(bounty("calc", "--format", "json", "--review", "examples/reviews/reverse_hash.json",
                                   "examples/reverse_hash.json").stdout)
        old = self.write("old.ndjson", ndjson(result))
        sums = {"gross_cents", "deductions", "repeat_count", "worth_cents"}
        not_compared = sums | {"source", "warnings", "fingerprint"}
        for place, changed in mutants(result):
            done = bounty("diff", "--exit-code", old, self.write("new.ndjson", ndjson(changed)))
            without_repeats = place[0] == "steps" and result["steps"][place[1]]["repeat_count"] == 0
            if done.returncode == 0 and not (without_repeats and place[2] == "repeat_rate"):
                self.assertTrue(not_compared & set(place), f"nobody is told of {place}")


def mutants(value, place=()):
    """Yields copies of the document in which one value differs, each with its place."""
    for path, scalar in scalars(value):
        changed = copy.deepcopy(value)
        target = changed
        for key in path[:-1]:
            target = target[key]
        if isinstance(scalar, bool):
            target[path[-1]] = not scalar
        elif isinstance(scalar, int):
            target[path[-1]] = scalar + 1
        elif isinstance(scalar, float):
            target[path[-1]] = 0.000001
        else:
            target[path[-1]] = f"{scalar}x"
        yield path, changed


def scalars(value, path=()):
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(part, (*path, key))
    elif value is not None:
        yield path, value


common.main()
