import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dollars, example, fileOf, idOf, inEachBrowser, program, programResult } from "./form_page.mjs";

const at = (pointer) => idOf("submission", pointer);
const stepAt = (task, step, key) => at(`/tasks/${task}/steps/${step}/${key}`);

async function typeSubmission(form, submission) {
  await form.type(at("/family"), submission.family);
  await form.type(at("/title"), submission.title);
  await form.type(at("/author/name"), submission.author.name);
  await form.type(at("/author/acknowledge_as"), submission.author.acknowledge_as);
  for (const [task, { name, steps }] of submission.tasks.entries()) {
    if (task > 0) await form.click("Add a task");
    await form.type(at(`/tasks/${task}/name`), name);
    for (const [step, values] of steps.entries()) {
      if (step > 0) await form.page.keyboard.down("Control").then(() => form.page.keyboard.press("Enter")).then(() => form.page.keyboard.up("Control"));
      await form.type(stepAt(task, step, "name"), values.name);
      for (const key of ["time", "computation", "activity"]) {
        if (values[key] !== undefined) await form.type(stepAt(task, step, key), typeof values[key] === "number" ? `${values[key]}h` : values[key]);
      }
      if (values.count !== undefined) await form.type(stepAt(task, step, "count"), String(values.count));
      if (values.qa !== undefined) await form.choose(stepAt(task, step, "qa"), values.qa);
      await (await form.element(stepAt(task, step, "name"))).focus();
    }
  }
}

test("what is typed earns what the program says, to the cent", async (context) => {
  const submission = JSON.parse(readFileSync(example("reverse_hash.json"), "utf8"));
  await inEachBrowser(context, async (form) => {
    await typeSubmission(form, submission);
    await form.click("Save");
    assert.equal(await form.savedName(), "reverse_hash.json");
    const result = programResult(fileOf(await form.savedText()));
    const expected = programResult(example("reverse_hash.json"));
    for (const key of ["steps", "bounty_cents", "ceiling_cents", "undecided"]) assert.deepEqual(result[key], expected[key]);
    assert.equal(await form.sum(), dollars(result.bounty_cents));
    assert.deepEqual(await form.stepAmounts(), result.steps.map((step) => dollars(step.amount_cents)));
    assert.match(await form.textOf(".payout .sum"), new RegExp(`to \\${dollars(result.ceiling_cents)}`));
    const stages = await form.page.$$eval(".waterfall .amount", (amounts) => amounts.map((each) => each.textContent));
    assert.deepEqual(stages.slice(0, 2), [dollars(result.gross_cents), `-${dollars(result.deductions.computation_cents)}`]);
  });
});

test("an error stands at its field in the program's words, and its hint can be applied", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("reverse_hash.json"));
    const time = stepAt(0, 1, "time");
    await form.type(time, "90");
    await form.page.waitForSelector(".missing");
    const wrong = await form.problemsOf(time);
    assert.ok(wrong.isInvalid);
    await form.click("Save");
    const { diagnostics } = JSON.parse(program("calc", "--format", "json", fileOf(await form.savedText())));
    assert.equal(diagnostics.length, 1);
    assert.ok(wrong.text.includes(diagnostics[0].message), wrong.text);
    assert.deepEqual(diagnostics[0].proposals, ["90m", "90h"]);
    assert.equal(await form.sum(), "$1,175.00", "the amounts of before stay, and are marked");
    assert.ok(await form.page.$(".now.outdated"));
    await form.click("90m");
    await form.page.waitForSelector(".now:not(.outdated)");
    assert.equal(await form.valueOf(time), "90m");
    assert.deepEqual(await form.problemsOf(time), { isInvalid: false, text: "" });
    assert.equal(await form.page.evaluate(() => document.activeElement.id), time);
  });
});

