"""With few descriptors, little memory or no threads, the program gives the right answer or a message. It also frees
what it no longer needs.

Usage: /usr/bin/python3 tests/faults/test_limits.py BOUNTY_WITH_FAULTS SOURCE_DIR
"""

import resource

import faulty
from answers import NO_MEMORY
from faulty import NOT_READ, SCENARIOS, common, ndjson, submission, text

HOUR = 30000  # cents
MIB = 1 << 20


def limited(which, most):
    return {"preexec_fn": lambda: resource.setrlimit(which, (most, most))}


class Descriptors(faulty.FaultTest):
    FILES = 1000

    def batch(self, limit, jobs):
        """Scores 1,000 streams of one submission, and 1,000 documents."""
        folder = self.folders.get()
        for name in ("many", "streams"):
            (folder / name).mkdir()
        streams = [f"streams/{index}.ndjson" for index in range(self.FILES)]
        for index, stream in enumerate(streams):
            (folder / stream).write_bytes(ndjson(submission(f"s{index}")))
            (folder / f"many/{index}.json").write_bytes(text(submission(f"d{index}")))
        arguments = ["batch", "many", *streams, "--format", "ndjson", "--quiet", "--jobs", jobs]
        run = faulty.run(arguments, folder, **limited(resource.RLIMIT_NOFILE, limit))
        documents = sorted(f"many/{index}.json" for index in range(self.FILES))
        self.assertEqual(len(run.records), 2 * self.FILES)
        self.assertEqual([record["source"].removesuffix(":1") for record in run.records], documents + streams)
        return run

    def test_sixteen(self):
        run = self.batch(16, "4")
        self.assertEqual((run.exit, {common.outcome(record)[1] for record in run.records}), (0, {HOUR}))

    def test_too_few_for_the_threads(self):
        """It depends on chance which files cannot be opened. Each is scored, or its error says so."""
        run = self.batch(5, "8")
        for record in run.records:
            self.assertIn(common.outcome(record)[1], (HOUR, NOT_READ))
        self.assertEqual(run.exit, 1 if any(map(common.is_rejection, run.records)) else 0)


class Threads(faulty.FaultTest):
    def test_no_more_threads(self):
        """The program works with the threads that it has."""
        arguments = [*SCENARIOS["batch as NDJSON"][:-3], "4", "--format", "ndjson"]
        right, _, _ = self.meet(arguments)
        self.assertEqual(self.counts(arguments)["pthread_create"], 3)
        for fault in ("pthread_create:1:EAGAIN", "pthread_create:2:EAGAIN", "pthread_create:1+:EAGAIN"):
            self.assertEqual(self.meet(arguments, fault)[0].out, right.out)


class Memory(faulty.FaultTest):
    SAMPLE = 12  # of the allocations of each command

    def test_allocations_that_fail(self):
        """One allocation fails, or all from one on."""
        number = 0
        for name, arguments in SCENARIOS.items():
            with self.subTest(name):
                allocations = self.counts(arguments)["malloc"]
                self.assertGreater(allocations, self.SAMPLE)
                right = self.right(arguments)
                numbers = range(1 + number % 7, allocations + 1, max(1, allocations // self.SAMPLE))
                faults = [f"malloc:{n}{plus}:ENOMEM" for n in numbers for plus in ("", "+")]
                number += len(faults)
                self.each(lambda fault: self.objection(arguments, fault, right), faults)
        print(f"{number} allocations failed")

    def test_allocations_that_fail_in_two_threads(self):
        arguments = [*SCENARIOS["batch as NDJSON"][:-3], "2", "--format", "ndjson", "-o", "new"]
        right = self.right(arguments)
        faults = [f"malloc:{n}:ENOMEM" for n in range(1, self.counts(arguments)["malloc"], 23)]
        self.each(lambda fault: self.objection(arguments, fault, right), faults)

    def test_address_space(self):
        """One line has 4 MiB. The memory is increased until it is enough."""
        stdin = ndjson(submission("a"), submission("b", **{"x-note": "x" * (4 * MIB)}))
        arguments = ["batch", "-", "--format", "json", "--jobs", "1"]
        right, _, _ = self.meet(arguments, input=stdin)
        refused = 0
        for room in range(12, 200, 2):
            run, _, _ = self.meet(arguments, input=stdin, **limited(resource.RLIMIT_AS, room * MIB))
            if (run.exit, run.out) == (0, right.out):
                break
            self.assertEqual((run.exit, run.out), (3, b""), run)
            self.assertTrue(run.err.endswith(NO_MEMORY), run)
            refused += 1
        self.assertEqual(run.exit, 0)
        self.assertGreater(refused, 0)

    def test_threads_share_an_arena_where_addresses_are_scarce(self):
        """Each arena takes address space. If there is no room for one, glibc would try again for every allocation."""
        arguments = ["batch", "in", "lines.ndjson", "--format", "ndjson", "--quiet", "--jobs"]
        for jobs, room, arenas in ((2, 8192, 2), (2, 1024, 2), (2, 400, 1), (2, 128, 1), (8, 1024, 1), (1, 128, 1)):
            counts = self.counts([*arguments, str(jobs)], **limited(resource.RLIMIT_AS, room * MIB))
            self.assertEqual(counts["arenas"], arenas, (jobs, room))

    def test_nothing_is_kept(self):
        """For each further input, only its path is kept, in lists whose capacity is a power of two, here the same for
        both numbers. Documents are scored one at a time here, because there are at most 255. malloc's rounding adds
        only a few bytes in all."""
        (self.scratch / "a.ndjson").write_bytes(ndjson(submission("a")))
        (self.scratch / "a.json").write_bytes(text(submission("a")))
        for name, few, many in (("../a.ndjson", 1048, 2048), ("../a.json", 129, 255)):
            kept = [self.counts(["batch", *[name] * number, "--format", "ndjson", "--jobs", "1"])["bytes_at_last_open"]
                    for number in (few, many)]
            self.assertLess(abs(kept[1] - kept[0]), many - few)

    def test_no_line_is_kept(self):
        """The lines of the streams fill whole reads, so that the same amount of data is in flight when they end."""
        size = len(ndjson(submission("a", **{"x-note": ""})))
        line = ndjson(submission("a", **{"x-note": "x" * (256 - size)}))
        kept = []
        for reads in (20, 80):
            (self.scratch / "a.ndjson").write_bytes(line * (reads * 1024))
            kept.append(self.counts(["batch", "../a.ndjson", "--format", "csv", "--jobs", "1"])["bytes_at_last_read"])
        self.assertLess(abs(kept[1] - kept[0]), 1000)


common.main()
