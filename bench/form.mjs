#!/usr/bin/env node
// What the form takes in each browser: to load, for a key in a submission of many steps until it is painted, and its
// size. scripts/form has to have run.
//   bench/form.mjs [STEPS [KEYS]]      400 steps, 60 keys
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { browsers, fileOf, form, FormPage, idOf, root } from "../tests/form/form_page.mjs";

const require = createRequire(join(root, "web/form/package.json"));
const puppeteer = require("puppeteer-core");
const [steps = 400, keys = 60] = process.argv.slice(2).map(Number);

// As people write them: names of their own, several forms of a time, waiting, repetitions, other alphabets.
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

/** From the event of each key until its picture is painted. */
function painted(page, id) {
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
console.log(`file ${statSync(form).size} bytes, module ${wasm.length} bytes, compressed ${gzipSync(wasm, { level: 9 }).length} bytes`);
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
  const author = await painted(page, idOf("submission", "/tasks/0/steps/1/time"));
  await page.click("I review");
  await page.openFiles(file);
  await page.page.waitForSelector(".judgements");
  const reviewer = await painted(page, await page.page.$eval(".estimate input", (field) => field.id));
  console.log(`${name}: shown after ${described(loads)}; with ${steps} steps a key until it is painted: ${described(author)}; of a reviewer: ${described(reviewer)}`);
  await browser.close();
}
