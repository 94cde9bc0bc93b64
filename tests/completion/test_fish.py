"""Completion in fish: every command, every option, and every value that is a word, a file, or neither.

Usage: /usr/bin/python3 tests/completion/test_fish.py BOUNTY SOURCE_DIR
"""

import sys

from expected import check

sys.exit(1 if check("fish") else 0)
