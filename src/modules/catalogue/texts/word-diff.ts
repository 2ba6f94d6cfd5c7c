/** A run of words that both texts have, or only one of them. */
export type Run = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this product of lengths, words are not matched one by one. */
const MOST_PAIRS = 1_000_000;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Length of the longest common run of words from each pair of positions to the ends. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const [row, below] = [rows[one], rows[one + 1]];
      if (!row || !below) continue;
      row[other] =
        before[one] === after[other]
          ? (below[other + 1] ?? 0) + 1
          : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  return rows;
}

function appended(runs: Run[], kind: Run["kind"], text: string): void {
  if (text === "") return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}

const isBlank = ({ kind, text }: Run): boolean => kind === "same" && text.trim() === "";

/** Changes with nothing but a space between them are one change: whole phrases are easier to read. */
function inPhrases(runs: readonly Run[]): Run[] {
  const phrases: Run[] = [];
  let [removed, added] = ["", ""];
  const close = (): void => {
    const tail = removed.endsWith(" ") && added.endsWith(" ") ? 1 : 0;
    appended(phrases, "removed", removed.slice(0, removed.length - tail));
    appended(phrases, "added", added.slice(0, added.length - tail));
    appended(phrases, "same", " ".repeat(tail));
    [removed, added] = ["", ""];
  };
  runs.forEach((run, place) => {
    const next = runs[place + 1];
    const joins = isBlank(run) && next !== undefined && (removed !== "" || added !== "");
    if (run.kind === "same" && !joins) {
      close();
      appended(phrases, "same", run.text);
      return;
    }
    if (run.kind !== "added") removed += run.text;
    if (run.kind !== "removed") added += run.text;
  });
  close();
  return phrases;
}

/** Two texts word by word. Removed and same words make up the first, added and same the second. */
export const diffWords = (first: string, second: string): Run[] => inPhrases(runsOf(first, second));

function runsOf(first: string, second: string): Run[] {
  const [before, after] = [wordsOf(first), wordsOf(second)];
  if (before.length * after.length > MOST_PAIRS)
    return [
      { kind: "removed", text: first },
      { kind: "added", text: second },
    ];
  const lengths = commonLengths(before, after);
  const runs: Run[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [word, newWord] = [before[one], after[other]];
    const skipsOld = (lengths[one + 1]?.[other] ?? -1) >= (lengths[one]?.[other + 1] ?? -1);
    if (word !== undefined && word === newWord) {
      appended(runs, "same", word);
      one += 1;
      other += 1;
    } else if (word !== undefined && (newWord === undefined || skipsOld)) {
      appended(runs, "removed", word);
      one += 1;
    } else {
      appended(runs, "added", newWord ?? "");
      other += 1;
    }
  }
  return runs;
}
