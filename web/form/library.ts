/** The library's C interface (include/bounty/bounty.h), compiled to WebAssembly. */

export interface NamedText {
  name: string;
  text: string;
}

export interface Request {
  submission?: NamedText | undefined;
  review?: NamedText | undefined;
  policy?: NamedText | undefined;
  format?: string;
}

export interface Answer {
  status: "done" | "rejected" | "misused";
  text: string;
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  bounty_version(): number;
  bounty_calculate(request: number): number;
  bounty_advise(request: number): number;
  bounty_check(request: number): number;
  bounty_policy(document: number): number;
  bounty_status(answer: number): number;
  bounty_text(answer: number): number;
  bounty_size(answer: number): number;
  bounty_free(answer: number): void;
}

const statuses = ["done", "rejected", "misused"] as const;

/** The layout of `bounty_request` on 32 bits: its size, three documents of three words each, and five words. */
const documentWords = 3;
const requestWords = 1 + 3 * documentWords + 5;

/** The system calls of the C library: it gets random numbers, but no files. */
function systemFor(memory: () => WebAssembly.Memory) {
  const badFile = () => 8;
  return {
    environ_get: () => 0,
    environ_sizes_get: (count: number, size: number) => {
      const words = new DataView(memory().buffer);
      words.setUint32(count, 0, true);
      words.setUint32(size, 0, true);
      return 0;
    },
    fd_close: badFile,
    fd_seek: badFile,
    fd_write: badFile,
    proc_exit: (code: number) => {
      throw new Error(`the library exited with ${code}`);
    },
    random_get: (address: number, size: number) => {
      crypto.getRandomValues(new Uint8Array(memory().buffer, address, size));
      return 0;
    },
  };
}

export class Library {
  private constructor(
    private readonly module: WebAssembly.Module,
    private exports: Exports,
  ) {}

  static async load(bytes: BufferSource): Promise<Library> {
    const module = await WebAssembly.compile(bytes);
    return new Library(module, Library.start(module));
  }

  private static start(module: WebAssembly.Module): Exports {
    let exports: Exports;
    const imports = { wasi_snapshot_preview1: systemFor(() => exports.memory) };
    exports = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
    exports._initialize();
    return exports;
  }

  get version(): string {
    return this.textAt(this.exports.bounty_version());
  }

  calculate(request: Request): Answer {
    return this.ask((library, memory) => library.bounty_calculate(memory.request(request)));
  }

  advise(request: Request): Answer {
    return this.ask((library, memory) => library.bounty_advise(memory.request(request)));
  }

  check(request: Request): Answer {
    return this.ask((library, memory) => library.bounty_check(memory.request(request)));
  }

  /** Returns the policy with every key stated, or the built-in one if none is given. */
  policy(policy?: NamedText): Answer {
    return this.ask((library, memory) => library.bounty_policy(memory.document(policy)));
  }

  private ask(call: (library: Exports, memory: Memory) => number): Answer {
    try {
      const memory = new Memory(this.exports);
      const answer = call(this.exports, memory);
      const text = this.bytesAt(this.exports.bounty_text(answer), this.exports.bounty_size(answer));
      const status = statuses[this.exports.bounty_status(answer)] ?? "misused";
      this.exports.bounty_free(answer);
      memory.free();
      return { status, text };
    } catch (error) {
      // Memory has run out, and its contents cannot be trusted any more.
      this.exports = Library.start(this.module);
      return { status: "misused", text: `the library has stopped: ${String(error)}` };
    }
  }

  private bytesAt(address: number, size: number): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(this.exports.memory.buffer, address, size));
  }

  private textAt(address: number): string {
    return this.bytesAt(address, new Uint8Array(this.exports.memory.buffer, address).indexOf(0));
  }
}

/** The arguments of one call, in the memory of the module. */
class Memory {
  private readonly addresses: number[] = [];

  constructor(private readonly library: Exports) {}

  request(request: Request): number {
    const words = [
      requestWords * 4,
      ...this.documentOf(request.submission),
      ...this.documentOf(request.review),
      ...this.documentOf(request.policy),
      request.format === undefined ? 0 : this.text(request.format).address,
    ];
    return this.words(words, requestWords);
  }

  document(document: NamedText | undefined): number {
    return this.words(this.documentOf(document), documentWords);
  }

  free(): void {
    for (const address of this.addresses) this.library.free(address);
  }

  private documentOf(document: NamedText | undefined): number[] {
    if (document === undefined) return [0, 0, 0];
    const { address, size } = this.text(document.text);
    return [address, size, this.text(document.name.replaceAll("\0", "")).address];
  }

  private words(values: number[], count: number): number {
    const address = this.reserve(count * 4);
    const words = new Uint32Array(this.library.memory.buffer, address, count);
    words.fill(0);
    words.set(values);
    return address;
  }

  private text(text: string): { address: number; size: number } {
    const bytes = new TextEncoder().encode(text);
    const address = this.reserve(bytes.length + 1);
    const place = new Uint8Array(this.library.memory.buffer, address, bytes.length + 1);
    place.set(bytes);
    place[bytes.length] = 0;
    return { address, size: bytes.length };
  }

  private reserve(size: number): number {
    const address = this.library.malloc(size);
    if (address === 0) throw new Error("out of memory");
    this.addresses.push(address);
    return address;
  }
}
