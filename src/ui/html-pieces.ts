const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const SPECIAL = /[&<>"']/;

/** A text as it stands in HTML, between tags or as the value of an attribute. */
export const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "") : text;

/**
 * HTML that is made once and sent often: as bytes, and as a text whose characters beyond Latin-1 are
 * written as references, because V8 keeps and encodes such a text at a fifth of the cost.
 */
export type FixedHtml = { text: string; bytes: Buffer };

export function fixedHtml(html: string): FixedHtml {
  const text = html.replaceAll(
    /[\u{100}-\u{10ffff}]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
  // Through its bytes: what was cut out of a text with wide characters would stay wide.
  return { text: Buffer.from(text, "latin1").toString("latin1"), bytes: Buffer.from(html) };
}

/** What was made before, or HTML of this visit. */
export type Piece = FixedHtml | string;

/** A character of UTF-16 takes at most three bytes. */
const MOST_BYTES = 3;

const roomFor = (piece: Piece): number =>
  typeof piece === "string" ? piece.length * MOST_BYTES : piece.bytes.length;

/** Pieces of HTML in a row, in UTF-8; what is there as bytes already is not encoded again. */
export function joinedBytes(pieces: readonly Piece[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + roomFor(piece), 0));
  let end = 0;
  for (const piece of pieces)
    if (typeof piece === "string") end += bytes.write(piece, end);
    else {
      bytes.set(piece.bytes, end);
      end += piece.bytes.length;
    }
  return bytes.subarray(0, end);
}

/** The same as a text. Bytes of a page outlive many scavenges, so thousands a second cost collections. */
export function joinedText(pieces: readonly Piece[]): string {
  let html = "";
  for (const piece of pieces) html += typeof piece === "string" ? piece : piece.text;
  return html;
}
