const ROWS = ["qwertzuiop", "asdfghjkl", "yxcvbnm"];
/** Each row of keys lies a little further right than the one above. */
const SHIFT = 0.4;

const placeOf = (letter: string): { row: number; at: number } | undefined => {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return row < 0 ? undefined : { row, at: (ROWS[row] ?? "").indexOf(letter) + SHIFT * row };
};

function areBeside(one: string, other: string): boolean {
  const [place, next] = [placeOf(one), placeOf(other)];
  if (!place || !next) return false;
  return Math.abs(place.row - next.row) <= 1 && Math.abs(place.at - next.at) <= 1;
}

const SWAPPED = 0.95;
const REPEATED = 0.95;
const LEFT_OUT = 0.9;
const BESIDE = 0.9;
const OTHER_LETTER = 0.75;

/**
 * How likely fingers make the one word of the other, which differ by one letter: they swap letters,
 * strike a key twice or the one beside it, or miss one, rather than strike any other (0 … 1).
 */
export function likelihoodOfSlip(typed: string, meant: string): number {
  const shorter = Math.min(typed.length, meant.length);
  let at = 0;
  while (at < shorter && typed[at] === meant[at]) at += 1;
  if (typed.length === meant.length) {
    if (typed[at] === meant[at + 1] && typed[at + 1] === meant[at]) return SWAPPED;
    return areBeside(typed[at] ?? "", meant[at] ?? "") ? BESIDE : OTHER_LETTER;
  }
  const longer = typed.length > meant.length ? typed : meant;
  return longer[at] === longer[at - 1] ? REPEATED : LEFT_OUT;
}
