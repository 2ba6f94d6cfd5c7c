/** What is wrong with a document, in German, and where: line, and path of elements below the root. */
export type Problem = { line: number; element: string; reason: string };

/** Ends the reading of a document; whoever feeds the parser adds line and path. */
export class Refused extends Error {
  override name = "Refused";
}

export function refuse(reason: string): never {
  throw new Refused(reason);
}

/** Something of a foreign document as it may be quoted in a message. */
export const quoted = (text: string): string =>
  `„${text.replaceAll(/\s+/g, " ").slice(0, 60)}${text.length > 60 ? "…" : ""}“`;
