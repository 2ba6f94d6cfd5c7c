import { setImmediate } from "node:timers/promises";
import { askedVersion, type Delivery, writeDelivery, type XzufiVersion } from "#standards/xzufi";

/** The version of XZuFi that somebody asks for ("2.2" or "2.2.0"); undefined for one we do not write. */
export const deliveryVersion = (text = "2.2.0"): XzufiVersion | undefined => askedVersion(text);

/** Letters that are written before others get their turn. */
const PIECE = 32 * 1024;

/** A delivery as an XML document, written piece by piece. */
export async function* deliveryDocument(
  version: XzufiVersion,
  deliveries: readonly Delivery[],
): AsyncGenerator<string> {
  let piece = "";
  for (const written of writeDelivery(version, deliveries)) {
    piece += written;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
    await setImmediate();
  }
  yield piece;
}
