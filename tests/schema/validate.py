"""Compares the JSON Schemas with what the program prints, accepts and rejects.

Usage: /usr/bin/python3 tests/schema/validate.py BOUNTY_BINARY SOURCE_DIR
"""

import copy
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator, SchemaError, ValidationError, validators

BINARY, SOURCE_DIR = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
NAMES = ["submission", "review", "policy", "result", "rejection", "check", "batch", "advice", "diff", "void", "record", "verification"]
BROKEN_EXAMPLES = [SOURCE_DIR / "examples/batch/latency_regression.json"]  # a batch has to go on after it
METR_FILES = SOURCE_DIR / "examples/metr"  # these formats are not ours
AMOUNTS = ["gross_cents", "base_payment_cents", "bonus_cents", "bounty_cents", "ceiling_cents"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "BOUNTY_POLICY"}

# Valid documents, and small changes to them that the schema and the reader accept or reject.

REMOVED = object()

JUDGEMENTS = json.loads("""{
  "reviewer": "B. Reviewer", "date": "2026-11-22", "note": "", "rate_per_hour": "333.33",
  "time": { "a/s": "2h" }, "computation": { "a/s": 0.5 }, "qa": { "a": "none", "a/s": "full_run" },
  "activity": { "a/s": "k" }, "repeat_rate": { "k": 0.5, "a/v": "25%" }, "confidence": { "a": "high", "a/u": 0.125 },
  "bonus": { "unique": 0.1 }, 
  "payment": { "legal": true, "practical": false, "amount": "333.33", "payee": "Ada", "note": "not there" },
  "used": true, "fast_track": false, "final": false
}""")

SUBMISSION = json.loads("""{
  "format": "bounty-submission/1", "family": "f", "kind": "implementation", "title": "",
  "author": { "name": "Ada", "acknowledge_as": null },
  "tasks": [ { "name": "a", "steps": [
    { "name": "s", "time": "1h" },
    { "name": "u", "time": 2, "computation": "1:00", "count": 3, "activity": "k", "qa": "none" },
    { "name": "v", "time": "9h" },
    { "name": "w", "time": "9h", "qa": "none" }
  ] } ]
}""")

POLICY = json.loads("""{
  "format": "bounty-policy/1", "name": "generous", "rate_per_hour": "350.00", "repeat_rate": "33.3333%",
  "evidence": { "full_run": 1, "alternative": 0.9 },
  "confidence": { "high": 0.8, "medium": 0.5, "low": 0.25, "none": 0, "unreviewed": 0.1 },
  "bonus": { "cap": 0.5, "criteria": ["unique", "threat_relevant"] }
}""")

GOOD = {
    "submission": SUBMISSION | {"review": JUDGEMENTS},
    "review": {"format": "bounty-review/1", "family": "f"} | JUDGEMENTS,
    "policy": POLICY,
}

TIME = ("submission", "/tasks/0/steps/3/time")
RATE = ("policy", "/repeat_rate")
AMOUNT = ("policy", "/rate_per_hour")
COUNT = ("submission", "/tasks/0/steps/1/count")
STEP_NAME = ("submission", "/tasks/0/steps/3/name")
ACTIVITY = ("submission", "/tasks/0/steps/3/activity")

