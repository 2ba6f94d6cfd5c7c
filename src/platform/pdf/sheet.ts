import type { Temporal } from "#platform/clock";

/** Texts are printed literally; "\n" breaks a line, an empty line begins a new paragraph. */
type SheetPair = { label: string; value: string };

type SheetColumn = { heading: string; align?: "start" | "end" };

export type SheetBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; columns: readonly SheetColumn[]; rows: readonly (readonly string[])[] }
  | { kind: "pairs"; entries: readonly SheetPair[] };

type SheetCommon = {
  /** `unit` stands below the name on a letter, `footer` at the foot of every page. */
  sender: { name: string; unit?: string; footer?: string };
  /** The sender's colour for the bar above the name, "#rrggbb". */
  accent?: string;
  /** A line on every page such as "Demo – kein amtliches Schreiben". */
  marking?: string;
  blocks: readonly SheetBlock[];
};

/** A business letter after DIN 5008, form B (window envelope). */
export type LetterSheet = SheetCommon & {
  kind: "letter";
  /** The small line above the address, in one line. */
  returnAddress: string;
  /** Lines of the address, at most six by DIN 5008; more are set smaller. */
  recipient: readonly string[];
  /** The information block; its first entry is repeated on the following pages. */
  details: readonly SheetPair[];
  subject: string;
};

/** A record of what somebody sent: blocks first, then label and value by section. */
export type ReceiptSheet = SheetCommon & {
  kind: "receipt";
  sections: readonly { heading: string; entries: readonly SheetPair[] }[];
};

export type PdfAttachment = {
  /** File name inside the PDF, such as "antrag.xml". */
  name: string;
  mimeType: string;
  description: string;
  content: Uint8Array;
};

export type PdfDocument = {
  sheet: LetterSheet | ReceiptSheet;
  title: string;
  language: "de" | "en";
  /** When the document was made; the only time in it, so that the same input gives the same bytes. */
  createdAt: Temporal.Instant;
  attachment?: PdfAttachment;
};
