import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { root } from "./form_page.mjs";

const require = createRequire(join(root, "web/form/package.json"));
const { buildSync } = require("esbuild");
const built = buildSync({ entryPoints: [join(root, "web/form/library.ts")], bundle: true, write: false, format: "esm" });
const { Library } = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`);

const generated = process.env.BOUNTY_GENERATED ?? "20000";
const statuses = ["done", "rejected", "misused"];
const names = ["submission.json", "review.json", "policy.json"];

test("the module answers with the bytes of the shared library", async (context) => {
  const library = await Library.load(readFileSync(join(root, "build/wasm/src/bounty.wasm")));
  const native = spawn("/usr/bin/python3", [join(root, "tests/form/requests.py"), generated], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => native.on("exit", done));
  const counts = { done: 0, rejected: 0, misused: 0 };
  for await (const line of createInterface({ input: native.stdout, crlfDelay: Infinity })) {
    const { function: asked, format, documents, status, sha256 } = JSON.parse(line);
    const [submission, review, policy] = documents.map((text, index) => (text === null ? undefined : { name: names[index], text }));
    const answer = library[asked]({ submission, review, policy, format });
    const isSame = answer.status === statuses[status] && createHash("sha256").update(answer.text).digest("hex") === sha256;
    assert.ok(isSame, `${asked} as ${format} of ${JSON.stringify(documents)} is ${answer.status}: ${answer.text.slice(0, 500)}`);
    ++counts[answer.status];
  }
  assert.equal(await ended, 0);
  assert.ok(counts.done > Number(generated) && counts.rejected > 100, JSON.stringify(counts));
  context.diagnostic(`compared: ${JSON.stringify(counts)}`);
});
