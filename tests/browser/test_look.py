"""The HTML pages fit windows of all widths and both colour schemes, and can be used with a screen reader.

Usage: /usr/bin/python3 tests/browser/test_look.py BOUNTY SOURCE_DIR
"""

import json

import pages
from pages import BATCH, DESK, PHONE, REVERSE_HASH, REVIEWED, bounty, hostile_submission

WINDOWS = [("light", DESK), ("dark", DESK), ("light", PHONE)]


class Look(pages.BrowserTest):
    def test_no_window_is_too_narrow(self):
        long = json.dumps(hostile_submission() | {"title": "x" * 500})
        for name, page in (("calc", bounty("calc", "--format", "html", *REVERSE_HASH)),
                           ("explained", bounty("calc", "--explain", "--format", "html", *REVIEWED)),
                           ("batch", bounty("batch", "--format", "html", *BATCH)),
                           ("hostile", bounty("calc", "-", "--format", "html", stdin=long))):
            for scheme, width in WINDOWS:
                self.show(page, width, scheme)
                self.assertEqual(self.script("return document.documentElement.scrollWidth"), width, name)
                self.take_picture(f"{name}-{scheme if width == DESK else 'phone'}")

    def test_light_and_dark(self):
        page = bounty("calc", "--format", "html", *REVERSE_HASH)
        paper = "return getComputedStyle(document.documentElement).backgroundColor"
        self.show(page, scheme="light")
        self.assertEqual(self.script(paper), "rgb(252, 251, 248)")
        self.show(page, scheme="dark")
        self.assertEqual(self.script(paper), "rgb(21, 24, 29)")

    def test_charts_describe_themselves(self):
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        chart = self.browser.find_element("css selector", "svg[role=img]")
        self.assertEqual(chart.accessible_name.split(" Gross: ")[0], "From the gross amount to the bounty and its ceiling")
        self.assertTrue(self.texts("svg > desc")[0].startswith("Gross: $2,975.00; Computation: -$450.00; "))


pages.main()
