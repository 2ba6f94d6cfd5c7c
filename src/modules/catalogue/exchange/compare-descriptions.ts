import { type Description, type Part, PARTS } from "./description.ts";

/** A statement and who says it. */
export type ComparedStatement = { text: string; saidBy: "both" | "us" | "them" };

export type ComparedPart = { part: Part; statements: readonly ComparedStatement[] };

/** Marks of an export of ours, spaces and quotation marks make no difference. */
const plain = (text: string): string =>
  text
    .replace(/ \(Beispielwert, ungeprüft\)$/, "")
    .normalize("NFC")
    .replaceAll(/[„“”»«]/g, '"')
    .replaceAll(/[–—]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();

/**
 * Two descriptions side by side: first what both say or only we say, in our order, then what only
 * they say. Parts on which they say nothing are no difference: nothing is taken away by silence.
 */
export function compareDescriptions(ours: Description, theirs: Description): ComparedPart[] {
  return PARTS.flatMap((part) => {
    const [we, they] = [ours[part] ?? [], theirs[part] ?? []];
    if (they.length === 0) return [];
    const [known, said] = [new Set(we.map(plain)), new Set(they.map(plain))];
    const statements: ComparedStatement[] = [
      ...we.map((text) => ({ text, saidBy: said.has(plain(text)) ? "both" : "us" }) as const),
      ...they
        .filter((text) => !known.has(plain(text)))
        .map((text) => ({ text, saidBy: "them" }) as const),
    ];
    return [{ part, statements }];
  });
}

/** Whether they say anything that we do not. */
export const isDifferent = (compared: readonly ComparedPart[]): boolean =>
  compared.some(({ statements }) => statements.some(({ saidBy }) => saidBy === "them"));
