"""Completion in zsh: every command, every option, and every value that is a word, a file, or neither.

Usage: /usr/bin/python3 tests/completion/test_zsh.py BOUNTY SOURCE_DIR
"""

import sys

from expected import check

BY_LINES = "IFS=$'\\n'"  # some users have this setting

sys.exit(1 if check("zsh") + check("zsh", BY_LINES) else 0)
