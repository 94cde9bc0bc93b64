"""A batch gives the results of `bounty batch`, one submission at a time."""

import ctypes
import itertools
import json
import types

import bounty
import pytest
from bounty import _library
from conftest import ROOT, all_documents

BATCH = sorted(ROOT.glob("examples/batch/*.json"))
REVIEWS = ROOT / "examples/batch/reviews"
FOLDER = REVIEWS.relative_to(ROOT)


def items_of(paths, reviews=None):
    """Returns documents as the program reads them: a review is in a file named after its family."""
    for path in paths:
        review = reviews and reviews / path.name
        has_review = review is not None and review.exists()
        yield bounty.Item(
            path.read_bytes(),
            review.read_bytes() if has_review else None,
            str(path.relative_to(ROOT)),
            str(review.relative_to(ROOT)) if has_review else None,
        )


def printed(program, paths, *options):
    names = [path.relative_to(ROOT) for path in paths]
    return program("batch", "--format", "ndjson", *options, *names).decode().splitlines(True)


def test_says_of_all_documents_what_the_program_says(program):
    paths = all_documents()
    assert list(bounty.batch_text(items_of(paths))) == printed(program, paths)


def test_judges_by_the_reviews_of_their_submissions(program):
    said = list(bounty.batch_text(items_of(BATCH, REVIEWS)))
    # Submissions without a review from outside get a warning that their embedded one is ignored.
    with_folder = printed(program, BATCH, "--reviews", FOLDER)
    have_review = [(REVIEWS / path.name).exists() for path in BATCH]
    assert sum(have_review) > 10
    assert list(itertools.compress(said, have_review)) == list(itertools.compress(with_folder, have_review))


@pytest.mark.parametrize("as_mapping", [False, True])
def test_judges_by_reviews_that_are_given_by_family(program, tmp_path, as_mapping):
    documents = [json.loads(path.read_text()) for path in sorted(REVIEWS.glob("*.json"))]
    lines = tmp_path / "reviews.ndjson"
    lines.write_text("".join(json.dumps(each) + "\n" for each in documents))
    expected = printed(program, BATCH, "--reviews", lines)
    given = {each["family"]: each for each in documents} if as_mapping else iter(documents)
    said = list(bounty.batch_text(items_of(BATCH), given))
    # The location of a key differs if the file is formatted differently.
    assert [each.replace("reviews:", f"{lines}:") for each in said] == expected


@pytest.mark.parametrize("paid_as", ["text", "dicts", "one text", "bytes"])
def test_pays_no_family_that_has_been_paid(program, tmp_path, paid_as):
    text = "".join(printed(program, BATCH[:9], "--reviews", FOLDER))
    record = tmp_path / "record.ndjson"
    record.write_text(text)
    expected = printed(program, BATCH, "--paid", record, "--reviews", FOLDER)
    assert sum('"reason":"paid"' in each for each in expected) > 3
    paid = {
        "text": iter(text.splitlines()),
        "dicts": [json.loads(line) for line in text.splitlines()],
        "one text": text,
        "bytes": [text.encode()],
    }[paid_as]
    said = list(bounty.batch_text(items_of(BATCH, REVIEWS), paid=paid))
    have_review = [(REVIEWS / path.name).exists() for path in BATCH]
    assert list(itertools.compress(said, have_review)) == list(itertools.compress(expected, have_review))


def test_a_batch_and_a_void_are_records_too(program, submission, review):
    result = bounty.calculate(submission, review)
    assert result["payment"]["status"] == "clear"
    stored = program(
        "batch", "--format", "json", "--reviews", "examples/reviews/reverse_hash.json",
        "examples/reverse_hash.json",
    )
    again = list(bounty.batch([(submission, review)], paid=[stored]))
    assert again[0]["payment"]["paid"]["source"] == "examples/reverse_hash.json"
    void = {
        "format": "bounty-void/1", "family": result["family"], "author": result["author"],
        "date": "2026-11-23", "note": "it came back",
        "paid": {"date": result["payment"]["date"], "amount_cents": result["bounty_cents"],
                 "source": result["source"]},
        "base_payment_cents": result["base_payment_cents"], "bonus_cents": result["bonus_cents"],
    }  # fmt: skip
    anew = list(bounty.batch([(submission, review)], paid=[result, void]))
    assert anew[0]["payment"]["status"] == "clear"