ACCEPTED = {
    TIME: [0, 2.5, 1e1, 100000, "0:40", "12:00:09", "100000:00", "2h", "1h30m", "1h 30m", "1h  2m\t3s", "1h3s", "1.5h",
           "90m", "0.5m", "45s", "0.001s", "1h0.5m", "PT2H30M", "PT1.5H", "PT45S", "PT1H2M3.5S", "007h"],
    RATE: [0, 1, 1.0, 0.000001, 1e-6, "0%", "100%", "12.5%", "33.3333%", "100.0%", "012.50000%", REMOVED],
    AMOUNT: [0, 300, 333.33, 1000000, "0", "300", "333.3", "333.33", "1000000.00", "300.000", REMOVED],
    COUNT: [1, 5.0, 1000000, REMOVED],
    ("submission", "/family"): ["9", "A-z_.-0", "f" * 128],
    ("submission", "/kind"): ["specification", REMOVED],
    ("submission", "/author"): [{}, {"name": "/"}, REMOVED],
    ("submission", "/author/acknowledge_as"): ["Ada L.", REMOVED],
    ("submission", "/review"): [{}, REMOVED],
    STEP_NAME: ["a/b", "x" * 256, "é" * 256, "手順 1", "\u00a0"],
    ("submission", "/tasks/0/steps/3/qa"): ["full_run", "alternative", "none", REMOVED],
    ("submission", "/tasks/0/steps/0/x-note"): [["anything"]],
    ("submission", "/$schema"): ["urn:bounty:schema:submission:1", 5],
    ("submission", "/review/payment/x-"): [None],
    ("submission", "/review/time/x-why"): ["because"],
    ACTIVITY: ["k", "l", "x" * 256],
    ("review", "/bonus"): [0.3, "30%", {}, {"x-note": "none"}],
    ("review", "/confidence/a"): ["medium", "low", "none", 0.3, "30%"],
    ("review", "/repeat_rate"): [{}, REMOVED],
    ("review", "/note"): ["two\nlines"],
    ("review", "/date"): ["2024-02-29", "1400-01-01", "9999-12-31", REMOVED],
    ("review", "/payment/amount"): [0, 333.33, "0", "333.3", "92233720368547758.07", REMOVED],
    ("review", "/payment/payee"): ["x" * 256, "é" * 256, "a/b", "Å", "A\u030a", " ", REMOVED],
    ("submission", "/review/payment/amount"): ["1.00", REMOVED],
    ("policy", "/bonus/criteria"): [[], ["a/b"], REMOVED],
    ("policy", "/confidence/$schema"): [""],
    ("policy", "/evidence"): [{}, REMOVED],
}

