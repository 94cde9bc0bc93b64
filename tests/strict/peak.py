"""Runs a command with its output and messages in a file, and prints its exit code and its peak memory in bytes. This
has to be a separate process, because the peak of a process includes the memory of the one that starts it.

Usage: peak.py FILE COMMAND...
"""

import os
import sys

output, *command = sys.argv[1:]
to_file = [(os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)]
process = os.posix_spawnp(command[0], command, os.environ, file_actions=to_file)
_, status, usage = os.wait4(process, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss * 1024)
