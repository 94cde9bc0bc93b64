import assert from "node:assert/strict";
import { test } from "node:test";
import { example, fileOf, idOf, inEachBrowser } from "./form_page.mjs";

const states = {
  "an empty form": async () => undefined,
  "a submission": (form) => form.openFiles(example("reverse_hash.json")),
  "errors": (form) => form.openFiles(fileOf('{"format": "bounty-submission/1", "family": "", "tasks": [{"name": "t", "steps": [{"name": "s", "time": "90"}]}]}')),
  "long names": (form) => form.openFiles(fileOf(JSON.stringify({
    format: "bounty-submission/1",
    family: "f".repeat(128),
    title: "T".repeat(2000),
    author: { name: "A".repeat(200) },
    tasks: [{ name: "t".repeat(200), steps: [{ name: "s".repeat(200), time: "100000h", qa: "full_run", activity: "a".repeat(200) }] }],
  }))),
  "a text that is no JSON": (form) => form.openFiles(fileOf("no JSON")),
  "no submission to review": (form) => form.click("I review"),
  "a review": async (form) => {
    await form.click("I review");
    await form.openFiles(
      example("batch/chess_engine_port.json"),
      example("reverse_hash.json"),
      fileOf(JSON.stringify({ format: "bounty-submission/1", family: "f".repeat(128), title: "T".repeat(2000), tasks: [] })),
    );
    await form.openJudgements(example("policy.json"));
    await form.page.waitForSelector(".judgements");
    await form.type(idOf("review", "/bonus/unique"), "2");
  },
};

test("axe finds nothing, in light and dark, on a desk and on a phone", async (context) => {
  await inEachBrowser(context, async (form, browser) => {
    for (const [name, reach] of Object.entries(states)) {
      await reach(form);
      for (const width of [1280, 1000, 390, 320]) {
        await form.page.setViewport({ width, height: 844 });
        const schemes = browser === "Chromium" ? ["light", "dark"] : ["light"];
        for (const value of schemes) {
          if (browser === "Chromium") await form.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
          assert.deepEqual(await form.accessibilityFaults(), [], `${name}, ${width} pixels, ${value}`);
        }
        const overflow = await form.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0, `${name} fits into ${width} pixels`);
      }
    }
  });
});

test("nothing leaves the page, and nothing could", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("reverse_hash.json"));
    await form.click("I review");
    await form.openFiles(example("reverse_hash.json"));
    await form.page.waitForSelector(".judgements");
    const foreign = form.requests.filter((url) => !/^(file|data):/.test(url));
    assert.deepEqual(foreign, []);
    const refused = await form.page.evaluate(async () => {
      const blocked = [];
      document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
      await fetch("https://example.org/").catch(() => undefined);
      const image = new Image();
      await new Promise((done) => {
        image.onerror = done;
        image.src = "https://example.org/image.png";
      });
      return blocked;
    });
    assert.deepEqual(refused.sort(), ["connect-src", "img-src"]);
  });
});

test("a screen reader is told the amount, once nobody types", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("reverse_hash.json"));
    await form.page.waitForFunction(() => document.querySelector(".payout [role=status]").textContent.includes("$1,175.00"));
  });
});