test("every error of a file has its place, and each proposal is accepted there", async (context) => {
  const text = `{"format": "bounty-submission/1", "famly": "f", "tasks": [
    {"name": "t", "steps": [{"name": "s", "minutes": 90}, {"name": "u", "time": 1, "qa": "fullrun", "count": 1.5}]}]}`;
  await inEachBrowser(context, async (form) => {
    await form.openFiles(fileOf(text));
    const said = await form.page.$$eval(".problem", (problems) => problems.map((each) => each.textContent));
    const { diagnostics } = JSON.parse(program("calc", "--format", "json", fileOf(text)));
    for (const { message } of diagnostics) assert.ok(said.some((each) => each.includes(message)), `${message} is not among ${said}`);
    await form.click("family");
    await form.click("time: 90m");
    await form.click("full_run");
    assert.equal(await form.valueOf(at("/family")), "f");
    assert.equal(await form.valueOf(stepAt(0, 0, "time")), "90m");
    await form.type(stepAt(0, 1, "count"), "2");
    await form.waitForSum("$300.00");
  });
});

test("a file keeps every byte that no field has changed", async (context) => {
  const text = readFileSync(example("public_tasks.json"), "utf8")
    .replace('"family"', '"x-note" : {"a":[1.50, 1e2 , "\\u00e9"]},\r\n  "family"')
    .replace(/\}\s*$/, ',\n "review": {"bonus": {"unique": 0.10}}}\n');
  await inEachBrowser(context, async (form) => {
    await form.openFiles(fileOf(text));
    await form.click("Save");
    assert.equal(await form.savedText(), text);
    await form.type(at("/title"), 'A "new" title');
    await form.click("Save");
    const { title } = JSON.parse(text);
    assert.equal(await form.savedText(), text.replace(JSON.stringify(title), '"A \\"new\\" title"'));
  });
});

test("names are shown as they are, whatever they say", async (context) => {
  const names = ["<img src=x onerror=alert(1)>", "__proto__", "constructor", "</script><b>", "a\\\"b'&amp;", "é漢字👩‍👩‍👧", "‮abc"];
  const submission = {
    format: "bounty-submission/1",
    family: "hostile",
    title: "<script>window.isBroken = true</script>",
    author: { name: "<b>Ada</b>" },
    tasks: [{ name: "__proto__", steps: names.map((name) => ({ name, time: "1h", activity: name.replaceAll("/", "") })) }],
  };
  await inEachBrowser(context, async (form) => {
    const file = fileOf(JSON.stringify(submission));
    await form.openFiles(file);
    await form.waitForSum(dollars(programResult(file).bounty_cents));
    for (const [step, name] of names.entries()) assert.equal(await form.valueOf(stepAt(0, step, "name")), name);
    assert.equal(await form.page.$("[role=main] img, [role=main] b:not(.problem b, .sum b), [role=main] script"), null);
    assert.equal(await form.page.evaluate(() => window.isBroken), undefined);
    await form.type(stepAt(0, 1, "time"), "2h");
    await form.click("Save");
    const changed = structuredClone(submission);
    changed.tasks[0].steps[1].time = "2h";
    assert.deepEqual(JSON.parse(await form.savedText()), changed);
  });
});

test("steps and tasks are added, moved, copied and removed, by keys and by buttons", async (context) => {
  const names = async (form) => form.page.$$eval(".step .wide input", (inputs) => inputs.map((each) => each.value));
  const press = async (form, modifier, key) => {
    await form.page.keyboard.down(modifier);
    await form.page.keyboard.press(key);
    await form.page.keyboard.up(modifier);
  };
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("reverse_hash.json"));
    const [first, second, third, ...rest] = await names(form);
    await (await form.element(stepAt(0, 0, "time"))).focus();
    await press(form, "Alt", "ArrowDown");
    assert.deepEqual(await names(form), [second, first, third, ...rest]);
    await form.page.waitForFunction((id) => document.activeElement.id === id, {}, stepAt(0, 1, "name"));
    await press(form, "Alt", "ArrowUp");
    assert.deepEqual(await names(form), [first, second, third, ...rest]);
    await press(form, "Control", "Enter");
    await form.page.waitForFunction((id) => document.activeElement.id === id, {}, stepAt(0, 1, "name"));
    await form.page.keyboard.type("Between");
    assert.deepEqual(await names(form), [first, "Between", second, third, ...rest]);
    await form.click("Move Between down");
    await form.click("Copy Between");
    assert.deepEqual(await names(form), [first, second, "Between", "Between 2", third, ...rest]);
    await form.click("Remove Between 2");
    await form.click("Remove Between");
    assert.deepEqual(await names(form), [first, second, third, ...rest]);
    await form.click("Undo");
    assert.equal((await names(form))[2], "Between");
    await form.click("Remove Between");
    await form.click("Move task 1 down");
    assert.deepEqual(await names(form), [...rest, first, second, third]);
    await form.click("Copy task 2");
    assert.equal(await form.valueOf(at("/tasks/2/name")), "abandon 2");
    await form.click("Remove task 3");
    await form.click("Move task 1 down");
    await form.click("Save");
    const result = programResult(fileOf(await form.savedText()));
    assert.deepEqual(result.steps, programResult(example("reverse_hash.json")).steps);
  });
});

