// The entry of the process that draws previews. It runs under type stripping and, bundled by
// itself, beside the server's bundle; so it imports nothing that needs a transform.
import type { PreviewOrder, WorkerWord } from "./preview.ts";
import { renderPreview } from "./render-preview.ts";

const say = (word: WorkerWord) => process.send?.(word);
let pieces: Uint8Array[] = [];

process.on("message", (order: PreviewOrder) => {
  if (order.kind === "piece") {
    pieces.push(order.bytes);
    return;
  }
  const bytes = Buffer.concat(pieces);
  pieces = [];
  void renderPreview(bytes, order.mediaType).then(say);
});
say({ kind: "ready" });
