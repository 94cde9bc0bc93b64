"""Reviews from outside, in a folder or as lines, replace those that submissions embed.

Usage: /usr/bin/python3 tests/batch/test_reviews.py BOUNTY SOURCE_DIR
"""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import common
import hostile
from common import BatchTest, amounts, codes, is_rejection, lines_that_name, ndjson, outcome, review, submission

HOUR = 30000  # cents
GREEDY = {
    "reviewer": "Me", "rate_per_hour": 1000000, "time": {"t/s": "1000h"}, "bonus": 0.5, "used": True,
    "payment": {"legal": True, "practical": True}, "final": True, "qa": {"t": "full_run"}, "fast_track": True,
}


class Reviews(BatchTest):
    def results(self, *arguments, **more):
        run = self.batch(*arguments, "--format", "ndjson", **more)
        return {record["source"]: record for record in run.records}, run

    def put_reviews(self, *reviews):
        """Writes the reviews both to a folder and as lines."""
        for one in reviews:
            self.write(f"reviews/{one['family']}.json", one)
        self.write("reviews.ndjson", ndjson(*reviews))

    def test_folder_and_lines_give_the_same(self):
        for index in range(30):
            self.write(f"in/{index:02}.json", submission(f"f{index}", hours=index))
        self.put_reviews(*[review(f"f{index}", bonus=index / 100, time={"t/s": f"{index}h30m"})
                           for index in range(0, 30, 3)])
        folder, _ = self.results("in", "--reviews", "reviews")
        lines, _ = self.results("in", "--reviews", "reviews.ndjson")
        self.assertEqual({source: amounts(one) for source, one in folder.items()},
                         {source: amounts(one) for source, one in lines.items()})
        for index in range(30):
            expected = HOUR * index + HOUR // 2 if index % 3 == 0 else HOUR * index
            rate = index if index % 3 == 0 else 0
            self.assertEqual(folder[f"in/{index:02}.json"]["bounty_cents"], expected * (100 + rate) // 100)
        self.assertEqual(folder["in/03.json"]["review"]["source"], "reviews/f3.json")
        self.assertEqual(lines["in/03.json"]["review"]["source"], "reviews.ndjson:2")
        self.assertNotIn("review", folder["in/01.json"])

    def test_two_files_of_one_family(self):
        """It is unclear which of the two reviews counts."""
        self.write("in/a.json", submission("a"))
        self.write("reviews/a.JSON", review("a"))
        self.assertEqual(self.results("in", "--reviews", "reviews")[1].exit, 0)
        self.write("reviews/a.json", review("a"))
        run = self.batch("in", "--reviews", "reviews", "--format", "ndjson")
        self.assert_fails(run, 1)
        self.assertIn('reviews/a.json: error: this is a second review of the family "a": the first is reviews/a.JSON',
                      run.messages)

    def test_a_line_that_is_too_large_could_be_any_review(self):
        self.write("in/a.json", submission("a"))
        self.write("reviews.ndjson", ndjson(b" " * (65 << 20), review("a")))
        run = self.batch("in", "--reviews", "reviews.ndjson", "--format", "ndjson")
        self.assert_fails(run, 1)
        self.assertIn("reviews.ndjson:1: error: this is larger than 64 MiB, the limit for a document [too-large]", run.messages)

    def test_one_run_is_each_alone(self):
        """In a batch of the examples, every result is the same as from `calc --review`."""
        folder = common.SOURCE / "examples/batch"
        found, run = self.results(folder, "--reviews", folder / "reviews")
        self.assertEqual(run.exit, 1)
        reviewed = {path.name for path in (folder / "reviews").iterdir()}
        self.assertGreater(len(reviewed), 8)
        for path in sorted(folder.glob("*.json")):
            one = found.pop(str(path))
            arguments = ["--review", folder / "reviews" / path.name] if path.name in reviewed else ["--no-review"]
            alone = self.calc(*arguments, path)
            alone["warnings"] = one["warnings"] = [] if is_rejection(one) else None
            self.assertEqual(one, alone, path.name)
        self.assertEqual(found, {})

    def calc(self, *arguments):
        command = [common.BOUNTY, "calc", "--format", "json", *arguments]
        done = common.subprocess.run(command, capture_output=True, env=common.ENVIRONMENT)
        return common.json.loads(done.stdout)

    def test_a_hostile_embedded_review_is_set_aside(self):
        for index in range(6):
            document = submission(f"f{index}", hours=2)
            self.write(f"honest/{index}.json", document)
            self.write(f"in/{index}.json", document | {"review": GREEDY})
        self.put_reviews(*[review(f"f{index}", bonus={"unique": 0.1}) for index in range(3)])
        for reviews in ("reviews", "reviews.ndjson"):
            honest, _ = self.results("honest", "--reviews", reviews)
            found, run = self.results("in", "--reviews", reviews)
            self.assertEqual(run.exit, 0)
            for record in found.values():
                self.assertEqual(codes(record), ["review-set-aside"])
                record["warnings"] = []
            self.assertEqual([amounts(one) for one in found.values()], [amounts(one) for one in honest.values()])
            self.assertEqual([one["bounty_cents"] for one in found.values()], [66000] * 3 + [60000] * 3)

    def test_without_reviews_the_embedded_one_counts(self):
        found, _ = self.results("-", stdin=ndjson(submission("a") | {"review": {"bonus": 0.5}}))
        self.assertEqual((found["-:1"]["bounty_cents"], codes(found["-:1"])), (HOUR * 3 // 2, ["review-embedded"]))

    def test_an_embedded_review_that_is_wrong_still_rejects(self):
        """An ignored embedded review must still be valid."""
        self.write("reviews/a.json", review("a"))
        found, run = self.results("-", "--reviews", "reviews", stdin=ndjson(submission("a") | {"review": {"bonsu": 1}}))
        self.assertEqual((codes(found["-:1"]), run.exit), (["unknown-key"], 1))

    def test_an_unused_review_is_named(self):
        self.write("in/a.json", submission("alpha"))
        self.put_reviews(review("alpha"), review("beta"), review("gamma"))
        for reviews in ("reviews", "reviews.ndjson"):
            for jobs in ("1", "8"):
                found, run = self.results("in", "--reviews", reviews, "--jobs", jobs)
                self.assertEqual((run.exit, len(found)), (0, 1))
                named = [len(lines_that_name(run, name)) for name in ("alpha", "beta", "gamma")]
                self.assertEqual(named, [0, 1, 1], run.messages)
                self.assertRegex(lines_that_name(run, "beta")[0], "warning")

    def test_a_broken_review_in_a_folder_rejects_its_family_only(self):
        for name in "abc":
            self.write(f"in/{name}.json", submission(name))
            self.write(f"reviews/{name}.json", review(name))
        self.write("reviews/b.json", review("b", bonsu=1))
        found, run = self.results("in", "--reviews", "reviews")
        self.assertEqual(list(map(outcome, found.values())),
                         [("in/a.json", HOUR), ("in/b.json", ["unknown-key"]), ("in/c.json", HOUR)])
        self.assertEqual(run.exit, 1)
        self.assertEqual([one["source"] for one in found["in/b.json"]["diagnostics"]], ["reviews/b.json"])

    def test_every_way_in_which_a_review_cannot_be_used(self):
        """An unusable review rejects its own submission only, and the error names the review."""
        broken = {
            "half": (b'{ "format": ', "json-syntax"),
            "nothing": (b"", "json-syntax"),
            "unknown": (review("unknown", time={"t/z": "1h"}), "unknown-name"),
            "submission": (submission("submission"), "wrong-format"),
            "longer": (review("longer", computation={"t/s": "2h"}), "computation-exceeds-time"),
        }
        for name, (content, _) in broken.items():
            self.write(f"in/{name}.json", submission(name))
            self.write(f"reviews/{name}.json", content)
        found, _ = self.results("in", "--reviews", "reviews")
        for name, (_, code) in broken.items():
            record = found[f"in/{name}.json"]
            self.assertEqual((codes(record), [one["source"] for one in record["diagnostics"]]),
                             ([code], [f"reviews/{name}.json"]))

    def test_a_review_file_that_cannot_be_read(self):
        for name in "abcde":
            self.write(f"in/{name}.json", submission(name))
        self.write("reviews/a.json", review("a"))
        os.mkfifo(self.folder / "reviews/b.json")
        (self.folder / "reviews/c.json").symlink_to("nowhere")
        (self.folder / "reviews/d.json").symlink_to("/dev/zero")
        (self.folder / "reviews/e.json").mkdir()
        found, _ = self.results("in", "--reviews", "reviews")
        self.assertEqual(list(map(outcome, found.values())),
                         [("in/a.json", HOUR), *[(f"in/{name}.json", ["cannot-read"]) for name in "bcde"]])
        self.assertEqual({one["source"] for name in "bcde" for one in found[f"in/{name}.json"]["diagnostics"]},
                         {f"reviews/{name}.json" for name in "bcde"})

    def test_a_review_of_another_family_is_a_rejection(self):
        for name in "ab":
            self.write(f"in/{name}.json", submission(name))
        self.write("reviews/a.json", review("b", bonus=0.5))
        found, run = self.results("in", "--reviews", "reviews")
        self.assertTrue(is_rejection(found["in/a.json"]))
        self.assertEqual({one["source"] for one in found["in/a.json"]["diagnostics"]}, {"reviews/a.json"})
        self.assertEqual((found["in/b.json"]["bounty_cents"], run.exit), (HOUR, 1))

    def test_a_broken_line_stops_everything(self):
        self.write("in/a.json", submission("a"))
        self.write("in/b.json", b"{")
        for broken in (b"{", review("b", bonsu=1), submission("b"), b"\xff", review("a", bonus=0.5)):
            self.write("reviews.ndjson", ndjson(review("a"), broken))
            for form in ("text", "json", "ndjson", "csv"):
                run = self.batch("in", "--reviews", "reviews.ndjson", "--format", form)
                self.assert_fails(run, 1)
                self.assertIn("reviews.ndjson:2", run.messages)

    def test_reviews_that_are_not_there(self):
        self.write("in/a.json", submission("a"))
        for missing in ("gone", "gone.ndjson"):
            run = self.batch("in", "--reviews", missing, "--format", "ndjson")
            self.assertEqual(run.out, b"")
            self.assertIn(run.exit, (1, 3))
            self.assertEqual(len(lines_that_name(run, missing)), 1)

    def test_odd_lines_of_reviews(self):
        """Blank lines, Windows line ends and a missing final line feed change nothing."""
        self.write("in/a.json", submission("a"))
        self.write("reviews.ndjson", b"\xef\xbb\xbf\r\n" + common.text(review("a", bonus=0.1)) + b"\r\n\n")
        found, run = self.results("in", "--reviews", "reviews.ndjson")
        self.assertEqual((found["in/a.json"]["bounty_cents"], run.exit), (33000, 0))
        self.assertEqual(found["in/a.json"]["review"]["source"], "reviews.ndjson:2")

    def test_families_never_leave_the_folder(self):
        """A family is the name of a file, so a name that could lead elsewhere is invalid."""
        self.write("secret.json", review("secret", bonus=0.5))
        self.write("reviews/x.json", review("x"))
        for name in (*hostile.TRAVERSAL, ""):
            found, run = self.results("-", "--reviews", "reviews", stdin=ndjson(submission(name)))
            self.assertEqual((codes(found["-:1"]), run.exit), (["bad-name"], 1), name)

    def test_dots_in_a_family_stay_inside_of_the_folder(self):
        for name in ("a..b", "a..", "x.json", "9", "a.review"):
            self.write("in/a.json", submission(name))
            self.write(f"reviews/{name}.json", review(name, bonus=0.5))
            found, run = self.results("in", "--reviews", "reviews")
            self.assertEqual((found["in/a.json"]["bounty_cents"], run.exit), (HOUR * 3 // 2, 0), name)
            self.assertEqual(found["in/a.json"]["review"]["source"], f"reviews/{name}.json")
            (self.folder / f"reviews/{name}.json").unlink()

    def test_reviews_and_figures_of_the_oracle(self):
        """For random reviews from outside, the numbers and payments are those of the oracle."""
        compare = common.load_generator()
        documents = list(common.reviewed_submissions(compare, 300, first=20000))
        self.write("in.ndjson", ndjson(*[one for one, _ in documents]))
        self.put_reviews(*[judgement for _, judgement in documents if judgement])
        run = self.batch("in.ndjson", "--reviews", "reviews", "--format", "ndjson")
        statuses = {record["payment"]["status"] for record in run.records}
        self.assertEqual((run.exit, statuses), (1, {"clear", "withheld", "blocked", "unchecked"}))
        for index, (document, judgement) in enumerate(documents):
            found = common.json.loads(run.lines[index], parse_int=compare.number, parse_float=compare.number)
            set_aside = document.pop("review", None) is not None
            facts, judged = (compare.oracle.read(common.text(one).decode()) for one in (document, judgement))
            source = f"reviews/{document['family']}.json"
            expected = compare.printed(compare.oracle.result(facts, f"in.ndjson:{index + 1}", judged, source))
            expected["warnings"] = sorted(expected["warnings"] + ["review-set-aside"] * set_aside)
            found["warnings"] = sorted(warning["code"] for warning in found["warnings"])
            self.assertEqual(compare.differences(expected, found), [], f"submission {index}")


common.main()
