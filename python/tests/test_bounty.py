"""The package gives the results of the program, and raises what a Python program expects."""

import json
import pathlib
import pickle
import re
import subprocess
import sys
import threading
import types
from decimal import Decimal

import bounty
import pytest
from conftest import ROOT, all_documents

FORMATS = ["json", "markdown", "html", "letter", "ledger"]


def said_of(path: pathlib.Path, **options) -> str:
    """Returns the package's answer, or a rejection as the program prints it in JSON."""
    name = str(path.relative_to(ROOT))
    try:
        return bounty.calculate_text(path.read_bytes(), name=name, **options)
    except bounty.Rejected as rejected:
        return json.dumps(rejected.rejection, default=str)


@pytest.mark.parametrize("path", all_documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_calculates_what_the_program_does(program, path):
    name = path.relative_to(ROOT)
    printed = program("calc", "--format", "json", name).decode()
    said = said_of(path)
    if json.loads(printed)["format"] == "bounty-rejection/1":
        assert json.loads(said) == json.loads(printed)
        return
    assert said == printed
    for format in FORMATS[1:]:
        assert said_of(path, format=format) == program("calc", "--format", format, name).decode()
    for format in ["csv", "ndjson"]:
        assert said_of(path, format=format) == program("batch", "--format", format, name).decode()


def test_takes_mappings_text_and_bytes_alike(submission, review):
    as_text = json.dumps(submission)
    results = [
        bounty.calculate(submission, review),
        bounty.calculate(as_text, json.dumps(review)),
        bounty.calculate(as_text.encode(), json.dumps(review).encode()),
    ]
    assert results[0] == results[1] == results[2]


def test_amounts_are_cents_and_rates_are_decimals(submission, review):
    result = bounty.calculate(submission, review)
    assert type(result["bounty_cents"]) is int
    assert sum(step["amount_cents"] for step in result["steps"]) == result["base_payment_cents"]
    assert {type(step["qa_rate"]) for step in result["steps"]} <= {Decimal, int}


def test_judges_by_the_documents_that_are_given(program, submission, review):
    printed = program(
        "calc", "--format", "json", "--review", "examples/reviews/reverse_hash.json",
        "examples/reverse_hash.json",
    )
    result = bounty.calculate(submission, review)
    expected = json.loads(printed, parse_float=Decimal)
    for each in (result, expected):
        del each["source"], each["review"]["source"]
    assert result == expected
    policy = bounty.policy() | {"rate_per_hour": 150}
    halved = bounty.calculate(submission, review, policy)
    assert halved["gross_cents"] * 2 == result["gross_cents"]
    assert bounty.calculate(submission, rate_per_hour="1.00")["policy"]["rate_per_hour_cents"] == 100
    assert bounty.calculate(submission, review, date="2026-11-30")["payment"]["date"] == "2026-11-30"


def test_an_embedded_review_can_be_ignored(submission, review):
    embedded = {key: value for key, value in review.items() if key not in ("format", "family")}
    with_draft = submission | {"review": embedded}
    assert bounty.calculate(with_draft)["review"]["source"] == "embedded"
    assert "review" not in bounty.calculate(with_draft, ignore_review=True)


def test_a_wrong_document_raises_all_that_is_wrong(submission):
    del submission["family"]
    submission["tasks"][0]["steps"][0]["tim"] = "1h"
    with pytest.raises(bounty.Rejected) as caught:
        bounty.calculate(submission)
    codes = [each["code"] for each in caught.value.diagnostics]
    assert sorted(codes) == ["missing-key", "unknown-key"]
    assert "[missing-key]" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).diagnostics == caught.value.diagnostics


@pytest.mark.parametrize(
    "call",
    [
        lambda submission: bounty.calculate_text(submission, format="xml"),
        lambda submission: bounty.calculate(submission, date="2026-02-30"),
        lambda submission: bounty.calculate(submission, rate_per_hour="three"),
        lambda submission: bounty.calculate_text(submission, format="ledger", rate_per_hour="1"),
        lambda submission: bounty.advise_text(submission, format="csv"),
        lambda submission: bounty.diff_text("{}", "{}", format="csv"),
        lambda submission: bounty.calculate(None),
        lambda submission: bounty.calculate(submission, date="2026-11-30\0"),
        lambda submission: bounty.schema("submission\0"),
        lambda submission: bounty.schema("submissions"),
    ],
)
def test_a_wrong_call_raises_a_sentence(submission, call):
    with pytest.raises(ValueError, match=r"\w+ \w+ \w+") as caught:
        call(submission)
    assert not isinstance(caught.value, bounty.Rejected)


