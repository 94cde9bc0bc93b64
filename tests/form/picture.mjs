// Takes the screenshot for docs/form.md. Usage: picture.mjs OUTPUT
import { createRequire } from "node:module";
import { join } from "node:path";
import { browsers, example, FormPage, idOf, root } from "./form_page.mjs";

const puppeteer = createRequire(join(root, "web/form/package.json"))("puppeteer-core");
const browser = await puppeteer.launch({ headless: true, ...browsers.Chromium });
const form = await FormPage.open(browser);
await form.page.setViewport({ width: 1200, height: 860 });
await form.openFiles(example("reverse_hash.json"));
await form.type(idOf("submission", "/tasks/0/steps/1/time"), "2h30");
await form.page.waitForSelector(".proposal");
await form.click("2h30m");
await form.waitForSum("$1,175.00");
await form.page.evaluate(() => {
  document.activeElement.blur();
  window.scrollTo(0, 0);
});
await form.page.screenshot({ path: process.argv[2] });
await browser.close();