REJECTED = {
    TIME: [-1, 100000.5, None, True, [1], {}, "", "2", "2.5", "-1h", "0:5", "1:60", "1:2:3", "1:00:60", "1.5:00", ":30",
           "1:30.5", " 1h", "1h ", "1h\n", "1 h", "30m1h", "2h2h", "1.5h30m", "1.0h30m", "1.h", ".5h", "1,5h", "1h30",
           "h", "2H", "1d", "1w", "8 hours", "P1D", "P1DT1H", "PT", "PT1h", "PT1H 2M", "PT1.5H30M", "pt1h", "1e3s",
           "٣h", REMOVED],
    RATE: [-0.1, 1.1, 25, None, True, {}, "", "0.5", "101%", "100.5%", "-1%", "50 %", "5.%", ".5%", "%", "50", "1e1%",
           "12.34567%", "5%\n"],
    AMOUNT: ["3e2", "-0", -1, 1000001, None, [300], "", "$300", "1,000", "300.005", "-5", "1000000.01", "1000001", "300 ", ".5"],
    COUNT: [0, -1, 1.5, 1000001, "3", None],
    STEP_NAME: ["", "x" * 257, "a\u0007", "a\u0085b", "a\u007f", "u\n", 5, None, REMOVED],
    ACTIVITY: ["", "a/b", "x" * 257, "\u0000", 5, None, "x-ray", "$schema"],
    ("submission", "/format"): ["bounty-submission/2", "submission", 1, REMOVED],
    ("submission", "/family"): ["", "-f", ".f", "a b", "é", "f" * 129, "f\n", 5, REMOVED],
    ("submission", "/kind"): ["idea", "", None],
    ("submission", "/title"): [None, 5],
    ("submission", "/author"): ["Ada", None],
    ("submission", "/author/name"): ["", None],
    ("submission", "/author/mail"): ["a@b"],
    ("submission", "/author/acknowledge_as"): ["", False],
    ("submission", "/tasks"): [[], {}, None, REMOVED],
    ("submission", "/tasks/0"): ["a", {}, []],
    ("submission", "/tasks/0/name"): ["a/b", "", "x-ray", REMOVED],
    ("submission", "/tasks/0/steps"): [[], None, {}, REMOVED],
    ("submission", "/tasks/0/steps/1/computaton"): ["1h"],
    ("submission", "/tasks/0/steps/1/computation"): ["x", -1],
    ("submission", "/tasks/0/steps/1/qa"): ["full", "FULL_RUN", None],
    ("submission", "/review"): [None, [], True],
    ("submission", "/review/format"): ["bounty-review/1"],
    ("submission", "/review/family"): ["f"],
    ("submission", "/xnote"): [1],
    ("submission", "/schema"): [""],
    ("review", "/format"): ["bounty-submission/2", REMOVED],
    ("review", "/family"): ["", REMOVED],
    ("review", "/reviewer"): ["", 5],
    ("review", "/date"): ["2026-13-01", "2026-00-10", "2026-01-32", "26-01-01", "2026-1-1", "2026-11-22\n",
                        "1399-12-31", "0000-00-00", "0999-01-01"],
    ("review", "/rate_per_hour"): ["$300", -1],
    ("review", "/time"): ["2h", []],
    ("review", "/time/a~1s"): ["2 hours", None, -1],
    ("review", "/computation/a~1s"): ["1:5"],
    ("review", "/qa/a"): ["high", None],
    ("review", "/activity/a~1s"): ["k/l", "", None],
    ("review", "/repeat_rate/k"): [2, "high", None],
    ("review", "/confidence/a"): ["hi", "", 1.5, None],
    ("review", "/bonus"): [1.5, "high", None, []],
    ("review", "/bonus/unique"): [2, "high"],
    ("review", "/payment"): [True, None],
    ("review", "/payment/legal"): ["yes", None],
    ("review", "/payment/possible"): [True],
    ("review", "/payment/amount"): [-1, "-1", "", "$300", "1,000", "300.005", "3e2", "300 ", None, True, [300], {}],
    ("review", "/payment/payee"): ["", "x" * 257, "a\u0007", "a\n", 5, None, ["Ada"], {"name": "Ada"}],
    ("submission", "/review/payment/payee"): ["", None],
    ("submission", "/review/payment/status"): ["clear"],
    ("submission", "/review/payment/payable_cents"): [1],
    ("submission", "/payment"): [{"status": "clear"}],
    ("review", "/used"): ["true", 1, None],
    ("review", "/final"): [0],
    ("review", "/tasks"): [[]],
    ("policy", "/name"): ["", 5],
    ("policy", "/evidence/none"): [0],
    ("policy", "/confidence/certain"): [1],
    ("policy", "/confidence/high"): [1.2, None],
    ("policy", "/bonus"): [0.5],
    ("policy", "/bonus/cap"): [1.5, "half"],
    ("policy", "/bonus/criteria"): [["x-ray"], ["$schema"], ["a", "a"], [""], "unique", [1]],
    ("policy", "/bonus/max"): [1],
    ("policy", "/rate"): [300],
}

# Only the reader can reject these: sums, fractions of a unit, dates, and names that occur elsewhere.
BEYOND_SCHEMA = {
    TIME: ["100001h", "100000h1s", "6000001m", "0.0001s", "0.00001m", 0.0000001],
    RATE: [0.1234567],
    AMOUNT: [300.005],
    STEP_NAME: ["s"],
    ("submission", "/tasks/0/steps/1/computation"): ["3h"],
    ("submission", "/review/time/a~1u"): ["0:30"],
    ("submission", "/review/time/a~1z"): ["1h"],
    ("submission", "/review/confidence/b"): ["low"],
    ("submission", "/review/repeat_rate/l"): [0.5],
    ("submission", "/review/bonus/beauty"): [0.1],
    ("review", "/date"): ["2026-02-30", "2025-02-29"],
    ("review", "/payment/amount"): [300.005, "92233720368547758.08"],
}

