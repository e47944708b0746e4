import { InternalError, StrategiError, thrown } from "./errors.js";

/** Where the WebAssembly comes from. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What wasm-bindgen makes of a build, as far as it is the same for all. */
export interface Glue {
  initSync(from: { module: WebAssembly.Module }): unknown;
  __wbg_reset_state(): void;
}

/** One build of the native part: loaded once, and renewed should it ever fail. */
export class Engine<G extends Glue> {
  readonly #glue: G;
  readonly #file: URL;
  readonly #function: string;
  #ready = false;
  #loading: Promise<void> | undefined;

  /** With a function that this build has and smaller ones have not. */
  constructor(glue: G, file: URL, name: string) {
    this.#glue = glue;
    this.#file = file;
    this.#function = name;
  }

  /** Loads it, unless it is loaded; without a source, from the file beside the module. */
  init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
    if (this.#ready) return Promise.resolve();
    this.#loading ??= this.#load(source).finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(source: WasmSource | Promise<WasmSource> = this.#file): Promise<void> {
    let module: WebAssembly.Module;
    try {
      module = await compiled(await source);
    } catch (error) {
      throw notLoaded(error);
    }
    this.initSync(module);
  }

  /** Takes bytes or a module that are there already, unless it is loaded. */
  initSync(from: BufferSource | WebAssembly.Module): void {
    if (this.#ready) return;
    try {
      const module = from instanceof WebAssembly.Module ? from : new WebAssembly.Module(octets(from));
      // The glue would keep an instance of anything.
      if (!WebAssembly.Module.exports(module).some((it) => it.name === this.#function)) {
        throw new Error("it is another module, or of another version");
      }
      this.#glue.initSync({ module });
    } catch (error) {
      throw notLoaded(error);
    }
    this.#ready = true;
  }

  /** Runs something of it. What it throws becomes an error of this package. */
  call<T>(run: (glue: G) => T): T {
    if (!this.#ready)
      throw new StrategiError("the WebAssembly is not loaded: `await init()` once before the first call");
    try {
      return run(this.#glue);
    } catch (error) {
      if (typeof error === "string") throw thrown(error);
      if (!isTrap(error)) throw error;
      // Nothing of the old instance can be relied on.
      this.#glue.__wbg_reset_state();
      throw new InternalError(`a mistake of strategi, not of its input: ${String(error)}`, { cause: error });
    }
  }
}

/** The instance broke off: it must not be used again. */
export function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

/** Node 20 takes no `DataView`. */
function octets(source: BufferSource): BufferSource {
  return source instanceof DataView
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength)
    : source;
}

function notLoaded(error: unknown): StrategiError {
  const why = error instanceof Error ? error.message : String(error);
  return new StrategiError(`the WebAssembly could not be loaded: ${why}`, { cause: error });
}

async function compiled(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(octets(source));
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const isWasm = response.headers.get("content-type")?.startsWith("application/wasm");
  // A server that does not know the type still serves the bytes.
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
