"""`bounty verify` notices if any stored value is changed, removed or added.

Usage: /usr/bin/python3 tests/books/test_verify.py BOUNTY SOURCE_DIR
"""

import copy
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest, approval, codes, ndjson, submission

REVIEWS = ["--reviews", "examples/batch/reviews"]
INPUTS = [*REVIEWS, "examples/batch"]
JUDGED = [*REVIEWS, "--submissions", "examples/batch"]
PLACES = {"/source", "/review/source"}  # the paths of files are not verified


def run(*arguments, stdin=b"", folder=common.SOURCE):
    done = subprocess.run([common.BOUNTY, *arguments], cwd=folder, input=stdin, capture_output=True,
                          timeout=common.HANG, env=common.ENVIRONMENT)
    return common.Run(done.returncode, done.stdout, done.stderr)


def as_lines(results):
    return "".join(json.dumps(line) + "\n" for line in results).encode()


def verify(*results, submissions="examples/batch"):
    return run("verify", *REVIEWS, "--submissions", submissions, "-", stdin=as_lines(results))


def verify_alone(result, changed):
    """Verifies a result against its own submission only, so that no other result is missing."""
    return verify(changed, submissions=result["source"])


def containers(value, pointer=""):
    """Yields every object and array with its pointer."""
    if isinstance(value, (dict, list)):
        yield pointer, value
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from containers(part, f"{pointer}/{key}")


def another(value):
    if isinstance(value, bool) or value is None:
        return not value
    return value + "x" if isinstance(value, str) else value + 1 if isinstance(value, int) else 0.000001


def at(document, pointer):
    for key in pointer.split("/")[1:]:
        document = document[int(key) if isinstance(document, list) else key]
    return document


def mutants(document):
    """Yields copies of the document in which one value differs, each with the pointer to it."""
    for pointer, container in containers(document):
        for key in list(container) if isinstance(container, dict) else range(len(container)):
            place = f"{pointer}/{key}"
            if not isinstance(container[key], (dict, list)) and place not in PLACES:
                changed = copy.deepcopy(document)
                at(changed, pointer)[key] = another(container[key])
                yield place, changed
            if place != "/steps":  # a result without steps is a valid summary
                removed = copy.deepcopy(document)
                del at(removed, pointer)[key]
                yield place, removed
        more = copy.deepcopy(document)
        if isinstance(container, dict):
            at(more, pointer)["extra"] = 0
            yield f"{pointer}/extra", more
        else:
            at(more, pointer).append(0)
            yield f"{pointer}/{len(container)}", more