BROKEN = {
    "nothing": b"",
    "half a document": b'{ "format": "bounty-submission/1", "family"',
    "a document and more": b"{} {}",
    "a list": b"[]",
    "invalid UTF-8": b'{ "family": "\xff" }',
    "deep nesting": b"[" * 100 + b"]" * 100,
    "a key twice": b'{ "format": "bounty-submission/1", "family": "f", "family": "f", "tasks": [] }',
    "another format": b'{ "format": "bounty-policy/2" }',
    "errors of many kinds": b"""{ "format": "bounty-submission/1", "family": "a b", "tasks": [
      { "name": "a/b", "steps": [ { "name": "s", "tim": 1 }, { "name": "s", "time": "1d", "count": 0 } ] },
      { "name": "c", "steps": [] } ], "review": { "bonus": 25, "rate_per_hour": "x" } }""",
    "names that nothing has": b"""{ "format": "bounty-submission/1", "family": "f", "tasks": [
      { "name": "a", "steps": [ { "name": "~/s", "time": "1h", "computation": "2h" } ] } ],
      "review": { "time": { "a/~/": 1 }, "qa": { "b": "none" } } }""",
    "an amount that does not fit": b"""{ "format": "bounty-submission/1", "family": "f", "tasks": [
      { "name": "a", "steps": [ { "name": "s", "time": 100000, "count": 1000000 } ] } ],
      "review": { "rate_per_hour": 1000000 } }""",
}

# Changes that make a valid result invalid. It has an undecided repeat rate and an unchecked payment.
WRONG_RESULTS = {
    "/format": ["bounty-result/2"],
    "/kind": ["specification"],
    "/steps": [[], {}],
    "/steps/0/gross_cents": [0.5, -1, "1.00", REMOVED],
    "/steps/0/qa": ["full"],
    "/steps/0/deductions/missing_qa_cents": [REMOVED],
    "/bonus/rate": [1.5],
    "/undecided/0/judgement": ["bonus", "payment", "rate"],
    "/undecided/0/where": [REMOVED],
    "/undecided/0/worth_cents": [REMOVED],
    "/payment/status": ["clear", "withheld", "blocked", "paid", REMOVED],
    "/payment/payable_cents": [0, REMOVED],
    "/payment/reason": ["paid"],
    "/payment/missing": [[], ["bonus"], "review"],
    "/payment/date": ["22 November", ""],
    "/payment/approved_cents": ["333.33", -1, None],
    "/payment/payee": ["", None],
    "/payment/payable_source": [""],
    "/payment/paid": [None, {}, {"amount_cents": 1}, {"source": "s"}, {"amount_cents": "1.00", "source": "s"}],
    "/warnings": [[{"code": "no-such-code", "message": "m"}], [{"code": "no-evidence"}]],
}

# The same for a result whose payment is clear, and for one whose payment is withheld.
WRONG_CLEAR = {
    "/payment/status": ["withheld", "blocked", "unchecked"],
    "/payment/payable_cents": [None, -1, REMOVED],
    "/payment/reason": ["paid", "duplicate-family"],
    "/payment/missing": [["review"]],
}
WRONG_WITHHELD = {
    "/payment/status": ["clear", "blocked", "unchecked"],
    "/payment/payable_cents": [1, None, REMOVED],
    "/payment/reason": ["amount", "", None, REMOVED],
    "/payment/missing": [["amount"]],
}
WRONG_VOID = {
    "/format": ["bounty-void/2", REMOVED],
    "/family": ["", "a b", REMOVED],
    "/date": ["today", REMOVED],
    "/note": ["", REMOVED],
    "/paid": [None, {}, REMOVED],
    "/paid/amount_cents": [0, -1, "1", REMOVED],
    "/paid/source": ["", REMOVED],
    "/base_payment_cents": [-1, 0.5, REMOVED],
    "/bonus_cents": [-1, REMOVED],
}

checks = 0
failures = []


def expect(is_true, message):
    global checks
    checks += 1
    if not is_true:
        failures.append(message)


def bounty(*arguments, stdin=b""):
    return subprocess.run([BINARY, *arguments], input=stdin, capture_output=True, cwd=SOURCE_DIR, env=ENVIRONMENT)


def bounty_json(*arguments, stdin=b""):
    return json.loads(bounty(*arguments, stdin=stdin).stdout)


def pattern(validator, expression, instance, _):
    """In JSON Schema, $ matches only at the very end. In Python, it also matches before a final line feed."""
    if validator.is_type(instance, "string") and not re.search(expression.replace("$", r"\Z"), instance):
        yield ValidationError(f"{instance!r} does not match {expression}")


Validator = validators.extend(Draft202012Validator, {"pattern": pattern})
schemas = {name: json.loads((SOURCE_DIR / f"schema/{name}.schema.json").read_text()) for name in NAMES}