test("JSON is pasted into the page, dropped on it, and read while it is written", async (context) => {
  const text = readFileSync(example("ten_hours.json"), "utf8");
  const hand = (form, type) =>
    form.page.evaluate(
      (kind, content) => {
        const data = new DataTransfer();
        if (kind === "paste") data.setData("text/plain", content);
        else data.items.add(new File([content], "dropped.json"));
        const event = kind === "paste" ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      type,
      text,
    );
  await inEachBrowser(context, async (form) => {
    for (const type of ["drop", "paste"]) {
      await hand(form, type);
      await form.waitForSum("$3,000.00");
      await form.click("New");
      await form.page.waitForFunction(() => document.querySelector(".payout .missing") !== null);
    }
    await form.click("The submission as JSON");
    await form.page.waitForSelector("#source");
    await form.type("source", '{"format": ');
    assert.match((await form.problemsOf("source")).text, /^Line 1, column \d+: /);
    await form.page.$eval("#source", (area, content) => {
      area.value = content;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
    await form.waitForSum("$3,000.00");
  });
});

test("a draft survives a reload, and leaving without saving asks", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("ten_hours.json"));
    await form.type(at("/title"), "A draft");
    const asked = [];
    form.page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await form.page.reload();
    await form.page.waitForSelector(".masthead");
    assert.deepEqual(asked, ["beforeunload"]);
    assert.equal(await form.valueOf(at("/title")), "A draft");
    await form.click("Save");
    await form.page.waitForFunction(() => document.querySelector(".notice").textContent.startsWith("Saved"));
    await form.page.reload();
    await form.page.waitForSelector(".masthead");
    assert.equal(asked.length, 1, "what is saved can be left");
  });
});

test("Undo is offered until the next edit alone", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(example("reverse_hash.json"));
    await form.click("Remove Crack the hash");
    await form.type(at("/title"), "Kept");
    await assert.rejects(form.click("Undo"));
    assert.equal(await form.valueOf(at("/title")), "Kept");
  });
});

test("what has another shape than a submission can be mended by its fields", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(fileOf('{"format": "bounty-submission/1", "family": "f", "author": "Ada", "tasks": {}}'));
    await form.type(at("/author/name"), "B");
    await form.click("Add a task");
    await form.type(at("/tasks/0/name"), "t");
    await form.type(stepAt(0, 0, "name"), "s");
    await form.type(stepAt(0, 0, "time"), "1h");
    await form.choose(stepAt(0, 0, "qa"), "full_run");
    await form.waitForSum("$300.00");
    await form.openFiles(fileOf("[".repeat(200_000)));
    await form.page.waitForSelector("#source");
    assert.match((await form.problemsOf("source")).text, /^Line 1, column \d+: /);
    await form.openFiles(fileOf(Buffer.from([0x7b, 0xe9, 0x7d]), "latin.json"));
    assert.match(await form.textOf(".notice"), /not UTF-8: latin\.json/);
  });
});

test("the list of what is missing leads to the field, also where its key is missing", async (context) => {
  await inEachBrowser(context, async (form) => {
    await form.openFiles(fileOf('{"format": "bounty-submission/1", "family": "f", "tasks": [{"name": "t", "steps": [{"name": "s"}]}]}'));
    await form.page.waitForSelector(".missing");
    await form.page.click(".missing li button");
    assert.equal(await form.page.evaluate(() => document.activeElement.id), stepAt(0, 0, "time"));
  });
});
