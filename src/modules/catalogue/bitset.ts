const BITS = 32;

/** A fixed set of small numbers; asking it costs the same for ten and for ten thousand. */
export type Bitset = { has: (position: number) => boolean };

export function bitset(size: number, positions: Iterable<number>): Bitset {
  const words = new Uint32Array(Math.ceil(size / BITS));
  for (const position of positions) {
    const word = Math.floor(position / BITS);
    words[word] = (words[word] ?? 0) | (1 << (position % BITS));
  }
  return {
    has: (position) => ((words[Math.floor(position / BITS)] ?? 0) & (1 << (position % BITS))) !== 0,
  };
}
