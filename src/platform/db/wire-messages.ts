// Messages of PostgreSQL's protocol 3.0 for the extended query (manual, 55.7), as bytes.

type Wire = string | Buffer | null;

const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
/** Asks for the columns of what was bound. */
const DESCRIBE = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);
/** Ends what is one transaction. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
/** Gives up COPY, without a reason. */
export const COPY_FAIL = Buffer.from([0x66, 0, 0, 0, 5, 0]);

/** Bytes it takes at most: UTF-8 has three for each unit of UTF-16. */
const mostOf = (value: Wire): number => {
  if (value === null) return 0;
  return typeof value === "string" ? 3 * value.length : value.length;
};

/** Writes length and bytes; gives the place behind them. */
function writeWire(bytes: Buffer, value: Wire, at: number): number {
  const start = at + 4;
  if (value === null) return bytes.writeInt32BE(-1, at);
  const length = typeof value === "string" ? bytes.write(value, start) : value.copy(bytes, start);
  bytes.writeInt32BE(length, at);
  return start + length;
}

/**
 * Bind: text as text, bytes as bytes; all results as text. Throws RangeError for more than 65,535
 * values.
 */
export function bindMessage(statement: string, values: readonly Wire[]): Buffer {
  let most = 1 + 4 + 1 + 3 * statement.length + 1 + 2 + 2 + 2;
  for (const value of values) most += 2 + 4 + mostOf(value);
  const bytes = Buffer.allocUnsafe(most);
  let at = bytes.writeUInt8(0x42) + 4; // the length comes last
  at = bytes.writeUInt8(0, at); // the portal without a name
  at = bytes.writeUInt8(0, at + bytes.write(statement, at));
  at = bytes.writeUInt16BE(values.length, at);
  for (const value of values) at = bytes.writeInt16BE(Buffer.isBuffer(value) ? 1 : 0, at);
  at = bytes.writeUInt16BE(values.length, at);
  for (const value of values) at = writeWire(bytes, value, at);
  at = bytes.writeUInt16BE(0, at); // all results as text
  bytes.writeInt32BE(at - 1, 1);
  return bytes.subarray(0, at);
}

/** Binds values to a prepared statement and runs it; `bind` is made by `bindMessage`. */
export const runMessages = (bind: Buffer, { described }: { described: boolean }): Buffer[] =>
  described ? [bind, EXECUTE] : [bind, DESCRIBE, EXECUTE];
