// Messages of PostgreSQL's protocol 3.0 for the extended query (manual, 55.7), as bytes.

type Wire = string | Buffer | null;

const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
/** Asks for the columns of what was bound. */
const DESCRIBE = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);
/** Ends what is one transaction. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
/** Gives up COPY, without a reason. */
export const COPY_FAIL = Buffer.from([0x66, 0, 0, 0, 5, 0]);

const lengthOf = (value: Wire): number => (value === null ? 0 : Buffer.byteLength(value));

/**
 * Bind: text as text, bytes as bytes; all results as text. Throws RangeError for more than 65,535
 * values.
 */
export function bindMessage(statement: string, values: readonly Wire[]): Buffer {
  const lengths = values.map(lengthOf);
  const data = lengths.reduce((sum, length) => sum + 4 + length, 0);
  const length = 4 + 1 + Buffer.byteLength(statement) + 1 + 2 + 2 * values.length + 2 + data + 2;
  const bytes = Buffer.allocUnsafe(1 + length);
  let at = bytes.writeUInt8(0x42);
  at = bytes.writeInt32BE(length, at);
  at = bytes.writeUInt8(0, at); // the portal without a name
  at = bytes.writeUInt8(0, at + bytes.write(statement, at));
  at = bytes.writeUInt16BE(values.length, at);
  for (const value of values) at = bytes.writeInt16BE(Buffer.isBuffer(value) ? 1 : 0, at);
  at = bytes.writeUInt16BE(values.length, at);
  for (const [index, value] of values.entries()) {
    at = bytes.writeInt32BE(value === null ? -1 : (lengths[index] ?? 0), at);
    if (typeof value === "string") at += bytes.write(value, at);
    else if (value) at += value.copy(bytes, at);
  }
  bytes.writeUInt16BE(0, at); // all results as text
  return bytes;
}

/** Binds values to a prepared statement and runs it; `bind` is made by `bindMessage`. */
export const runMessages = (bind: Buffer, { described }: { described: boolean }): Buffer[] =>
  described ? [bind, EXECUTE] : [bind, DESCRIBE, EXECUTE];
