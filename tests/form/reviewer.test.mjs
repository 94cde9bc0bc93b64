import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dollars, example, fileOf, idOf, inEachBrowser, program, programResult } from "./form_page.mjs";

const at = (pointer) => idOf("review", pointer);

/** Returns the program's result with the review that the form saves. */
async function resultOfSaved(form, submission) {
  await form.click("Save reverse_hash.json");
  return programResult("--review", fileOf(await form.savedText()), submission);
}

async function beginReview(form, ...files) {
  await form.click("I review");
  await form.openFiles(...files);
  await form.page.waitForSelector(".judgements");
}

test("judgements stand with the most valuable first, and the bounty moves with each", async (context) => {
  const submission = example("reverse_hash.json");
  await inEachBrowser(context, async (form) => {
    await beginReview(form, submission);
    const titles = () => form.page.$$eval(".judgements h3", (all) => all.map((each) => each.textContent));
    const before = await titles();
    const { undecided } = programResult(submission);
    const worths = undecided.filter((each) => each.worth_cents !== undefined).sort((one, other) => other.worth_cents - one.worth_cents);
    assert.deepEqual(
      await form.page.$$eval(".judgements .worth-of", (all) => all.map((each) => each.textContent)),
      worths.map((each) => `worth ${dollars(each.worth_cents)}`),
    );
    await form.type(at("/repeat_rate/crack"), "12.5%");
    await (await form.element(`${at("/repeat_rate/abandon~1Label the results")}~`)).focus();
    for (let i = 0; i < 3; ++i) await form.page.keyboard.press("ArrowRight");
    await form.click("medium");
    await form.type(at("/bonus/unique"), "0.1");
    assert.deepEqual(await titles(), before, "no judgement moves while one decides");
    const result = await resultOfSaved(form, submission);
    assert.equal(await form.savedName(), "reverse_hash.json");
    const review = JSON.parse(await form.savedText());
    assert.deepEqual(review.repeat_rate, { crack: "12.5%", "abandon/Label the results": 0.03 });
    assert.deepEqual(review.confidence, { "discrete/Write up the method": "medium" });
    assert.deepEqual(review.bonus, { unique: 0.1 });
    assert.equal(await form.sum(), dollars(result.bounty_cents));
    assert.deepEqual(result.undecided.map((each) => each.judgement), ["payment"]);
  });
});

test("a payment is approved by one click, for the amount and payee on the button, and by nothing else", async (context) => {
  const submission = example("reverse_hash.json");
  await inEachBrowser(context, async (form) => {
    await beginReview(form, submission);
    await form.choose(at("/payment/legal"), "true");
    await form.choose(at("/payment/practical"), "true");
    await form.type(at("/date"), "2026-11-22");
    assert.equal((await resultOfSaved(form, submission)).payment.status, "unchecked");
    await form.click("Approve $1,175.00 to Ada Lovelace");
    const cleared = await resultOfSaved(form, submission);
    assert.equal(cleared.payment.status, "clear");
    assert.equal(cleared.payment.payable_cents, 117500);
    assert.equal(await form.textOf(".status"), "clear");
    await form.type(at("/repeat_rate/crack"), "1");
    await form.page.waitForFunction(() => document.querySelector(".status").textContent === "withheld: amount-differs");
    assert.equal((await resultOfSaved(form, submission)).payment.reason, "amount-differs");
    assert.equal(await form.valueOf(at("/payment/amount")), "1175.00", "the amount stays what was approved");
  });
});

test("times, evidence and same work are judged step by step", async (context) => {
  const submission = example("reverse_hash.json");
  await inEachBrowser(context, async (form) => {
    await beginReview(form, submission);
    await form.type(at("/time/abandon~1Identify the hash function"), "1h");
    await form.choose(at("/qa/discrete~1Write up the method"), '"alternative"');
    await form.type(at("/activity/discrete~1Read the specification"), "reading");
    await form.choose(at("/payment/legal"), "false");
    const result = await resultOfSaved(form, submission);
    assert.equal(await form.sum(), dollars(result.bounty_cents));
    assert.equal(result.steps[0].time_seconds, 3600);
    assert.equal(result.steps[5].qa, "alternative");
    assert.equal(result.payment.status, "blocked");
    await form.type(at("/time/abandon~1Identify the hash function"), "");
    await form.choose(at("/payment/legal"), "");
    await form.click("Save reverse_hash.json");
    const review = JSON.parse(await form.savedText());
    assert.equal("time" in review, false, "an empty map is left out");
    assert.equal("payment" in review, false);
  });
});

test("a review that is there is kept but for what is decided, under a policy of one's own", async (context) => {
  const text = readFileSync(example("reviews/reverse_hash.json"), "utf8").replace("{", '{ "x-mine": [1.0],');
  const policy = example("policy.json");
  await inEachBrowser(context, async (form) => {
    await beginReview(form, example("reverse_hash.json"));
    await form.openJudgements(fileOf(text, "reverse_hash.json"), policy);
    const expected = programResult("--policy", policy, "--review", fileOf(text), example("reverse_hash.json"));
    await form.waitForSum(dollars(expected.bounty_cents));
    await form.click("Save reverse_hash.json");
    assert.equal(await form.savedText(), text);
  });
});

