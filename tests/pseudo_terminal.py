"""A pseudo-terminal for the programs that a test runs."""

import fcntl
import os
import select
import struct
import termios
import threading
import unittest

PATIENCE = 60  # seconds to wait for output before it counts as missing
END = b"\x00"  # no output of a tested program contains it


class PseudoTerminal:
    """Give `its` to a program as a stream. `written` is what the terminal has received so far, bytes that Linux adds for
    the end of a line included."""

    def __init__(self, columns=80):
        try:
            self.mine, self.its = os.openpty()
        except OSError:
            raise unittest.SkipTest("this system has no pseudo-terminals") from None
        fcntl.ioctl(self.its, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.written = b""

    def read(self, seconds):
        """Reads what arrives within this time. Returns False if nothing does."""
        if not select.select([self.mine], [], [], seconds)[0]:
            return False
        self.written += os.read(self.mine, 65536)
        return True

    def read_to_end(self, process):
        """Waits until the process has ended. Returns all that the terminal received, with line feeds as ends of lines.

        If nobody had the other end open, Linux could report the end before it has passed on the last bytes. Therefore this
        end stays open and, after the process, writes a mark, which arrives after all bytes before it.
        """
        def mark_the_end():
            process.wait()
            os.write(self.its, END)

        marker = threading.Thread(target=mark_the_end, daemon=True)
        marker.start()
        while not self.written.endswith(END):
            if not self.read(PATIENCE):
                raise AssertionError(f"the program neither writes nor ends after {self.written[-200:]!r}")
        marker.join()
        os.close(self.its)
        os.close(self.mine)
        return self.written.removesuffix(END).decode().replace("\r\n", "\n")
