"""No stored value can be changed, taken away or added without `bounty verify` saying so.

Usage: /usr/bin/python3 tests/books/test_verify.py BOUNTY SOURCE_DIR
"""

import copy
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "batch"))

import common
from common import BatchTest

INPUTS = ["--reviews", "examples/batch/reviews", "examples/batch"]
PLACES = {"/source", "/review/source"}  # where files lay is no figure


def run(*arguments, stdin=b""):
    done = subprocess.run([common.BOUNTY, *arguments], cwd=common.SOURCE, input=stdin, capture_output=True,
                          timeout=common.HANG, env=common.ENVIRONMENT)
    return common.Run(done.returncode, done.stdout, done.stderr)


def verify(*lines):
    text = "".join(json.dumps(line) + "\n" for line in lines)
    return run("verify", *INPUTS[:2], "-", stdin=text.encode())


def containers(value, pointer=""):
    """Every object and array, with its pointer."""
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
    """Each differs from the document in one value, with the pointer to it."""
    for pointer, container in containers(document):
        for key in list(container) if isinstance(container, dict) else range(len(container)):
            place = f"{pointer}/{key}"
            if not isinstance(container[key], (dict, list)) and place not in PLACES:
                changed = copy.deepcopy(document)
                at(changed, pointer)[key] = another(container[key])
                yield place, changed
            if place != "/steps":  # without them it is a summary
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

    def test_what_was_computed_is_verified(self):
        done = verify(*self.results)
        self.assertEqual((done.exit, done.err), (0, b""))
        self.assertEqual(done.lines, [f"-:{n}: ok" for n in range(1, 19)] + ["18 verified, 0 not"])
        for more in [["--format", "json"], ["--format", "json", "--summary"], ["--format", "ndjson", "--summary"]]:
            name = "all.ndjson" if "ndjson" in more else "all.json"
            self.write(name, run("batch", "-q", *more, *INPUTS).out)
            self.assertEqual(run("verify", *INPUTS[:2], str(self.folder / name)).exit, 0)

    def test_every_change_of_a_result_is_named(self):
        for result in self.results:
            places, changed = zip(*mutants(result))
            done = verify(*changed)
            self.assertEqual(done.exit, 1)
            self.assertEqual(done.lines[-1], f"0 verified, {len(changed)} not", result["source"])
            self.assertGreater(len(places), 20)

    def test_the_place_of_a_change_is_named(self):
        result = self.results[2]
        for place, changed in mutants(result):
            if place in ("/format", "/source") or place.split("/")[-1].isdigit():
                continue  # without the first two there is nothing to compare with
            self.assertIn(f"  {place}", verify(changed).out.decode(), place)

    def test_every_change_of_totals_is_named(self):
        batch = json.loads(run("batch", "-q", "--format", "json", *INPUTS).out)
        for place, totals in mutants(batch["totals"]):
            self.write("all.json", json.dumps(batch | {"totals": totals}).encode())
            done = run("verify", *INPUTS[:2], str(self.folder / "all.json"))
            self.assertEqual(done.exit, 1)
            self.assertIn(f"  /totals{place}", done.out.decode())

    def test_a_result_that_stands_twice_in_a_batch_is_refused(self):
        batch = json.loads(run("batch", "-q", "--format", "json", *INPUTS).out)
        batch["results"].append(batch["results"][0])
        self.write("all.json", json.dumps(batch).encode())
        done = run("verify", *INPUTS[:2], str(self.folder / "all.json"))
        self.assertEqual(done.exit, 1)
        self.assertIn("is stored twice: it is paid once", done.out.decode())

    def test_hostile_documents_are_refused(self):
        good = json.dumps(self.results[0])
        for text in ["", "{", "[" * 100_000, '{"a":1,"a":1}', "\ufffe", good + good, good[:-1] + ',"source":""}', "7",
                     '{"format":"bounty-result/1"}', '{"format":"bounty-result/1","source":7}', "1e999999999",
                     '{"format":"bounty-batch/1","results":{"0":{}}}', '{"format":"bounty-batch/1"}', "\u001b[31m"]:
            self.write("bad.json", text.encode())
            done = run("verify", *INPUTS[:2], str(self.folder / "bad.json"))
            self.assertEqual(done.exit, 1, text[:50])
            self.assertNotIn(b"\x1b", done.out + done.err)


common.main()
