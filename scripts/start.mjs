// npm start: builds the server if a source changed, then runs it in this process.
const [major] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write("Node 24 is needed; start with `npm start`, which brings its own.\n");
  process.exit(1);
}
const { bundleServer } = await import("./bundle.mjs");
await import(await bundleServer());
