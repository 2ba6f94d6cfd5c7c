/** A random number from 0 to 1; the same ones in the same order for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys beside a key on a German keyboard. */
const NEIGHBOURS: Record<string, string> = {
  q: "wa",
  w: "qes",
  e: "wrd",
  r: "etf",
  t: "rzg",
  z: "tuh",
  u: "zij",
  i: "uok",
  o: "ipl",
  p: "oü",
  a: "qsy",
  s: "awdx",
  d: "sefc",
  f: "drgv",
  g: "fthb",
  h: "gzjn",
  j: "hukm",
  k: "jil",
  l: "koö",
  y: "ax",
  x: "ysc",
  c: "xdv",
  v: "cfb",
  b: "vgn",
  n: "bhm",
  m: "njk",
  ü: "pö",
  ö: "lpä",
  ä: "öü",
  ß: "0p",
};

const SPELLED_OUT: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};

type Slip = (word: string, at: number, random: () => number) => string | undefined;

/** What fingers do: each gives the word with one slip at a place, or nothing when it does not apply. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  drop: (word, at) => word.slice(0, at) + word.slice(at + 1),
  double: (word, at) => word.slice(0, at + 1) + word.slice(at),
  swap: (word, at) => {
    const [one, other] = [word[at], word[at + 1]];
    if (!one || !other || one.toLowerCase() === other.toLowerCase()) return undefined;
    return word.slice(0, at) + other + one + word.slice(at + 2);
  },
  neighbour: (word, at, random) => {
    const near = NEIGHBOURS[word[at]?.toLowerCase() ?? ""];
    if (!near) return undefined;
    return word.slice(0, at) + near[Math.floor(random() * near.length)] + word.slice(at + 1);
  },
  umlaut: (word) =>
    /[äöüß]/i.test(word)
      ? word.replaceAll(/[äöüßÄÖÜ]/g, (letter) => SPELLED_OUT[letter] ?? letter)
      : undefined,
};

const SHORTEST_WORD = 4;

/** The text with one slip in one of its longer words; undefined when none applies. */
export function withSlip(text: string, slip: Slip, random: () => number): string | undefined {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= SHORTEST_WORD);
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return undefined;
  const [word] = chosen;
  const slipped = slip(word, Math.floor(random() * word.length), random);
  if (slipped === undefined || slipped === word) return undefined;
  return text.slice(0, chosen.index) + slipped + text.slice(chosen.index + word.length);
}
