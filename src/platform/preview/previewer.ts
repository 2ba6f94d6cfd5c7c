import { type ChildProcess, fork } from "node:child_process";
import { dirname, resolve as resolvePath } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "#platform/config";
import type { Preview, PreviewOrder, WorkerWord } from "./preview.ts";

/**
 * `crashed`: the worker ended over this file or took too long, and may do so again.
 * `unavailable`: it does not start, whatever the file is.
 */
export type PreviewOutcome = Preview | { kind: "crashed" | "unavailable"; problem: string };

export type Previewer = {
  /**
   * Draws one file after the other; the content is asked for piece by piece. Rejects only when
   * the content does.
   */
  draw: (content: AsyncIterable<Buffer>, mediaType: string) => Promise<PreviewOutcome>;
  /** False for a minute after it did not start, unless it did since. */
  isReady: () => boolean;
  close: () => Promise<void>;
};

export type PreviewerOptions = {
  /** Entry of the worker, where a test has another. */
  entry?: URL;
  timeoutMs?: number;
  /** How long a worker without work stays. */
  idleMs?: number;
};

/** Half a gigabyte for a PDF: 64 KiB a page of WebAssembly's memory. */
const WASM_PAGES = 8_192;
const HEAP_MEGABYTES = 256;
const WARY_MS = 60_000;

/** The worker's entry beside this file, among the sources as well as beside a bundle. */
const workerEntry = (self: string = import.meta.url): URL =>
  new URL(self.endsWith(".ts") ? "./preview-worker.ts" : "./preview-worker.js", self);

/**
 * A process, not a thread: native code that falls over a picture takes its process along. This one
 * knows none of our settings, reads nothing but its own code, writes nothing and starts nothing.
 */
function startWorker(entry: URL): ChildProcess {
  const readable = [dirname(fileURLToPath(entry)), "node_modules", "package.json"];
  const worker = fork(entry, [], {
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [
      "--permission",
      ...readable.map((path) => `--allow-fs-read=${resolvePath(projectRoot, path)}`),
      "--allow-addons",
      `--wasm-max-mem-pages=${WASM_PAGES}`,
      `--max-old-space-size=${HEAP_MEGABYTES}`,
    ],
  });
  worker.on("error", () => undefined);
  worker.unref();
  worker.channel?.unref();
  return worker;
}

type Gone = { kind: "gone"; problem: string };

/** The next word of the worker; `gone` when it ends or says nothing for so long. */
async function nextWord(worker: ChildProcess, timeoutMs: number): Promise<WorkerWord | Gone> {
  const ended: Gone = { kind: "gone", problem: "the preview worker ended" };
  if (!worker.connected) return ended;
  const { promise, resolve } = Promise.withResolvers<WorkerWord | Gone>();
  const onExit = () => resolve(ended);
  const timer = setTimeout(
    () => resolve({ kind: "gone", problem: "the preview took too long" }),
    timeoutMs,
  );
  worker.once("message", resolve).once("exit", onExit);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve).off("exit", onExit);
  }
}

/** Resolves when it went out, also to a worker that is gone: its silence is noticed afterwards. */
const hand = (worker: ChildProcess, order: PreviewOrder): Promise<void> =>
  new Promise((resolve) => worker.send(order, () => resolve()));

/** Owns one worker, which starts with the first file, again after a crash, and ends when idle. */
export function createPreviewer(options: PreviewerOptions = {}): Previewer {
  const { entry = workerEntry(), timeoutMs = 20_000, idleMs = 60_000 } = options;
  let worker: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let failedAt = -Infinity;

  const drop = (): void => {
    worker?.kill("SIGKILL");
    worker = undefined;
  };

  const ready = async (): Promise<ChildProcess | Gone> => {
    if (worker?.connected) return worker;
    const started = (worker = startWorker(entry));
    const word = await nextWord(started, timeoutMs);
    return word.kind === "gone" ? word : started;
  };

  const run: Previewer["draw"] = async (content, mediaType) => {
    clearTimeout(idle);
    if (closed) return { kind: "unavailable", problem: "the previewer is closed" };
    const busy = await ready();
    if ("problem" in busy) {
      drop();
      failedAt = performance.now();
      return { kind: "unavailable", problem: busy.problem };
    }
    failedAt = -Infinity;
    try {
      for await (const bytes of content) await hand(busy, { kind: "piece", bytes });
      const answer = nextWord(busy, timeoutMs);
      await hand(busy, { kind: "end", mediaType });
      const word = await answer;
      if (word.kind === "made" || word.kind === "impossible") return word;
      drop();
      return { kind: "crashed", problem: word.kind === "gone" ? word.problem : "out of step" };
    } catch (error) {
      drop(); // it holds half a file
      throw error;
    } finally {
      idle = setTimeout(drop, idleMs).unref();
    }
  };

  return {
    draw: (content, mediaType) => {
      const drawn = last.then(() => run(content, mediaType));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    isReady: () => !closed && performance.now() - failedAt > WARY_MS,
    close: async () => {
      closed = true;
      clearTimeout(idle);
      drop();
      await last;
    },
  };
}
