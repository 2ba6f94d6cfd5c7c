/** Bytes of a piece; what a person uploads or downloads takes about so much memory. */
export const CHUNK_BYTES = 256 * 1024;

export type Chunk = { bytes: Buffer; isLast: boolean };

/** Cuts a stream into pieces of one size; the last may be shorter. An empty stream has none. */
export async function* chunksOf(
  stream: AsyncIterable<Buffer>,
  size = CHUNK_BYTES,
): AsyncGenerator<Chunk> {
  let held: Buffer = Buffer.alloc(0);
  for await (const part of stream) {
    held = held.length === 0 ? part : Buffer.concat([held, part]);
    while (held.length > size) {
      yield { bytes: held.subarray(0, size), isLast: false };
      held = held.subarray(size);
    }
  }
  if (held.length > 0) yield { bytes: held, isLast: true };
}
