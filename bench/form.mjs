#!/usr/bin/env node
// Measures the size of the form and, in each browser, how long it takes to load, and how long it takes to show the
// result of a key press in a submission with many steps. Run scripts/form first.
//   bench/form.mjs [STEPS [KEYS]]      400 steps and 60 key presses by default
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { browsers, fileOf, form, FormPage, idOf, root } from "../tests/form/form_page.mjs";

const require = createRequire(join(root, "web/form/package.json"));
const puppeteer = require("puppeteer-core");
const [steps = 400, keys = 60] = process.argv.slice(2).map(Number);

// The submission has what people write: different names, alphabets and notations of time, computation and repetitions.
const times = ["0:40", "2h30m", "1h", "90m", "PT1H", "1:15"];
const submission = {
  format: "bounty-submission/1",
  family: "many_steps",
  title: "Many steps — größer als üblich",
  author: { name: "Ada Lovelace" },
  tasks: Array.from({ length: Math.ceil(steps / 20) }, (_, task) => ({
    name: `task_${task}`,
    steps: Array.from({ length: Math.min(20, steps - 20 * task) }, (_, step) => ({
      name: `Étape ${step + 1}: Identify the ${["hash", "cipher", "漢字"][step % 3]} of sample ${task * 20 + step}`,
      time: times[step % times.length],
      ...(step % 4 === 0 ? { computation: "10m" } : {}),
      ...(step % 5 === 0 ? { count: (step % 7) + 1 } : {}),
      ...(step % 3 === 0 ? {} : { qa: "full_run" }),
      ...(step % 2 === 0 ? { activity: `activity ${step % 10}` } : {}),
    })),
  })),
};
const file = fileOf(JSON.stringify(submission, null, 2));

function described(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return `median ${sorted[sorted.length >> 1].toFixed(1)} ms, largest ${sorted.at(-1).toFixed(1)} ms`;
}

/** Returns the milliseconds from each key event until the browser has painted the result. */
function paintTimes(page, id) {
  return page.page.evaluate(
    async (field, count) => {
      const times = [];
      for (let i = 0; i < count; ++i) {
        const begin = performance.now();
        const input = document.getElementById(field);
        input.value = `${i % 10}h${i % 60}m`;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - begin);
      }
      return times;
    },
    id,
    keys,
  );
}

const wasm = readFileSync(join(root, "build/wasm/src/bounty.wasm"));
const compressed = gzipSync(wasm, { level: 9 });
console.log(`file ${statSync(form).size} bytes, module ${wasm.length} bytes, compressed ${compressed.length} bytes`);
for (const [name, options] of Object.entries(browsers)) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const page = await FormPage.open(browser);
  const loads = [];
  for (let i = 0; i < 10; ++i) {
    await page.page.reload();
    await page.page.waitForSelector(".masthead");
    loads.push(await page.page.evaluate(() => performance.getEntriesByName("form").at(-1).startTime));
  }
  await page.openFiles(file);
  const author = await paintTimes(page, idOf("submission", "/tasks/0/steps/1/time"));
  await page.click("I review");
  await page.openFiles(file);
  await page.page.waitForSelector(".judgements");
  const reviewer = await paintTimes(page, await page.page.$eval(".estimate input", (field) => field.id));
  console.log(`${name}: loads in ${described(loads)}`);
  console.log(`${name}: a key press among ${steps} steps is shown in ${described(author)} for an author`);
  console.log(`${name}: and in ${described(reviewer)} for a reviewer`);
  await browser.close();
}
