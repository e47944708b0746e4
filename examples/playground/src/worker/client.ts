import type { Answer, Calls, Name } from "./protocol.js";

/** What the worker could not do. */
export class WorkerError extends Error {
  constructor(
    message: string,
    readonly kind: string,
  ) {
    super(message);
    this.name = "WorkerError";
  }
}

/** Talks to the checker in its worker. */
export class Checker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(onFailure: () => void) {
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "checker" });
    this.#worker.addEventListener("message", (event: MessageEvent<Answer>) => this.#answered(event.data));
    // The worker's own script did not load: nothing that waits will be answered.
    this.#worker.addEventListener("error", () => {
      for (const waiting of this.#waiting.values())
        waiting.reject(new WorkerError("the checker did not load", "LoadError"));
      this.#waiting.clear();
      onFailure();
    });
  }

  call<K extends Name>(name: K, ask: Calls[K]["ask"]): Promise<Calls[K]["answer"]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ id, name, ask });
    });
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (!waiting) return;
    if ("failure" in answer) waiting.reject(new WorkerError(answer.failure, answer.kind));
    else waiting.resolve(answer.answer as never);
  }
}

/**
 * One task at a time, and the newest wins: while one runs, of those asked for only the last is kept. What is to be
 * done is made when it begins, so that it sees the newest text.
 */
export class Latest {
  #running = false;
  #next: (() => Promise<void>) | undefined;

  run(task: () => Promise<void>): void {
    this.#next = task;
    if (!this.#running) void this.#loop();
  }

  get busy(): boolean {
    return this.#running;
  }

  async #loop(): Promise<void> {
    this.#running = true;
    while (this.#next) {
      const task = this.#next;
      this.#next = undefined;
      await task();
    }
    this.#running = false;
  }
}