test("many submissions are listed with what they come to, and their reviews are saved as one file", async (context) => {
  const files = ["chess_engine_port", "firmware_backdoor", "regex_golf"].map((name) => example(`batch/${name}.json`));
  await inEachBrowser(context, async (form) => {
    await beginReview(form, ...files);
    const listed = await form.page.$$eval(".submissions tbody td:nth-child(2)", (cells) => cells.map((each) => each.textContent));
    assert.deepEqual(listed, files.map((file) => dollars(programResult("--no-review", file).bounty_cents)));
    await form.type(at("/reviewer"), "B. Reviewer");
    await form.click("firmware_backdoor");
    await form.page.waitForFunction(() => document.querySelector(".review-head .eyebrow").textContent === "firmware_backdoor");
    await form.type(at("/reviewer"), "C. Reviewer");
    await form.click("Save all reviews");
    assert.equal(await form.savedName(), "reviews.ndjson");
    const reviews = fileOf(await form.savedText(), "reviews.ndjson");
    const lines = program("batch", "--quiet", "--format", "ndjson", "--reviews", reviews, ...files).trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(lines.map((each) => each.review?.reviewer), ["B. Reviewer", "C. Reviewer", undefined]);
  });
});

test("what is wrong in a review stands at its field", async (context) => {
  await inEachBrowser(context, async (form) => {
    await beginReview(form, example("reverse_hash.json"));
    await form.type(at("/repeat_rate/crack"), "50");
    const { isInvalid, text } = await form.problemsOf(at("/repeat_rate/crack"));
    assert.ok(isInvalid);
    assert.match(text, /did you mean/i);
    await form.click("50%");
    await form.page.waitForFunction((id) => document.getElementById(id).value === "50%", {}, at("/repeat_rate/crack"));
    assert.equal((await resultOfSaved(form, example("reverse_hash.json"))).steps[4].repeat_rate, 0.5);
  });
});

test("what comes with a submission is not the program's word", async (context) => {
  await inEachBrowser(context, async (form) => {
    await beginReview(form, example("reverse_hash.json"), example("reviews/reverse_hash.json"), example("policy.json"));
    assert.match(await form.textOf(".notice"), /Set aside: reverse_hash\.json, policy\.json/);
    assert.equal(await form.sum(), "$1,175.00");
    assert.equal(await form.textOf(".status"), "unchecked");
  });
});

test("what is wrong with a submission is not said of the review, and changes nothing in it", async (context) => {
  const text = readFileSync(example("reverse_hash.json"), "utf8").replace('"family"', '"date": "2026-11-01", "note": 1, "family"');
  await inEachBrowser(context, async (form) => {
    await beginReview(form, example("reverse_hash.json"));
    await form.openJudgements(example("reviews/reverse_hash.json"));
    await form.openFiles(fileOf(text, "reverse_hash.json"));
    await form.page.waitForSelector(".missing");
    assert.deepEqual(await form.problemsOf(at("/date")), { isInvalid: false, text: "" });
    assert.match(await form.textOf("[id='submission:!']"), /reverse_hash\.json, line \d+: unknown key "date"/);
    assert.equal(await form.page.$(".proposal"), null);
    await form.click("Save reverse_hash.json");
    assert.equal(await form.savedText(), readFileSync(example("reviews/reverse_hash.json"), "utf8"));
  });
});

test("files of one name are two submissions, and a family is paid once", async (context) => {
  const text = readFileSync(example("reverse_hash.json"), "utf8");
  const other = text.replace("reverse_hash", "other_hash");
  await inEachBrowser(context, async (form) => {
    await beginReview(form, fileOf(text, "submission.json"));
    await form.openFiles(fileOf(other, "submission.json"), fileOf(text, "copy.json"));
    await form.openJudgements(example("reviews/reverse_hash.json"));
    const payments = await form.page.$$eval(".submissions tbody td:last-child", (cells) => cells.map((each) => each.textContent));
    assert.equal(payments.length, 3);
    assert.match(payments[0], /^clear; this family is here more than once/);
    assert.match(payments[1], /^unchecked$/);
    assert.match(payments[2], /^clear; withheld in a batch: duplicate-family/);
  });
});

test("judgements stay while something else is wrong, and 0 can be decided", async (context) => {
  await inEachBrowser(context, async (form) => {
    await beginReview(form, example("reverse_hash.json"));
    await form.type(at("/date"), "22.11.2026");
    await form.type(at("/time/abandon~1Identify the hash function"), "1");
    assert.equal((await form.page.$$(".judgements > li")).length, 4);
    await form.type(at("/time/abandon~1Identify the hash function"), "1h");
    await form.type(at("/date"), "2026-11-22");
    await (await form.element(`${at("/repeat_rate/crack")}~`)).focus();
    await form.page.keyboard.press("Home");
    const result = await resultOfSaved(form, example("reverse_hash.json"));
    assert.equal(JSON.parse(await form.savedText()).repeat_rate.crack, 0);
    assert.ok(!result.undecided.some((each) => each.where === "crack"));
    await form.openJudgements(fileOf('{"format": "bounty-review/1", "family": "reverse_hash", "confidence": {"discrete": "high"}}'));
    await form.click("Leave undecided: Confidence in discrete/Write up the method");
    await form.click("Save reverse_hash.json");
    assert.equal("confidence" in JSON.parse(await form.savedText()), false);
  });
});
