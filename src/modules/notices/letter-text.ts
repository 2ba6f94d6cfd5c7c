import type { LetterDocument, LetterPart } from "./letter-document.ts";

function linesOf(part: LetterPart): string {
  if (part.kind === "list") return part.items.map((item) => `– ${item}`).join("\n");
  if (part.kind !== "table") return part.text;
  const rows = [part.columns.map(({ heading }) => heading), ...part.rows];
  return rows.map((row) => row.join(" | ")).join("\n");
}

/** The letter as plain text, one empty line between blocks. */
export const letterText = ({ title, blocks }: LetterDocument): string =>
  [title, ...blocks.map(linesOf)].join("\n\n");
