"""Compares every number in the results of random submissions with the oracle's, and validates the results.

Usage: /usr/bin/python3 tests/oracle/compare.py BOUNTY_BINARY [N]     (1000 submissions)

A submission with a given number is the same in every run, so that a failure can be repeated.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from jsonschema import Draft202012Validator

sys.dont_write_bytecode = True
import oracle
from random_documents import Generator


def invalid(schema, text):
    """Returns why the program's JSON is not a valid result."""
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(json.loads(text))]


def bounty_result(binary, schema, arguments, submission):
    """Returns the program's result with numbers as they are printed. Warnings are reduced to their codes and the amount
    that depends on names."""
    environment = {name: value for name, value in os.environ.items() if name != "BOUNTY_POLICY"}
    command = [binary, "calc", "--format", "json", *arguments, "-"]
    run = subprocess.run(command, input=submission, capture_output=True, encoding="utf-8", env=environment)
    if run.returncode != 0 or run.stderr:
        return {"rejected": run.stderr}
    if errors := invalid(schema, run.stdout):
        return {"invalid": errors}
    result = json.loads(run.stdout, parse_int=number, parse_float=number)
    amounts = [re.search(r"; \$([0-9,.]+) of the bounty", warning["message"])[1]
               for warning in result["warnings"] if warning["code"] == "perhaps-repeated"]
    cents = [number(amount.replace(",", "").replace(".", "").lstrip("0") or "0") for amount in amounts]
    return result | {"warnings": [warning["code"] for warning in result["warnings"]], "depends_on_names": cents}


def number(text):
    """Marks a number, so that it differs from a text with the same digits."""
    return f"number {text}"


def printed(value):
    """Returns the oracle's result with every number as the program has to print it, in as few digits as possible."""
    if isinstance(value, dict):
        return {key: printed(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [printed(element) for element in value]
    if isinstance(value, bool) or not isinstance(value, (int, Fraction)):
        return value
    decimals = f"{Decimal(Fraction(value).numerator) / Fraction(value).denominator:f}"
    return number(decimals.rstrip("0").rstrip(".") if "." in decimals else decimals)


def differences(expected, found, place=""):
    if isinstance(expected, dict) and isinstance(found, dict) and list(expected) == list(found):
        return [line for key in expected for line in differences(expected[key], found[key], f"{place}/{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [line for i, pair in enumerate(zip(expected, found)) for line in differences(*pair, f"{place}/{i}")]
    return [] if expected == found else [f"{place}: the oracle has {expected}, the program {found}"]


def compare(binary, schema, seed, folder):
    """Returns the differences for one submission, with its documents, or nothing."""
    documents = Generator(seed)
    names = "submission", "review", "policy"
    texts = {name: json.dumps(getattr(documents, name), ensure_ascii=False) for name in names}
    arguments = []
    for name in names[1:]:
        if getattr(documents, name) is not None:
            Path(folder, name).write_text(texts[name], encoding="utf-8")
            arguments += [f"--{name}", str(Path(folder, name))]
    submission, review, policy = (oracle.read(text) for text in texts.values())
    source = "embedded" if review is None else str(Path(folder, "review"))
    bounty = oracle.Bounty(submission, review or submission.get("review"), policy)
    cents = oracle.depends_on_names(bounty)
    result = oracle.result(submission, "-", review, source, policy)
    expected = printed(result | {"depends_on_names": [] if cents is None else [cents]})
    found = differences(expected, bounty_result(binary, schema, arguments, texts["submission"]))
    return found and [f"submission {seed}:", *found, *(f"  {name}: {text}" for name, text in texts.items())]


def main(binary, submissions="1000"):
    failures = []
    printed_schema = subprocess.run([binary, "schema", "result"], capture_output=True, check=True).stdout
    schema = Draft202012Validator(json.loads(printed_schema))
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(submissions)):
            failures += compare(binary, schema, seed, folder)
    print("\n".join(failures) if failures else f"{submissions} submissions agree in every figure, and their results are valid")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