@pytest.mark.parametrize("paid_as", ["one text", "lines", "dicts", "bytes beside others"])
def test_a_record_of_pay_announces_its_lines(program, submission, review, tmp_path, paid_as):
    (tmp_path / "paid").mkdir()
    program(
        "pay", "--reviews", "examples/reviews/reverse_hash.json", "--paid", tmp_path / "paid",
        "examples/reverse_hash.json",
    )
    (path,) = (tmp_path / "paid").iterdir()
    record = path.read_text()
    head, line = record.splitlines(True)
    indented = json.dumps(json.loads(line) | {"family": "another"}, indent=2)
    paid = {
        "one text": lambda text: text,
        "lines": lambda text: text.splitlines(),
        "dicts": lambda text: [json.loads(each) for each in text.splitlines()],
        "bytes beside others": lambda text: [indented, text.encode(), indented],
    }[paid_as]
    (again,) = bounty.batch([(submission, review)], paid=paid(record))
    assert again["payment"]["reason"] == "paid"
    with pytest.raises(bounty.Rejected, match='its first line states 1 for "payments"'):
        bounty.batch([(submission, review)], paid=paid(head))


def test_pays_a_family_once(submission, review):
    again = submission | {"title": "the same family"}
    results = list(bounty.batch([submission, (submission, review), (again, review)]))
    assert [each["payment"]["status"] for each in results] == ["unchecked", "clear", "withheld"]
    assert results[2]["payment"]["reason"] == "duplicate-family"
    assert results[2]["payment"]["payable_source"] == "submissions:2"
    assert list(bounty.batch([(submission, review)]))[0]["payment"]["status"] == "clear"


def test_takes_no_submission_before_its_result_is_asked_for(submission):
    taken = []

    def submissions():
        for number in itertools.count():
            taken.append(number)
            yield submission | {"family": f"family_{number}"}

    results = bounty.batch(submissions())
    assert taken == []
    assert next(results)["family"] == "family_0"
    assert next(results)["family"] == "family_1"
    assert taken == [0, 1]


def test_what_is_wrong_stands_in_its_place(submission, review):
    wrong = review | {"confidence": {"nowhere": "high"}}
    items = ["", submission, {}, (submission, wrong), (submission, b"{}"), submission]
    results = list(bounty.batch(items))
    formats = [each["format"].split("-")[1].split("/")[0] for each in results]
    assert formats == ["rejection", "result", "rejection", "rejection", "rejection", "result"]
    assert results[3]["diagnostics"][0]["source"] == "reviews:4"
    assert results[4]["source"] == "submissions:5"


REJECTED = {
    "format": "bounty-rejection/1",
    "source": "s.json",
    "diagnostics": [{"severity": "error", "code": "json-syntax", "message": "m"}],
}


@pytest.mark.parametrize(
    "options",
    [
        {"paid": [{"format": "bounty-result/1"}]},
        {"paid": ""},
        {"paid": [REJECTED, ""]},
        {"paid": {}},
        {"paid": ["[]"]},
        {"reviews": ["{}"]},
        {"reviews": {"a": b"{", "b": "[]"}},
        {"policy": "{}"},
    ],
)
def test_what_could_be_of_any_family_is_rejected_at_once(options):
    with pytest.raises(bounty.Rejected):
        bounty.batch(["never taken"], **options)


def test_a_second_review_of_a_family_is_rejected(review):
    with pytest.raises(bounty.Rejected, match="a second review of the family .* reviews:1"):
        bounty.batch([], [review, review])


def test_a_record_of_what_if_is_rejected(submission, review):
    what_if = bounty.calculate(submission, review, rate_per_hour="100.00")
    with pytest.raises(bounty.Rejected, match="a hypothetical result"):
        bounty.batch([], paid=what_if)


