"""The HTML pages are valid, self-contained, allowed by their own policy, and have enough contrast.

Usage: /usr/bin/python3 tests/browser/test_page.py BOUNTY SOURCE_DIR
"""

import base64
import hashlib
import re
import subprocess

import pages
from pages import SOURCE, bounty

import common

SUBMISSION = ("calc", "--explain", "--format", "html", "examples/reverse_hash.json")
BATCH = ("batch", "--quiet", "--format", "html", "--reviews", "examples/batch/reviews", "examples/batch")
# tidy does not know the attributes of an <svg> in an <svg>, nor those of its <title>.
UNKNOWN_TO_TIDY = re.compile(r'Warning: <(svg|title)> proprietary attribute "(class|x|y|width|height|id)"$')

TEXTS = ("ink", "muted", "deducted", "earned", "warning", "error")  # WCAG 2.2, 1.4.3 AA requires a contrast of 4.5 to 1
BARS = ("total", "deducted", "added", "earned")  # 1.4.11 AA requires 3 to 1


def colours(scheme):
    """Returns the colours of a scheme by name."""
    light, dark = (SOURCE / "web/colours.css").read_text().split("@media")
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", dark if scheme == "dark" else light))


def luminance(colour):
    channels = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(value * weight for value, weight in zip(linear, (0.2126, 0.7152, 0.0722)))


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def hash_of(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class Documents(common.BatchTest):
    def test_valid(self):
        for arguments in (SUBMISSION, BATCH, ("calc", "--format", "html", "examples/specification.json")):
            page = bounty(*arguments)
            done = subprocess.run(["tidy", "-quiet", "-errors"], input=page, capture_output=True, text=True)
            wrong = [line for line in done.stderr.splitlines() if not UNKNOWN_TO_TIDY.search(line)]
            self.assertEqual(wrong, [])

    def test_policy_allows_what_stands_in_the_page_and_nothing_else(self):
        for arguments, elements in ((SUBMISSION, ["style"]), (BATCH, ["style", "script"])):
            page = bounty(*arguments)
            policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
            allowed = [f"{name}-src '{hash_of(text)}'" for name in elements
                       for text in re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)]
            self.assertEqual(policy.split("; "),
                             ["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])
            self.assertEqual(len(allowed), len(elements))

    def test_nothing_comes_from_elsewhere(self):
        for arguments in (SUBMISSION, BATCH):
            page = bounty(*arguments).replace('xmlns="http://www.w3.org/2000/svg"', "")
            self.assertEqual(re.findall(r"https?:|//\w|@import|url\(|\bsrc=|\bhref=|\bstyle=", page), [])

    def test_contrast(self):
        for scheme in ("light", "dark"):
            palette = colours(scheme)
            for name in TEXTS:
                self.assertGreaterEqual(contrast(palette[name], palette["paper"]), 4.5, (scheme, name))
            for name in BARS:
                self.assertGreaterEqual(contrast(palette[name], palette["paper"]), 3, (scheme, name))
            self.assertGreaterEqual(contrast(palette["ink"], palette["shade"]), 4.5, scheme)

    def test_both_schemes_have_the_same_colours(self):
        self.assertEqual(set(colours("light")), set(colours("dark")))
        styles = "".join((SOURCE / "web" / name).read_text() for name in ("chart.css", "page.css"))
        self.assertEqual(set(re.findall(r"var\(--(\w+)\)", styles)), set(colours("light")))

    def test_identifiers_are_unique(self):
        identifiers = re.findall(r' id="([^"]+)"', bounty(*BATCH))
        self.assertEqual(len(set(identifiers)), len(identifiers))


pages.main()
