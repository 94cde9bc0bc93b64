import { JsonText } from "./json_text";
import type { NamedText } from "./library";

/** Returns the lines of an NDJSON file as documents, named as the command line names them. */
function linesOf(file: NamedText): NamedText[] {
  return file.text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((text, index) => ({ name: `${file.name}:${index + 1}`, text }))
    .filter((line) => line.text.trim() !== "");
}

/** Returns the documents in files, and the names of files that are not UTF-8. */
export async function documentsOf(files: Iterable<File>): Promise<{ documents: NamedText[]; refused: string[] }> {
  const documents: NamedText[] = [];
  const refused: string[] = [];
  for (const file of files) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
      const document = { name: file.name, text };
      documents.push(...(/\.(ndjson|jsonl)$/i.test(file.name) ? linesOf(document) : [document]));
    } catch {
      refused.push(file.name);
    }
  }
  return { documents, refused };
}

/** Sorts documents by format. One that states none counts as a submission, whose missing format is then reported. */
export function sorted(documents: NamedText[]): { submissions: NamedText[]; reviews: NamedText[]; policies: NamedText[] } {
  const isOf = (format: string) => (document: NamedText) => new JsonText(document.text).shown(["format"]).startsWith(format);
  const reviews = documents.filter(isOf("bounty-review/"));
  const policies = documents.filter(isOf("bounty-policy/"));
  const submissions = documents.filter((document) => !reviews.includes(document) && !policies.includes(document));
  return { submissions, reviews, policies };
}

/** Saves a text as a file. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
