"""Scores the parts of a batch on a Dask cluster, whose machines share the current folder.

Usage: score_parts.py SCHEDULER PART...    writes results/PART for each part
"""

import subprocess
import sys

from distributed import Client


def score(part):
    command = ["bounty", "batch", "--quiet", "--jobs", "1", "--format", "ndjson", "-o", f"results/{part}", part]
    code = subprocess.run(command).returncode
    if code not in (0, 1):  # 1: something is rejected or withheld, which the result says
        raise RuntimeError(f"{part}: bounty ended with {code}")


if __name__ == "__main__":
    with Client(sys.argv[1]) as client:
        client.gather(client.map(score, sys.argv[2:]))