@pytest.mark.parametrize("wrong", [{"rate_per_hour": 350}, {"date": 20261130}, {"name": pathlib.Path("a")}])
def test_an_argument_that_is_no_text_raises_a_sentence(submission, wrong):
    with pytest.raises(TypeError, match="has to be a str"):
        bounty.calculate(submission, **wrong)


def test_every_kind_of_mapping_and_of_bytes_is_a_document(submission):
    result = bounty.calculate(submission)
    frozen = types.MappingProxyType(submission | {"x-note": types.MappingProxyType({"a": 1})})
    assert bounty.calculate(frozen) == result
    assert bounty.calculate(bytearray(json.dumps(submission), "ascii")) == result


def test_text_that_is_no_unicode_is_rejected():
    for text in (b"\xff{}", "\ud800", b"", "{\x00}"):
        with pytest.raises(bounty.Rejected):
            bounty.calculate(text)


def test_checks_every_document_and_raises_nothing(submission, review):
    checked = bounty.check(submission, review)
    assert [each["accepted"] for each in checked["documents"]] == [True, True]
    review["confidence"] = {"nowhere": "high"}
    checked = bounty.check(submission, review)
    assert [each["accepted"] for each in checked["documents"]] == [True, False]
    assert bounty.check(policy="{}")["documents"][0]["source"] == "policy.json"
    assert bounty.check()["documents"] == []


def test_advises_and_compares_as_the_program(program, submission):
    path = ROOT / "examples/reverse_hash.json"
    name = "examples/reverse_hash.json"
    advice = json.loads(program("advise", "--format", "json", name))["advice"]
    assert bounty.advise(path.read_bytes())["advice"] == advice
    assert "bounty" in bounty.advise_text(submission, format="text")
    before = bounty.calculate_text(path.read_bytes())
    after = bounty.calculate_text(path.read_bytes(), rate_per_hour="1.00")
    bounties = [json.loads(each)["bounty_cents"] for each in (before, after)]
    assert bounty.diff(before, after)["worth_cents"] == bounties[1] - bounties[0]
    with pytest.raises(bounty.Rejected):
        bounty.diff(submission, after)


def test_prints_every_schema_of_the_program(program):
    for path in (ROOT / "schema").glob("*.schema.json"):
        name = path.name.removesuffix(".schema.json")
        assert bounty.schema(name) == json.loads(program("schema", name), parse_float=Decimal)


def test_a_decimal_is_the_number_that_it_is(submission, review):
    review["confidence"] = {name: Decimal("0.123456") for name in review["confidence"]}
    with_floats = json.dumps(review, default=float)
    assert bounty.calculate(submission, review) == bounty.calculate(submission, with_floats)
    with pytest.raises(TypeError, match="cannot contain the Decimal"):
        bounty.calculate(submission | {"x-rate": Decimal("NaN")})


def test_many_threads_come_to_the_same():
    texts = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.json"))]
    alone = [bounty.check_text(text) for text in texts]
    together: list[list[str]] = []

    def work() -> None:
        together.append([bounty.check_text(text) for text in texts])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == [alone] * 8


def is_seen_running(steps: int) -> bool:
    """Whether this thread sees that a call by another thread has begun and not ended."""
    step = {"time": 1, "qa": "none"}
    document = {
        "format": "bounty-submission/1",
        "family": "f",
        "tasks": [{"name": "t", "steps": [step | {"name": f"step {each}"} for each in range(steps)]}],
    }
    text = json.dumps(document)
    begun, ended = threading.Event(), threading.Event()

    def call() -> None:
        begun.set()
        bounty.calculate_text(text)
        ended.set()

    thread = threading.Thread(target=call)
    thread.start()
    begun.wait()
    is_running = not ended.is_set()
    thread.join()
    return is_running


def test_other_threads_run_during_a_call():
    """Keeps Python from switching threads for a minute, so that others run only if a call releases the
    lock. On a busy machine, a short call may end before another thread looks."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(60)
    try:
        assert any(map(is_seen_running, [10_000, 50_000, 250_000]))
    finally:
        sys.setswitchinterval(interval)


def test_the_page_shows_what_is_so(monkeypatch):
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs/python.md").read_text()
    names: dict[str, object] = {}
    shown = 0
    for block in re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            code, _, comment = line.partition("  # ")
            if comment:
                assert str(eval(code, names)) == comment.strip()
                shown += 1
            else:
                exec(code, names)
    assert shown == 6


def test_the_example_makes_a_table_of_pandas():
    pytest.importorskip("pandas")
    command = [sys.executable, "examples/python/by_author.py", "examples/batch", "examples/batch/reviews"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert printed.stderr == "examples/batch/latency_regression.json is rejected\n"
    page = (ROOT / "docs/python.md").read_text()
    shown = page.split("```text\n")[1].split("```")[0]
    assert printed.stdout.endswith("\n" + shown)