def is_valid(name, document):
    return Validator(schemas[name]).is_valid(document)


def expect_valid(name, document, label):
    errors = [f"{error.json_path}: {error.message}" for error in Validator(schemas[name]).iter_errors(document)]
    expect(not errors, f"{label} is not a valid {name}: {'; '.join(errors)}")


def without(record, *keys):
    return {key: value for key, value in record.items() if key not in keys}


def changed(document, place, value):
    """Returns the document with another value at a JSON pointer, or without a value there."""
    document = copy.deepcopy(document)
    *parents, last = [int(key) if key.isdigit() else key.replace("~1", "/") for key in place.split("/")[1:]]
    target = document
    for key in parents:
        target = target[key]
    if value is REMOVED:
        del target[last]
    else:
        target[last] = value
    return document


def why_no_schema(name):
    try:
        Draft202012Validator.check_schema(schemas[name])
    except (SchemaError, TypeError) as error:
        return str(error)
    return None


def check_schemas():
    """The schemas in the source are valid, and the program prints the same."""
    for name in NAMES:
        file = SOURCE_DIR / f"schema/{name}.schema.json"
        expect(bounty("schema", name).stdout == file.read_bytes(), f"bounty schema {name} differs from the file")
        expect(schemas[name].get("$id") == f"urn:bounty:schema:{name}:1", f"{name} has another $id")
        expect(schemas[name].get("$schema") == Draft202012Validator.META_SCHEMA["$id"], f"{name} is of another draft")
        expect(not why_no_schema(name), f"{name} is not a schema: {why_no_schema(name)}")
    return not any(why_no_schema(name) for name in NAMES)


def check_examples():
    """Every example of a value is valid for its part of the schema."""

    def values_with_examples(part):
        if isinstance(part, dict):
            if "examples" in part:
                yield part
            for inner in part.values():
                yield from values_with_examples(inner)
        elif isinstance(part, list):
            for inner in part:
                yield from values_with_examples(inner)

    for name in NAMES:
        for part in values_with_examples(schemas[name]):
            for example in part["examples"]:
                expect(Validator(part).is_valid(example), f"{name}: {example!r} is no example of {part}")
    expect(list(values_with_examples(schemas["submission"])), "a submission has no examples")


def check_inputs(documents):
    for label, document in documents.items():
        name = document["format"].removeprefix("bounty-").removesuffix("/1")
        expect_valid(name, document, label)


def check_results(documents):
    """Validates every submission's result, alone and with its review. Returns the results."""
    results = []
    for document in documents.values():
        if document["format"] == "bounty-submission/1":
            stdin = json.dumps(document).encode()
            results.append(bounty_json("calc", "--format", "json", "-", stdin=stdin))
            results.append(bounty_json("calc", "--format", "json", "--no-review", "-", stdin=stdin))
            advice = bounty_json("advise", "--format", "json", "-", stdin=stdin)
            expect_valid("advice", advice, f"the advice on {document['family']}")
    for review in sorted(SOURCE_DIR.glob("examples/reviews/*.json")):
        results.append(bounty_json("calc", "--format", "json", "--review", review, f"examples/{review.name}"))
    for result in results:
        expect_valid("result", result, f"the result of {result.get('family')}")
    return results


def check_changes(name, document, changes):
    """Each change makes a valid document invalid."""
    expect_valid(name, document, f"the {name} to change")
    for place, values in changes.items():
        for value in values:
            expect(not is_valid(name, changed(document, place, value)), f"a {name} with {value!r} at {place} is valid")


def check_wrong_results(result):
    """The schema rejects a result with a missing key or with contradicting numbers."""
    for key in without(result, "author", "review", "steps"):
        expect(not is_valid("result", without(result, key)), f"a result without {key} is valid")
    expect_valid("result", without(result, "steps"), "a result without steps, as in a summary,")
    check_changes("result", result, WRONG_RESULTS)


