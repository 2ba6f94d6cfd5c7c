import { Worker } from "node:worker_threads";
import { AppError } from "#platform/errors";
import { pressAssets, workerEntry } from "./press-assets.ts";
import type { PdfDocument } from "./sheet.ts";
import type { TypstAssets, TypstJob, TypstResult } from "./typst-compiler.ts";
import { typstJob } from "./typst-job.ts";

export type PdfPress = {
  /**
   * Presses a tagged PDF/A-2a (A-3a with an attachment); the same document gives the same bytes.
   * Rejects with AppError `unavailable` (no compiler on this platform, too many waiting, too slow,
   * crashed: try again later) or `internal` (the template refused the data).
   */
  press: (document: PdfDocument) => Promise<Buffer>;
  /** False for a minute after it did not answer, unless it pressed something since. */
  isReady: () => boolean;
  close: () => Promise<void>;
};

export type PdfPressOptions = {
  /** Entry of the worker thread, where a build puts it elsewhere. */
  entry?: URL;
  timeoutMs?: number;
  /** How many documents may be in the press and waiting for it. */
  queueLimit?: number;
  assets?: TypstAssets;
};

const WARY_MS = 60_000;

const unavailable = (detail: string): AppError => new AppError("unavailable", { detail });

const failureOf = (error: Error & { code?: string }): AppError =>
  error.code === "MODULE_NOT_FOUND"
    ? unavailable("the native PDF compiler is not installed on this platform")
    : unavailable(`the PDF worker failed: ${error.name}`);

/** Hands one job to the worker and waits for its answer; rejects when the worker is of no more use. */
async function answerOf(worker: Worker, job: TypstJob, timeoutMs: number): Promise<TypstResult> {
  const { promise, resolve, reject } = Promise.withResolvers<TypstResult>();
  const onError = (error: Error) => reject(failureOf(error));
  const onExit = () => reject(unavailable("the PDF worker ended"));
  const timer = setTimeout(() => reject(unavailable("the PDF took too long")), timeoutMs);
  worker.once("message", resolve).once("error", onError).once("exit", onExit);
  worker.ref();
  worker.postMessage(job);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", onError).off("exit", onExit);
    worker.unref();
  }
}

/** A press with one worker thread; it starts with the first document and again after a crash. */
export function createPdfPress(options: PdfPressOptions = {}): PdfPress {
  const { entry = workerEntry(), timeoutMs = 10_000, queueLimit = 100 } = options;
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  let closed = false;
  let failedAt = -Infinity;

  const start = (): Worker => {
    const started = new Worker(entry, { workerData: options.assets ?? pressAssets() });
    started.on("error", () => undefined);
    started.on("exit", () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };

  const run = async (job: TypstJob): Promise<Buffer> => {
    if (closed) throw unavailable("the PDF press is closed");
    const busy = (worker ??= start());
    const result = await answerOf(busy, job, timeoutMs).catch((error: unknown) => {
      if (worker === busy) worker = undefined;
      failedAt = performance.now();
      void busy.terminate();
      throw error;
    });
    failedAt = -Infinity;
    if (result.kind === "refused") throw new AppError("internal", { detail: result.problem });
    return Buffer.from(result.pdf);
  };

  return {
    press: async (document) => {
      if (inside >= queueLimit) throw unavailable("too many PDFs are waiting");
      inside += 1;
      const pressed = last.then(() => run(typstJob(document)));
      last = pressed.catch(() => undefined).finally(() => (inside -= 1));
      return pressed;
    },
    isReady: () => !closed && performance.now() - failedAt > WARY_MS,
    close: async () => {
      closed = true;
      await worker?.terminate();
      await last;
    },
  };
}