class Verify(BatchTest):
    def setUp(self):
        super().setUp()
        self.results = run("batch", "-q", "--format", "ndjson", *INPUTS).records
        self.batch = json.loads(run("batch", "-q", "--format", "json", *INPUTS).out)

    def verify_file(self, name, content, *more):
        self.write(name, content)
        return run("verify", *JUDGED, *more, str(self.folder / name))

    def assert_refused(self, name, content, *more):
        done = self.verify_file(name, content, *more)
        self.assertEqual(done.exit, 1, content[:200])
        return done.out.decode()

    def test_what_was_computed_is_verified(self):
        done = verify(*self.results)
        self.assertEqual((done.exit, done.err), (0, b""))
        self.assertEqual(done.lines, [f"-:{n}: ok" for n in range(1, 19)] + ["18 verified, 0 not"])
        for more in [["--format", "json"], ["--format", "json", "--summary"], ["--format", "ndjson", "--summary"]]:
            name = "all.ndjson" if "ndjson" in more else "all.json"
            self.assertEqual(self.verify_file(name, run("batch", "-q", *more, *INPUTS).out).exit, 0)

    def test_every_change_of_a_result_is_refused(self):
        for result in self.results[::4]:
            for place, changed in mutants(result):
                self.assertEqual(verify_alone(result, changed).exit, 1, (result["source"], place))

    def test_the_place_of_a_change_is_named(self):
        result = self.results[2]
        for place, changed in mutants(result):
            if place in ("/format", "/source") or place.split("/")[-1].isdigit():
                continue  # without its format and source, a result cannot be compared
            self.assertIn(f"  {place}", verify_alone(result, changed).out.decode(), place)

    def test_every_change_of_totals_is_named(self):
        for place, totals in mutants(self.batch["totals"]):
            said = self.assert_refused("all.json", json.dumps(self.batch | {"totals": totals}).encode())
            self.assertIn(f"  /totals{place}", said)

    def test_a_submission_is_stored_once_across_all_that_is_given(self):
        lines = as_lines(self.results)
        self.assertEqual(self.verify_file("good.ndjson", lines).exit, 0)
        self.write("also.ndjson", as_lines(self.results[:1]))
        moved = [{**self.results[0], "source": source} for source in ["./" + self.results[0]["source"], "moved.json"]]
        batch = self.batch | {"results": self.batch["results"] + self.batch["results"][:1]}
        for said in [
            self.assert_refused("good.ndjson", lines, str(self.folder / "also.ndjson")),
            self.assert_refused("twice.ndjson", lines + lines),
            self.assert_refused("moved.ndjson", as_lines(self.results[:1] + moved)),
            self.assert_refused("all.json", json.dumps(batch).encode()),
        ]:
            self.assertIn("is stored twice: it is paid once", said)

    def test_results_may_stand_in_another_order(self):
        self.assertEqual(verify(*reversed(self.results)).exit, 0)
        batch = self.batch | {"results": self.batch["results"][::-1]}
        self.assertEqual(self.verify_file("all.json", json.dumps(batch).encode()).exit, 0)

    def test_amounts_and_authors_that_are_swapped_are_refused(self):
        first, second = [n for n, result in enumerate(self.results) if result.get("bounty_cents")][:2]
        for keys in [["author"], ["bounty_cents"], ["family", "source"], ["payment"], ["author", "family"]]:
            swapped = copy.deepcopy(self.results)
            for key in keys:
                swapped[first][key], swapped[second][key] = swapped[second][key], swapped[first][key]
            self.assert_refused("swapped.ndjson", as_lines(swapped))

    def test_a_batch_lacks_no_submission(self):
        for kept in range(len(self.batch["results"])):
            results = self.batch["results"][:kept] + self.batch["results"][kept + 1:]
            said = self.assert_refused("all.json", json.dumps(self.batch | {"results": results}).encode())
            self.assertIn("it has 17 of 18 submissions", said)

    def test_what_is_not_stored_is_said(self):
        done = verify(*self.results[:10])
        payable = sum(result["payment"]["payable_cents"] or 0 for result in self.results[10:] if "payment" in result)
        self.assertEqual(done.exit, 0)
        self.assertEqual(done.lines[-1], f"8 submissions have no stored result, with ${payable / 100:,.2f} payable")

    def test_a_file_that_is_cut_off_is_refused_at_every_line_and_byte(self):
        text = json.dumps(self.batch, indent=2).encode()
        for end in range(0, len(text), 997):
            self.assert_refused("all.json", text[:end])
        lines = text.splitlines(keepends=True)
        for end in range(0, len(lines), 61):
            self.assert_refused("all.json", b"".join(lines[:end]))
        line = as_lines(self.results[1:2])
        for end in range(0, len(line)):
            if end % 7 == 0 or end > len(line) - 20:
                self.assert_refused("cut.ndjson", line[:end])

    def test_padding_hides_nothing(self):
        good = as_lines(self.results[1:2])
        forged = as_lines([self.results[2] | {"bounty_cents": 1}])
        for pad in [b"\n", b" ", b"\t", b"\r\n", b"\xef\xbb\xbf\n"]:
            many = pad * (64 * 1024 * 1024 // len(pad) + 1)
            said = self.assert_refused("padded.ndjson", good + many + forged)
            self.assertIn("not verified", said)
        for pad in [b"\0", b"\0\n", b"\xef\xbb\xbf" * 2, b"\xff\n", b"{}\n", b"null\n", b"\x0b\n"]:
            self.assert_refused("padded.ndjson", good + pad + as_lines(self.results[2:3]))
            self.assert_refused("padded.ndjson", good + as_lines(self.results[2:3]) + pad + b"\n")
        batch = json.dumps(self.batch).encode()
        for pad in [b"x", b"{}", b"\0", b"\xef\xbb\xbf", b"]", b"}"]:
            self.assert_refused("all.json", batch + pad)
            self.assert_refused("all.json", pad * 2 + batch)

    def test_a_batch_of_any_size_is_read_and_each_result_has_a_bound(self):
        mebibytes = 5
        wide = json.dumps(self.batch).replace('"steps": [', '"steps": [' + " " * (mebibytes << 20)).encode()
        self.assertGreater(len(wide), 64 << 20)
        self.assertEqual(self.verify_file("all.json", wide).exit, 0)
        one = json.dumps(self.batch).replace('"steps": [', '"steps": [' + " " * (65 << 20), 1).encode()
        self.assertIn("this is larger than 64 MiB, the limit for a result", self.assert_refused("all.json", one))

    def test_hostile_documents_are_refused(self):
        good = json.dumps(self.results[0])
        swapped = self.batch | {"results": self.batch["rejections"], "rejections": self.batch["results"]}
        for text in ["", "{", "[" * 100_000, '{"a":1,"a":1}', "\ufffe", good + good, good[:-1] + ',"source":""}', "7",
                     '{"format":"bounty-result/1"}', '{"format":"bounty-result/1","source":7}', "1e999999999",
                     '{"format":"bounty-batch/1","results":{"0":{}}}', '{"format":"bounty-batch/1"}', "\u001b[31m",
                     '{"format":"bounty-batch/1","results":[],"results":[],"rejections":[],"totals":{}}',
                     '{"results":[],"format":"bounty-batch/1","rejections":[],"totals":{}}', json.dumps(swapped),
                     json.dumps(self.batch).replace("}, {", "},, {", 1), json.dumps(self.batch).replace("}, {", "} {", 1)]:
            self.assertNotIn("\x1b", self.assert_refused("bad.json", text.encode()))

    def test_no_file_that_a_result_names_is_opened(self):
        self.write("secret.json", b"{")
        result = self.results[0] | {"source": str(self.folder / "secret.json"), "family": "unknown"}
        said = self.assert_refused("r.ndjson", as_lines([result]))
        self.assertIn("is not one of the submissions", said)

    def test_json_for_scripts(self):
        schema = json.loads(run("schema", "verification").out)
        from jsonschema import Draft202012Validator
        self.write("r.ndjson", as_lines([self.results[0], self.results[1] | {"bounty_cents": 1}]) + b"{")
        done = run("verify", *JUDGED, "--format", "json", str(self.folder / "r.ndjson"), str(self.folder / "gone"))
        report = json.loads(done.out)
        self.assertEqual(done.exit, 3)
        self.assertEqual(list(Draft202012Validator(schema).iter_errors(report)), [])
        self.assertEqual([document["verified"] for document in report["documents"]], [True, False, False, False, False])
        self.assertEqual((report["verified"], report["refused"]), (1, 4))
        self.assertEqual(report["documents"][1]["objections"][0]["pointer"], "/bounty_cents")


class Families(BatchTest):
    """Tests families that come again, that have similar names, or that have been paid."""

    HOUR = 30000  # cents
    OF_BATCH = {"duplicate-family", "similar-family"}

    def setUp(self):
        super().setUp()
        named = lambda family, hours=1: submission(family, hours, author={"name": "Ada"})
        approved = lambda family, hours=1: approval(named(family, hours), hours * self.HOUR)
        for name, family in {"a": "f-1", "b": "f-1", "c": "F_1", "d": "paid", "e": "Paid.", "f": "f-1"}.items():
            self.write(f"in/{name}.json", named(family))
        self.write("reviews.ndjson", ndjson(*(approved(family) for family in ("f-1", "F_1", "paid", "Paid."))))
        self.write("earlier.json", named("paid", 2))
        self.write("earlier.ndjson", ndjson(approved("paid", 2)))
        (self.folder / "paid").mkdir()
        self.bounty("pay", "--reviews", "earlier.ndjson", "--paid", "paid", "--date", "2026-10-01", "earlier.json")
        self.judged = ["--reviews", "reviews.ndjson", "--paid", "paid"]
        self.lines = self.bounty("batch", "-q", *self.judged, "--format", "ndjson", "in").records
        self.batch = json.loads(self.bounty("batch", "-q", *self.judged, "--format", "json", "in").out)

    def bounty(self, *arguments, stdin=b""):
        return run(*arguments, stdin=stdin, folder=self.folder)

    def verify(self, *results, submissions="in"):
        return self.bounty("verify", *self.judged, "--submissions", submissions, "-", stdin=as_lines(results))

    def verify_batch(self, results):
        self.write("all.json", self.batch | {"results": results})
        return self.bounty("verify", *self.judged, "--submissions", "in", "all.json")

    def test_they_are_as_they_should_be(self):
        self.assertEqual([codes(one) for one in self.lines], [[], ["duplicate-family"], ["similar-family"], ["paid-differently"],
                                                              ["similar-family"] * 2, ["duplicate-family"]])
        self.assertEqual([codes(one) for one in self.batch["results"]], [
            ["duplicate-family", "similar-family"], ["duplicate-family"], ["similar-family"],
            ["paid-differently", "similar-family"], ["similar-family"] * 2, ["duplicate-family"]])
        self.assertEqual(self.lines[1]["payment"]["payable_source"], "in/a.json")
        for done in (self.verify(*self.lines), self.verify_batch(self.batch["results"]),
                     self.verify(*self.batch["results"])):
            self.assertEqual(done.exit, 0, done.out)

    def test_every_change_of_a_line_is_refused(self):
        """Only a missing warning is accepted, if it is one that a batch alone can give."""
        for number, result in enumerate(self.lines):
            for place, changed in mutants(result):
                is_lacking = changed.get("warnings") in [result["warnings"][:gone] + result["warnings"][gone + 1:] for gone, one
                                                         in enumerate(result["warnings"]) if one["code"] in self.OF_BATCH]
                rest = self.lines[:number] + self.lines[number + 1:]
                self.assertEqual(self.verify(changed, *rest).exit, 0 if is_lacking else 1, (number, place))

    def test_every_change_in_a_batch_is_refused(self):
        results = self.batch["results"]
        for number, result in enumerate(results):
            for place, changed in mutants(result):
                if place.startswith(("/warnings", "/payment")):
                    done = self.verify_batch(results[:number] + [changed] + results[number + 1:])
                    self.assertEqual(done.exit, 1, (number, place))

    def test_another_place_is_refused(self):
        """The other place has a submission of another family, or none, or is the submission itself."""
        for number, key in ((1, "in/a.json"), (2, "in/a.json"), (5, "in/a.json")):
            for elsewhere in ("in/d.json", "in/none.json", self.lines[number]["source"], "", "./in/a.json"):
                changed = copy.deepcopy(self.lines)
                warning = changed[number]["warnings"][0]
                warning["message"] = warning["message"].replace(key, elsewhere)
                done = self.verify(*changed)
                self.assertEqual(done.exit, 1, (number, elsewhere))
                self.assertIn("  /warnings/0/message: ", done.out.decode())
        twice = copy.deepcopy(self.lines)
        twice[1]["warnings"] *= 2
        self.assertEqual(self.verify(*twice).exit, 1)

    def test_more_submissions_than_there_were(self):
        """The results of a family stay valid, although an earlier submission now has a similar name."""
        self.write("in/0.json", submission("F-1"))
        done = self.verify(*self.lines)
        self.assertEqual((done.exit, done.lines[-2]), (0, "6 verified, 0 not"), done.out)

    def test_all_have_moved_together(self):
        """A warning may name the place where the other submission was then, or where it is now."""
        for name in ("b", "f"):
            (self.folder / f"in/{name}.json").unlink()
        lines = self.bounty("batch", "-q", *self.judged, "--format", "json", "in").document["results"]
        (self.folder / "in").rename(self.folder / "archive")
        self.assertEqual(self.verify(*lines, submissions="archive").exit, 0)
        for place, elsewhere, code in (("in/a.json", "archive/a.json", 0), ("in/a.json", "a.json", 1), ("in/c.json", "in/d.json", 1)):
            changed = json.loads(json.dumps(lines).replace(f"in {place}", f"in {elsewhere}").replace(
                f"that of {place}", f"that of {elsewhere}"))
            self.assertNotEqual(changed, lines)
            self.assertEqual(self.verify(*changed, submissions="archive").exit, code, (place, elsewhere))


common.main()
