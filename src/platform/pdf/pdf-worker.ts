// The entry of the worker thread. It runs under type stripping and, bundled by itself, beside the
// server's bundle; so it imports nothing that needs a transform.
import { parentPort, workerData } from "node:worker_threads";
import { createTypstCompiler, type TypstAssets, type TypstJob } from "./typst-compiler.ts";

const compile = createTypstCompiler(workerData as TypstAssets);

parentPort?.on("message", (job: TypstJob) => {
  parentPort?.postMessage(compile(job));
});
