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

/** A character of UTF-16 takes at most three bytes. */
const MOST_BYTES = 3;

const roomFor = (piece: Buffer | string): number =>
  typeof piece === "string" ? piece.length * MOST_BYTES : piece.length;

/** Pieces of HTML in a row; what is there as bytes already is not encoded again. */
export function joined(pieces: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + roomFor(piece), 0));
  let end = 0;
  for (const piece of pieces)
    if (typeof piece === "string") end += bytes.write(piece, end);
    else {
      bytes.set(piece, end);
      end += piece.length;
    }
  return bytes.subarray(0, end);
}
