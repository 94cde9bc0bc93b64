"""Helpers for the tests of HTML pages: a headless browser, and pages that the program writes.

Screenshots are saved in the folder `screenshots` of the build, for people to look at.
"""

import base64
import json
import shutil
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / folder) for folder in ("batch", ".")]
import common
import hostile
from common import BOUNTY, SOURCE

SKIPPED = 77
DRIVER, BROWSER = "/usr/bin/chromedriver", "/usr/bin/chromium"
SCREENSHOTS = BOUNTY.parent.parent / "screenshots"
DESK, PHONE = 1100, 390  # pixels of width
PAPERS = {"a4": (8.27, 11.69), "letter": (8.5, 11)}  # inches

REVERSE_HASH = ["examples/reverse_hash.json"]
REVIEWED = ["--review", "examples/reviews/reverse_hash.json", *REVERSE_HASH]
BATCH = ["--quiet", "--reviews", "examples/batch/reviews", "examples/batch"]


def bounty(*arguments, folder=SOURCE, stdin=None):
    done = subprocess.run([BOUNTY, *arguments], cwd=folder, capture_output=True, text=True, input=stdin,
                          env=common.ENVIRONMENT)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def dollars(cents):
    return f"{'-' if cents < 0 else ''}${abs(cents) // 100:,}.{abs(cents) % 100:02}"


def hostile_submission():
    """Returns a submission with, in all its texts, every text that a page could mistake for markup."""
    document = common.submission("hostile", title=hostile.PAGE_TEXTS[1], author={"name": hostile.PAGE_TEXTS[0]})
    steps = [{"name": text, "time": 1, "activity": f"a{text}".replace("/", "")} for text in hostile.PAGE_TEXTS]
    document["tasks"] = [{"name": hostile.PAGE_TEXTS[1], "steps": steps}]
    return document


def hostile_review(family="hostile", payee=hostile.PAGE_TEXTS[3]):
    payment = {"legal": True, "practical": True, "payee": payee, "note": hostile.PAGE_TEXTS[4]}
    return common.review(family, reviewer=hostile.PAGE_TEXTS[2], payment=payment)


def start_browser():
    """Starts the browser. Prints a message and skips the test if there is none."""
    if not all(map(shutil.which, (DRIVER, BROWSER, "pdftoppm", "pdftotext"))):
        print("skipped: no chromium, no chromedriver, or no poppler-utils")
        sys.exit(SKIPPED)
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(DRIVER))


class BrowserTest(common.BatchTest):
    @classmethod
    def setUpClass(cls):
        cls.browser = start_browser()
        cls.addClassCleanup(cls.browser.quit)

    def show(self, html, width=DESK, scheme="light"):
        """Opens the page from a file, in a window of this width."""
        path = self.write("page.html", html.encode())
        self.browser.get_log("browser"), self.browser.get_log("performance")
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == PHONE})
        self.browser.get(path.as_uri())

    def script(self, text, *arguments):
        return self.browser.execute_script(text, *arguments)

    def texts(self, selector):
        """Returns the texts of the document, even if they are hidden at this width."""
        return self.script("return Array.from(document.querySelectorAll(arguments[0]), e => e.textContent.trim())",
                           selector)

    def requests(self):
        """Returns all addresses that the page requested."""
        events = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events
                if event["method"] == "Network.requestWillBeSent"]

    def assert_quiet(self):
        """The console is empty, and the page loads nothing but itself."""
        self.assertEqual(self.browser.get_log("browser"), [])
        self.assertEqual({url.split(":")[0] for url in self.requests()}, {"file"})

    def print(self, paper, name):
        """Prints on this paper. Returns the text of each page in its layout, and saves pictures of the pages."""
        width, height = PAPERS[paper]
        pdf = self.browser.execute_cdp_cmd("Page.printToPDF", {
            "paperWidth": width, "paperHeight": height, "preferCSSPageSize": False, "printBackground": True})["data"]
        path = self.write(f"{name}.pdf", base64.b64decode(pdf))
        SCREENSHOTS.mkdir(exist_ok=True)
        for old in SCREENSHOTS.glob(f"{name}-{paper}-*.png"):
            old.unlink()
        subprocess.run(["pdftoppm", "-r", "80", "-png", path, SCREENSHOTS / f"{name}-{paper}"], check=True)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")[:-1]
        assert len(list(SCREENSHOTS.glob(f"{name}-{paper}-*.png"))) == len(pages)
        return pages

    def take_picture(self, name):
        height = self.script("return document.documentElement.scrollHeight")
        width = self.script("return window.innerWidth")
        picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
        SCREENSHOTS.mkdir(exist_ok=True)
        (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))


main = common.main
