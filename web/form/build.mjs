// Writes the form as one HTML file. Usage: build.mjs MODULE OUTPUT
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [modulePath, output] = process.argv.slice(2);

const bundle = await build({
  entryPoints: [join(here, "app.tsx")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: "es2022",
  charset: "ascii",
  legalComments: "none",
});
const script = bundle.outputFiles[0].text.replaceAll("</script", "<\\/script");

const styles = ["../colours.css", "../chart.css", "../page.css", "form.css"];
const style = styles.map((name) => readFileSync(join(here, name), "utf8")).join("");

const hashOf = (text) => createHash("sha256").update(text).digest("base64");
const parts = {
  style,
  style_hash: hashOf(style),
  script,
  script_hash: hashOf(script),
  module: gzipSync(readFileSync(modulePath), { level: 9 }).toString("base64"),
};
const page = readFileSync(join(here, "form.html"), "utf8").replaceAll(/@(\w+)@/g, (_, name) => parts[name]);
writeFileSync(output, page);
