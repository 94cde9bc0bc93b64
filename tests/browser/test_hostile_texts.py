"""In HTML pages, texts of documents are never markup, and the page's policy would block markup that got through.

Usage: /usr/bin/python3 tests/browser/test_hostile_texts.py BOUNTY SOURCE_DIR
"""

import json

import pages
from pages import REVERSE_HASH, bounty, hostile_review, hostile_submission

import common
import hostile

OURS = set("html head meta title style body main header div p span b strong h1 h2 section figure svg g text rect desc "
           "table thead tbody tfoot tr th td dl dt dd ul li pre script button".split())


class HostileTexts(pages.BrowserTest):
    def test_hostile_texts_stay_text(self):
        stdin = json.dumps(hostile_submission())
        reviewed = ["calc", "-", "--review", self.write("r.json", hostile_review())]
        result = json.loads(bounty(*reviewed, "--format", "json", stdin=stdin))
        self.show(bounty(*reviewed, "--explain", "--format", "html", stdin=stdin))
        self.assertIn(f'approved for "{hostile.PAGE_TEXTS[3]}", submitted by "{hostile.PAGE_TEXTS[0]}"', self.texts("main")[0])
        names = [hostile.printable(step["step"]) for step in result["steps"]]
        self.assertEqual(list(map(hostile.squeezed, self.texts(".stacks:not(.worths) tbody tr:not(.group) > th"))), names)
        self.assertEqual(self.texts("h1"), [hostile.PAGE_TEXTS[1]])
        self.assert_ours(scripts=0)

    def test_hostile_texts_in_a_batch(self):
        documents = [hostile_submission() | {"family": f"f{index}", "author": {"name": text}}
                     for index, text in enumerate(hostile.PAGE_TEXTS)]
        broken = b'{"format": "bounty-submission/1", "</pre><img src=x onerror=alert(1)>": "<script>", "<b>": 1}'
        self.write("in.ndjson", common.ndjson(*documents, broken))
        self.write("reviews.ndjson", common.ndjson(*[hostile_review(f"f{index}", text + ".")
                                                     for index, text in enumerate(hostile.PAGE_TEXTS)]))
        self.show(bounty("batch", "--format", "html", "--quiet", "--reviews", "reviews.ndjson", "in.ndjson", folder=self.folder))
        shown = hostile.squeezed(self.texts("main")[0])
        for text in map(hostile.shown, hostile.PAGE_TEXTS):
            self.assertIn(hostile.squeezed(f'approved for "{text}.", submitted by "{text}"'), shown)
        self.assertEqual(list(map(hostile.squeezed, self.texts("table.sorts tbody td:nth-child(2)"))),
                         list(map(hostile.printable, hostile.PAGE_TEXTS)))
        self.assertIn("</pre><img src=x onerror=alert(1)>", self.texts("pre")[0])
        self.assert_ours(scripts=1)

    def assert_ours(self, scripts):
        """The page has only elements that the program writes, no event handlers, and loads nothing."""
        self.assertLessEqual(set(self.script("return Array.from(document.querySelectorAll('*'), e => e.localName)")), OURS)
        self.assertEqual(self.script("return Array.from(document.querySelectorAll('*')).flatMap(e => e.getAttributeNames())"
                                     ".filter(name => name.startsWith('on') || name === 'style' || name === 'src' ||"
                                     " name === 'href')"), [])
        self.assertEqual(self.script("return [document.querySelectorAll('style').length, document.scripts.length]"),
                         [1, scripts])
        self.assert_quiet()

    def test_nothing_can_be_loaded_or_run(self):
        """If escaping failed, the page's policy would still block the result."""
        self.show(bounty("calc", "--format", "html", *REVERSE_HASH))
        self.script("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:image/png,x\" onerror=\"hit = 1\">"
                    "<p id=\"styled\" style=\"color: red\">x</p>');"
                    "const own = document.createElement('script'); own.text = 'hit = 1'; document.body.append(own)")
        self.assertEqual(self.script("return typeof hit"), "undefined")
        self.assertNotEqual(self.script("return getComputedStyle(document.querySelector('#styled')).color"), "rgb(255, 0, 0)")
        self.assertEqual(len([entry for entry in self.browser.get_log("browser")
                              if "Content Security Policy" in entry["message"]]), 4)


pages.main()
