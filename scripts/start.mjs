// npm start: builds the server if a source changed, then runs it in this process.
import { enableCompileCache, flushCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [major] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write("Node 24 is needed; start with `npm start`, which brings its own.\n");
  process.exit(1);
}
const { bundleServer } = await import("./bundle.mjs");
const server = bundleServer();
enableCompileCache(join(dirname(server), "compiled"));
await import(pathToFileURL(server).href);
// Starting leaves a quarter of the memory behind as garbage, which an idle server would keep.
setTimeout(() => globalThis.gc?.({ type: "major", flavor: "last-resort" }), 2_500).unref();
// By then everything a start takes was compiled.
setTimeout(() => flushCompileCache(), 5_000).unref();
