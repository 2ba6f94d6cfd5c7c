const BITS = 32;

/** A fixed set of small numbers; asking it costs the same for ten and for ten thousand. */
export type Bitset = { has: (position: number) => boolean; words: Uint32Array };

const ofWords = (words: Uint32Array): Bitset => ({
  has: (position) => ((words[Math.floor(position / BITS)] ?? 0) & (1 << (position % BITS))) !== 0,
  words,
});

export function bitset(size: number, positions: Iterable<number>): Bitset {
  const words = new Uint32Array(Math.ceil(size / BITS));
  for (const position of positions) {
    const word = Math.floor(position / BITS);
    words[word] = (words[word] ?? 0) | (1 << (position % BITS));
  }
  return ofWords(words);
}

/** Everything that is in one of several sets of the same size. */
export function union(size: number, sets: readonly Bitset[]): Bitset {
  const words = new Uint32Array(Math.ceil(size / BITS));
  for (const set of sets)
    for (let word = 0; word < words.length; word += 1)
      words[word] = (words[word] ?? 0) | (set.words[word] ?? 0);
  return ofWords(words);
}
