"""Another program, jq, reads the output: it reads each line, and its sums are the totals.

Usage: /usr/bin/python3 tests/batch/test_jq.py BOUNTY SOURCE_DIR
"""

import json
import subprocess

import common
from common import BatchTest

TOTALS = """
map(select(.format == "bounty-result/1")) as $results | {
  submissions: length,
  rejected: (length - ($results | length)),
  gross_cents: ([$results[].gross_cents] | add),
  deductions: {
    computation_cents: ([$results[].deductions.computation_cents] | add),
    repeated_steps_cents: ([$results[].deductions.repeated_steps_cents] | add),
    missing_qa_cents: ([$results[].deductions.missing_qa_cents] | add)
  },
  base_payment_cents: ([$results[].base_payment_cents] | add),
  bonus_cents: ([$results[].bonus_cents] | add),
  bounty_cents: ([$results[].bounty_cents] | add),
  ceiling_cents: ([$results[].ceiling_cents] | add),
  payable_cents: ([$results[].payment.payable_cents] | add)
} + ([$results[] | {key: "\\(.payment.status)_cents", value: .bounty_cents}]
  | reduce .[] as $each ({withheld_cents: 0, blocked_cents: 0, unchecked_cents: 0}; .[$each.key] += $each.value)
  | del(.clear_cents))
"""


class Jq(BatchTest):
    def setUp(self):
        super().setUp()
        self.inputs = [common.SOURCE / "examples/batch", "--reviews", common.SOURCE / "examples/batch/reviews"]

    def jq(self, *arguments, stdin):
        return subprocess.run(["jq", *arguments], input=stdin, capture_output=True, check=True).stdout

    def test_sums_are_the_totals(self):
        lines = self.batch(*self.inputs, "--format", "ndjson").out
        whole = self.batch(*self.inputs, "--format", "json").out
        summed = self.jq("-s", "-c", TOTALS, stdin=lines)
        self.assertEqual(summed, self.jq("-c", ".totals", stdin=whole))
        self.assertGreater(json.loads(summed)["bounty_cents"], 5000000)

    def test_one_object_a_line(self):
        lines = self.batch(*self.inputs, "--format", "ndjson").out
        self.assertEqual(len(self.jq("-c", ".source", stdin=lines).splitlines()), len(lines.splitlines()))
        self.assertEqual(lines.count(b"\n"), len(lines.splitlines()))

    def test_a_digest(self):
        """jq extracts from the examples what docs/formats.md describes."""
        lines = self.batch(*self.inputs, "--format", "ndjson", "--summary").out
        program = 'select(.family == "flaky_scheduler") | [.bounty_cents, .payment.status, has("steps")]'
        self.assertEqual(self.jq("-c", program, stdin=lines), b'[462000,"blocked",false]\n')

    def test_amounts_beyond_a_double(self):
        """jq reads numbers as doubles, but the file has all digits, which Python reads."""
        step = {"name": "s", "time": 99999, "count": 9011, "qa": "full_run"}
        document = common.submission("big") | {"review": {"rate_per_hour": "100000.01", "repeat_rate": {"t/s": 1}},
                                               "tasks": [{"name": "t", "steps": [step]}]}
        record = self.batch("-", "--format", "ndjson", stdin=common.ndjson(document)).records[0]
        self.assertEqual(record["bounty_cents"], 10000001 * 99999 * 9011)


common.main()