def check_payments():
    """Validates results with each status of payment, one of a family that has been paid, and the void of that
    payment."""
    ten_hours = {"format": "bounty-submission/1", "family": "f", "author": {"name": "Ada"}, "tasks": [
        {"name": "t", "steps": [{"name": "s", "time": 10, "qa": "full_run"}]}]}
    approval = {"format": "bounty-review/1", "family": "f", "date": "2026-11-22", "payment": {
        "legal": True, "practical": True, "amount": 3000, "payee": "Ada"}}
    with tempfile.TemporaryDirectory() as folder:
        submission, review, paid = (Path(folder, f"{name}.json") for name in ("submission", "review", "paid"))
        submission.write_text(json.dumps(ten_hours))

        def result(judged, *more, label):
            review.write_text(json.dumps(judged))
            found = bounty_json("calc", "--format", "json", "--review", review, *more, submission)
            expect_valid("result", found, f"a result that is {label}")
            expect_valid("advice", bounty_json("advise", "--format", "json", "--review", review, submission),
                         f"the advice on what is {label}")
            return found

        clear = result(approval, label="clear")
        check_changes("result", clear, WRONG_CLEAR)
        paid.write_text(json.dumps(clear))
        again = result(approval, "--paid", paid, label="paid")
        expect(again["payment"]["reason"] == "paid", "what has been paid is not withheld")
        check_changes("result", again, WRONG_WITHHELD)
        for place, value in (("/payment/amount", 1), ("/payment/payee", "Eve"), ("/payment/legal", False),
                             ("/payment/payee", REMOVED)):
            result(changed(approval, place, value), "--paid", paid, label=f"approved with {value!r} at {place}")
        records = Path(folder, "records")
        records.mkdir()
        review.write_text(json.dumps(approval))
        bounty("pay", "--reviews", review, "--paid", records, submission)
        bounty("pay", "--void", "f", "--note", "it came back", "--paid", records)
        for record in records.iterdir():
            expect_valid("record", json.loads(record.read_text().splitlines()[0]), "the first line of a record")
        expect(len(list(records.iterdir())) == 2, "a payment and its void are not recorded")
    check_changes("void", {"format": "bounty-void/1", "family": "f", "author": "Ada", "date": "2026-12-01", "note": "bounced",
                           "paid": again["payment"]["paid"], "base_payment_cents": 300000, "bonus_cents": 0}, WRONG_VOID)


def check_rejections():
    rejections = []
    for label, document in BROKEN.items():
        run = bounty("calc", "--format", "json", "-", stdin=document)
        rejections.append(json.loads(run.stdout))
        expect(run.returncode == 1, f"{label} is not rejected")
        expect_valid("check", bounty_json("check", "--format", "json", "-", stdin=document), f"the check of {label}")
    another = ["--review", "examples/reviews/reverse_hash.json", "examples/ten_hours.json"]
    rejections.append(bounty_json("calc", "--format", "json", *another))
    expect(any("source" in found for found in rejections[-1]["diagnostics"]), "an error in the review has no source")
    rejections.append(bounty_json("calc", "--format", "json", "no/such/file.json"))
    for rejection in rejections:
        expect_valid("rejection", rejection, f"the rejection {rejection}")
    paths = ["examples", "examples/reviews", "no/such/file.json"]
    expect_valid("check", bounty_json("check", "--format", "json", *paths), "the check of the examples")
    return rejections


def check_policies():
    for arguments in [[], ["--policy", "examples/policy.json"]]:
        expect_valid("policy", bounty_json("policy", *arguments), f"bounty policy {' '.join(arguments)}")


def check_batch(results, rejections):
    totals = {key: sum(result[key] for result in results) for key in AMOUNTS}
    totals |= {"submissions": len(results + rejections), "rejected": len(rejections), "payable_cents": 0,
               "withheld_cents": 0, "blocked_cents": 0, "unchecked_cents": 0, "deductions": results[0]["deductions"]}
    batch = {"format": "bounty-batch/1", "results": results, "rejections": rejections, "totals": totals}
    expect_valid("batch", batch, "a batch")
    for key in batch:
        expect(not is_valid("batch", without(batch, key)), f"a batch without {key} is valid")
    for key in totals:
        wrong = batch | {"totals": without(totals, key)}
        expect(not is_valid("batch", wrong), f"a batch whose totals lack {key} is valid")
    expect(not is_valid("batch", batch | {"results": rejections}), "a batch with rejections as results is valid")


