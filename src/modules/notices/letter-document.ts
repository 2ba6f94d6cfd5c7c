import type { Language } from "#platform/i18n";

/** A letter with every word in place: what staff see, what is searched, what is printed. */
export type LetterDocument = {
  /** Id of its definition. */
  letter: string;
  kind: "notice" | "information";
  language: Language;
  title: string;
  blocks: readonly LetterPart[];
};

/** `id` is the block of the definition. An empty line in a text begins a new paragraph. */
export type LetterPart =
  | { kind: "heading" | "paragraph" | "passage" | "remedy"; id: string; text: string }
  | { kind: "list"; id: string; items: readonly string[] }
  | {
      kind: "table";
      id: string;
      columns: readonly { id: string; heading: string; align: "start" | "end" }[];
      rows: readonly (readonly string[])[];
    };

/** What keeps a letter from being used, at the block with that id. For people; German. */
export type LetterProblem = { block?: string; problem: string };
