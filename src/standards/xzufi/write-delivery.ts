import type { Objekt } from "./delivered.ts";
import { type Klasse, OBJEKTE } from "./objekte.ts";
import { type Identifikator, identifikator } from "./shape.ts";
import { DELIVERY_ROOT, NAMESPACES, type XzufiVersion } from "./versions.ts";
import { attributesOf, writeElement } from "./write-object.ts";

/** What a delivery says: an object as it is now, or that one is gone. */
export type Delivery =
  ({ kind: "schreibe" } & Objekt) | { kind: "loesche"; klasse: Klasse; id: Identifikator };

const schreibe = ({ name, objekt }: Objekt): string =>
  `  <xzufi:schreibe>\n${writeElement(name, 2, [OBJEKTE[name], objekt])}  </xzufi:schreibe>\n`;

const loesche = (klasse: Klasse, id: Identifikator): string =>
  `  <xzufi:loesche${attributesOf({ klasse })}>\n${writeElement("id", 2, [identifikator, id])}  </xzufi:loesche>\n`;

/**
 * Writes a delivery piece by piece. A full one holds every object and no `loesche`: whoever reads it
 * deletes what it leaves out. A differential one holds what changed. Texts come out in String.Latin
 * with the HTML that is allowed.
 */
export function* writeDelivery(
  version: XzufiVersion,
  deliveries: Iterable<Delivery>,
): Generator<string> {
  const attributes = attributesOf({ "xmlns:xzufi": NAMESPACES[version], xzufiVersion: version });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xzufi:${DELIVERY_ROOT}${attributes}>\n`;
  yield "  <xzufi:nachrichtenkopf/>\n";
  for (const one of deliveries)
    yield one.kind === "schreibe" ? schreibe(one) : loesche(one.klasse, one.id);
  yield `</xzufi:${DELIVERY_ROOT}>\n`;
}