@pytest.mark.parametrize(
    "call, kind",
    [
        (lambda review: bounty.batch("{}"), TypeError),
        (lambda review: bounty.batch({"format": "bounty-submission/1"}), TypeError),
        (lambda review: list(bounty.batch([None])), TypeError),
        (lambda review: bounty.batch([], date="2026-02-30"), ValueError),
        (lambda review: bounty.batch([], rate_per_hour="three"), ValueError),
        (lambda review: bounty.batch([], {"another": review}), ValueError),
        (lambda review: bounty.batch([], paid=3), TypeError),
        (lambda review: list(bounty.batch([object()])), TypeError),
    ],
)
def test_a_wrong_call_raises_a_sentence(review, call, kind):
    with pytest.raises(kind, match=r"\w+ \w+ \w+") as caught:
        call(review)
    assert not isinstance(caught.value, bounty.Rejected)


def test_options_are_those_of_calculate(submission, review):
    embedded = {key: value for key, value in review.items() if key not in ("format", "family")}
    with_draft = submission | {"review": embedded}
    for options in ({"date": "2026-11-30"}, {"rate_per_hour": "100.00"}, {"ignore_review": True}, {}):
        [alone] = bounty.batch([bounty.Item(with_draft, name="a")], **options)
        assert alone == bounty.calculate(with_draft, name="a", **options)


def test_a_review_of_nothing_is_told(submission, review):
    with pytest.warns(bounty.UnusedReview, match="'another'"):
        [result] = bounty.batch([submission | {"review": {}}], [review | {"family": "another"}])
    assert [each["code"] for each in result["warnings"]] == ["review-set-aside"]
    assert "review" not in result


def test_every_kind_of_mapping_is_one_document(submission, review):
    [result] = bounty.batch([types.MappingProxyType(submission)], types.MappingProxyType(review))
    assert result["review"]["source"] == "reviews:1"


class Handle:
    """A batch of the C interface."""

    def __init__(self, **request):
        self.pointer = ctypes.c_void_p()
        begin = ctypes.byref(_library.CRequest(**request)), ctypes.byref(self.pointer)
        self.begun = _library.ask("bounty_batch_begin", *begin)

    def take(self, function, text, *others):
        document = _library.CDocument(text, len(text), None) if text is not None else None
        given = None if document is None else ctypes.byref(document)
        return _library.ask(function, self.pointer, given, *others)


SIZE = ctypes.sizeof(_library.CRequest)


def test_c_refuses_a_wrong_call_with_a_sentence(submission):
    text = json.dumps(submission).encode()
    assert Handle(size_of_request=8).begun.status == _library.MISUSED
    one = _library.CDocument(text, len(text), None)
    refused = Handle(size_of_request=SIZE, submission=one)
    assert refused.begun.status == _library.MISUSED and not refused.pointer
    nobody = refused.take("bounty_batch_score", text, None)
    assert nobody.status == _library.MISUSED and b"batch is missing" in nobody.text
    assert _library.ask("bounty_batch_unused_reviews", None).status == _library.MISUSED
    no_place = _library.CRequest(SIZE)
    assert _library.ask("bounty_batch_begin", ctypes.byref(no_place), None).status == _library.MISUSED

    batch = Handle(size_of_request=SIZE)
    assert batch.begun == (_library.DONE, b"")
    assert batch.take("bounty_batch_score", None, None).status == _library.MISUSED
    assert batch.take("bounty_batch_score", text, None).status == _library.DONE
    for function in ("bounty_batch_add_paid", "bounty_batch_add_review"):
        late = batch.take(function, text)
        assert late.status == _library.MISUSED and b"before the first submission" in late.text
    _library.batch_free(batch.pointer)
    _library.batch_free(None)


def test_c_scores_nothing_by_a_wrong_record(submission):
    batch = Handle(size_of_request=SIZE)
    assert batch.take("bounty_batch_add_paid", b"{}").status == _library.REJECTED
    spoilt = batch.take("bounty_batch_score", json.dumps(submission).encode(), None)
    assert spoilt.status == _library.MISUSED and b"nothing is scored" in spoilt.text
    _library.batch_free(batch.pointer)


@pytest.mark.parametrize("nothing", [None, object()])
def test_after_what_is_no_document_the_next_ones_go_on(submission, nothing):
    results = bounty.batch([nothing, submission])
    with pytest.raises(TypeError):
        next(results)
    assert next(results)["bounty_cents"] == bounty.calculate(submission)["bounty_cents"]
    assert list(results) == []
