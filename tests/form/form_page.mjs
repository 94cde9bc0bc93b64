// Controls the form in a browser for the tests. BOUNTY_PROGRAM has to be the program to compare with.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(root, "web/form/package.json"));
const puppeteer = require("puppeteer-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const form = join(root, "build/form/bounty-form.html");
export const example = (name) => join(root, "examples", name);

/** The browsers in which the form is tested. Firefox is controlled by WebDriver BiDi. */
export const browsers = {
  Chromium: { browser: "chrome", executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] },
  Firefox: { browser: "firefox", executablePath: "/usr/bin/firefox-esr" },
};

const folder = mkdtempSync(join(tmpdir(), "bounty-form-"));
let count = 0;

/** Writes a file with this text, and returns its path. */
export function fileOf(text, name = `document${++count}.json`) {
  const path = join(mkdtempSync(join(folder, "file-")), name);
  writeFileSync(path, text);
  return path;
}

/** Returns what the program prints, which can be a rejection. */
export function program(...operands) {
  try {
    return execFileSync(process.env.BOUNTY_PROGRAM, operands, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}

export const programResult = (...operands) => JSON.parse(program("calc", "--format", "json", ...operands));

export function dollars(cents) {
  const amount = BigInt(cents);
  const whole = String(amount / 100n).replace(/\B(?=(\d{3})+$)/g, ",");
  return `$${whole}.${String(amount % 100n).padStart(2, "0")}`;
}

export const idOf = (document, pointer) => `${document}:${pointer}`;

/** A page with the empty form. Files that it saves are kept in memory. */
export class FormPage {
  static async open(browser) {
    const page = await browser.newPage();
    const self = new FormPage(page);
    page.on("pageerror", (error) => self.errors.push(error.message));
    page.on("request", (request) => self.requests.push(request.url()));
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(() => {
      window.saved = [];
      URL.createObjectURL = (blob) => {
        window.saved.push(blob.text());
        return "#";
      };
      HTMLAnchorElement.prototype.click = function () {
        window.savedName = this.download;
      };
    });
    await page.goto(pathToFileURL(form).href);
    await page.waitForSelector(".masthead");
    return self;
  }

  constructor(page) {
    this.page = page;
    this.errors = [];
    this.requests = [];
  }

  element(id) {
    return this.page.$(`[id=${JSON.stringify(id)}]`);
  }

  async valueOf(id) {
    return (await this.element(id)).evaluate((element) => element.value);
  }

  async textOf(selector) {
    return this.page.$eval(selector, (element) => element.textContent);
  }

  /** Replaces the text of a field by typing. */
  async type(id, text) {
    const field = await this.element(id);
    await field.evaluate((element) => {
      element.scrollIntoView({ block: "center" });
      element.focus();
      element.select();
    });
    if (text === "") await this.page.keyboard.press("Backspace");
    else await this.page.keyboard.type(text);
  }

  async choose(id, value) {
    await this.page.select(`[id=${JSON.stringify(id)}]`, value);
  }

  /** Clicks a button by its name. */
  async click(name) {
    const isThere = await this.page.evaluate((wanted) => {
      const nameOf = (button) => button.getAttribute("aria-label") ?? button.textContent.trim();
      const button = [...document.querySelectorAll("button, summary")].find((each) => nameOf(each) === wanted);
      button?.click();
      return button !== undefined && !button.disabled;
    }, name);
    if (!isThere) throw new Error(`there is no button ${JSON.stringify(name)} that can be used`);
  }

  /** Opens files as submissions. */
  openFiles(...paths) {
    return this.openBy("#picker", paths);
  }

  /** Opens files as the program's own reviews and policy. */
  openJudgements(...paths) {
    return this.openBy("#judgements", paths);
  }

  async openBy(picker, paths) {
    await (await this.page.$(picker)).uploadFile(...paths);
    await this.page.waitForFunction((input) => document.querySelector(input).files.length === 0, {}, picker);
  }

  async savedText() {
    return this.page.evaluate(() => window.saved.at(-1));
  }

  savedName() {
    return this.page.evaluate(() => window.savedName);
  }

  /** Returns the amount at the top of the payout. */
  async sum() {
    return this.textOf(".payout .sum strong");
  }

  waitForSum(sum) {
    return this.page.waitForFunction((wanted) => document.querySelector(".payout .sum strong")?.textContent === wanted, {}, sum);
  }

  stepAmounts() {
    return this.page.$$eval(".step .amount", (amounts) => amounts.map((each) => each.lastChild.textContent));
  }

  /** Returns whether a field is marked as invalid, and its problems. */
  problemsOf(id) {
    return this.page.$eval(`[id=${JSON.stringify(id)}]`, (element) => {
      const described = element.getAttribute("aria-describedby")?.split(" ").find((each) => each.endsWith("!"));
      const text = described ? document.getElementById(described).textContent : "";
      return { isInvalid: element.getAttribute("aria-invalid") === "true", text };
    });
  }

  async accessibilityFaults() {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
      return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
    });
  }
}

/** Calls the function with a page in each browser. */
export async function inEachBrowser(context, use) {
  for (const [name, options] of Object.entries(browsers)) {
    await context.test(name, async () => {
      const browser = await puppeteer.launch({ headless: true, ...options });
      try {
        const form = await FormPage.open(browser);
        await use(form, name);
        if (form.errors.length > 0) throw new Error(`the page reports: ${form.errors.join("; ")}`);
      } finally {
        await browser.close();
      }
    });
  }
}