def check_batch_output():
    """Validates the output of `bounty batch` with and without steps, as one document and as lines."""
    inputs = ["examples/batch", "--reviews", "examples/batch/reviews", "--quiet"]
    expect_valid("batch", bounty_json("batch", "--format", "json", "--budget", "130000", *inputs), "a batch with a budget")
    for more in [[], ["--summary"]]:
        label = " ".join(["batch", *more])
        whole = bounty_json("batch", "--format", "json", *more, *inputs)
        expect_valid("batch", whole, label)
        lines = bounty("batch", "--format", "ndjson", *more, *inputs).stdout.decode().removesuffix("\n").split("\n")
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            name = record["format"].removeprefix("bounty-").removesuffix("/1")
            expect_valid(name, record, f"{label}, line {number}")
            expect(name == "rejection" or ("steps" in record) == (not more), f"{label}: steps of line {number}")
        expect(len(whole["results"]) + len(whole["rejections"]) == len(lines) == 18, f"{label} has {len(lines)} lines")


def check_diffs():
    """Validates the output of `bounty diff` for added, removed, changed and rejected steps and submissions."""
    batch = "examples/batch"
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder, "old.ndjson")
        lines = bounty("batch", "--format", "ndjson", "-q", batch).stdout.splitlines(keepends=True)
        stored.write_bytes(b"".join(lines[3:]))
        fewer = Path(folder, "fewer.json")
        submission = json.loads((SOURCE_DIR / "examples/reverse_hash.json").read_text())
        submission["tasks"][0]["steps"][0]["name"] = "Another"
        fewer.write_text(json.dumps(submission))
        for more in [[], ["--summary"]]:
            for paths in [[stored, batch], [batch, stored], [fewer, "examples/reverse_hash.json"]]:
                diff = bounty_json("diff", "--format", "json", *more, "--", *paths)
                expect_valid("diff", diff, f"diff {' '.join(map(str, [*more, *paths]))}")
                expect(diff["changes"], f"diff of {paths[0]} has no changes")
    for key in diff:
        expect(not is_valid("diff", without(diff, key)), f"a diff without {key} is valid")
    wrong = changed(diff, "/changes/0/change", "added")
    expect(not is_valid("diff", wrong), "a diff in which something was added that was there is valid")


def check_agreement(mutations, by_schema, by_reader):
    """The schema and the reader accept or reject each change of a valid document, as expected."""
    for (name, place), values in mutations.items():
        for value in values:
            document = changed(GOOD[name], place, value)
            label = f"a {name} {'without' if value is REMOVED else f'with {value!r} at'} {place}"
            expect(is_valid(name, document) == by_schema, f"{label}: the schema says {not by_schema}")
            is_accepted = bounty("check", "-", stdin=json.dumps(document).encode()).returncode == 0
            expect(is_accepted == by_reader, f"{label}: the reader says {is_accepted}")


def inputs():
    """Returns all valid input documents in the source tree and in this file."""
    paths = [path for path in sorted(SOURCE_DIR.glob("examples/**/*.json"))
             if path not in BROKEN_EXAMPLES and METR_FILES not in path.parents]
    examples = {str(path): json.loads(path.read_text()) for path in paths}
    cases = {str(path): json.loads(path.read_text()) for path in sorted(SOURCE_DIR.glob("tests/cases/*.json"))}
    submissions = {path: case["submission"] for path, case in cases.items()}
    return examples | submissions | {f"the good {name}": document for name, document in GOOD.items()}


def check_documents(documents):
    check_examples()
    check_inputs(documents)
    check_policies()
    check_wrong_results(bounty_json("calc", "--format", "json", "examples/reverse_hash.json"))
    check_payments()
    check_batch(check_results(documents), check_rejections())
    check_batch_output()
    check_diffs()
    check_agreement(ACCEPTED, by_schema=True, by_reader=True)
    check_agreement(REJECTED, by_schema=False, by_reader=False)
    check_agreement(BEYOND_SCHEMA, by_schema=True, by_reader=False)


def main():
    if check_schemas():
        check_documents(inputs())
    print("\n".join(failures) if failures else f"{checks} checks passed")
    return 1 if failures else 0


sys.exit(main())
