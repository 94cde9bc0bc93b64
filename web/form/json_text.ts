import {
  applyEdits,
  createScanner,
  findNodeAtLocation,
  modify,
  parseTree,
  SyntaxKind,
  type JSONPath,
  type Node,
  type ParseError,
} from "jsonc-parser";

export type Path = JSONPath;

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n" };

/** Returns the pointer (RFC 6901) that diagnostics use for a path. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * A JSON document that is edited as text: an edit preserves every byte that it does not touch. Numbers are texts here,
 * so that no value passes through binary floating point.
 */
export class JsonText {
  private readonly root: Node | undefined;

  private static latest: JsonText | undefined;

  /** Returns the text as a document. The most recent document is cached. */
  static of(text: string): JsonText {
    return this.latest?.text === text ? this.latest : new JsonText(text);
  }

  constructor(readonly text: string) {
    JsonText.latest = this;
    this.root = objectOf(text);
  }

  /** Whether it is a JSON object, so that its fields can be read and edited. */
  get isObject(): boolean {
    return this.root !== undefined;
  }

  has(path: Path): boolean {
    return this.node(path) !== undefined;
  }

  /** Returns a decoded text, or any other value as written; "" if there is none. */
  shown(path: Path): string {
    const node = this.node(path);
    if (node === undefined) return "";
    return node.type === "string" ? (node.value as string) : this.text.slice(node.offset, node.offset + node.length);
  }

  /** Returns the value in JSON; "" if there is none. */
  json(path: Path): string {
    const node = this.node(path);
    return node === undefined ? "" : this.text.slice(node.offset, node.offset + node.length);
  }

  /** Returns the number of entries of a list; 0 if there is no list. */
  count(path: Path): number {
    const node = this.node(path);
    return node?.type === "array" ? (node.children?.length ?? 0) : 0;
  }

  /** Returns the keys of an object in their order. */
  keys(path: Path): string[] {
    const node = this.node(path);
    return node?.type === "object" ? (node.children ?? []).map((property) => property.children?.[0]?.value as string) : [];
  }

  /** Sets a value, in JSON, at the path. Creates the objects and lists above it, replacing values of other types. */
  with(path: Path, json: string): JsonText {
    const node = this.node(path);
    if (node !== undefined) return this.replaced(node, json);
    for (let length = 0; length < path.length; ++length) {
      const above = this.node(path.slice(0, length));
      const wanted = typeof path[length] === "number" ? "array" : "object";
      if (above !== undefined && above.type !== wanted)
        return this.replaced(above, wanted === "array" ? "[]" : "{}").with(path, json);
    }
    const withPlace = new JsonText(applyEdits(this.text, modify(this.text, path, null, { formattingOptions })));
    const place = withPlace.node(path);
    return place === undefined ? this : withPlace.replaced(place, json);
  }

  /** Sets a text at the path, or removes the key if the text is empty. */
  withText(path: Path, text: string): JsonText {
    return text === "" ? this.without(path) : this.with(path, JSON.stringify(text));
  }

  without(path: Path): JsonText {
    if (!this.has(path)) return this;
    return new JsonText(applyEdits(this.text, modify(this.text, path, undefined, { formattingOptions })));
  }

  /** Inserts an entry into a list, before the one with this index. */
  inserted(list: Path, index: number, json: string): JsonText {
    if (this.node(list)?.type !== "array") return this.with(list, `[${json}]`);
    const place = [...list, index];
    const edits = modify(this.text, place, null, { formattingOptions, isArrayInsertion: true });
    const withPlace = new JsonText(applyEdits(this.text, edits));
    const node = withPlace.node(place);
    return node === undefined ? this : withPlace.replaced(node, json);
  }

  /** Swaps two entries of a list. */
  swapped(list: Path, one: number, other: number): JsonText {
    const first = this.node([...list, Math.min(one, other)]);
    const second = this.node([...list, Math.max(one, other)]);
    if (first === undefined || second === undefined || first === second) return this;
    const { text } = this;
    const end = (node: Node) => node.offset + node.length;
    return new JsonText(
      text.slice(0, first.offset) +
        text.slice(second.offset, end(second)) +
        text.slice(end(first), second.offset) +
        text.slice(first.offset, end(first)) +
        text.slice(end(second)),
    );
  }

  /** Renames the key at the path. */
  renamed(path: Path, key: string): JsonText {
    const name = this.node(path)?.parent?.children?.[0];
    return name === undefined ? this : this.replaced(name, JSON.stringify(key));
  }

  /** Returns the path of a pointer, with numbers for the entries of lists. */
  pathOf(pointer: string): Path {
    const path: Path = [];
    for (const part of pointer.split("/").slice(1)) {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      path.push(this.node(path)?.type === "array" ? Number(key) : key);
    }
    return path;
  }

  private node(path: Path): Node | undefined {
    return this.root === undefined ? undefined : findNodeAtLocation(this.root, path);
  }

  private replaced(node: Node, json: string): JsonText {
    return new JsonText(this.text.slice(0, node.offset) + json + this.text.slice(node.offset + node.length));
  }
}

/** Parses an object. Returns undefined if the text is something else, or nested too deep. */
function objectOf(text: string): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { disallowComments: true });
    return errors.length === 0 && root?.type === "object" ? root : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is a JSON number without an exponent. */
export function isJsonNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** Returns JSON on one line, for NDJSON. */
export function onOneLine(text: string): string {
  const scanner = createScanner(text, true);
  let line = "";
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    line += text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
  }
  return line;
}
