import { dayOf, type Temporal } from "#platform/clock";
import { formatDate } from "#platform/i18n";
import type { PdfDocument, SheetBlock } from "#platform/pdf";
import type { LetterDocument, LetterPart } from "./letter-document.ts";
import { type Sender, senderLine, senderOnSheet } from "./sender.ts";
import { sheetWord } from "./sheet-words.ts";

/** Everything on a letter besides what it says. */
export type Envelope = {
  sender: Sender;
  /** Lines of the address, name first. */
  recipient: readonly string[];
  /** The public reference of the case. */
  reference: string;
  contact?: { name?: string; phone?: string; email?: string };
  /** The date of the letter and of the file. */
  createdAt: Temporal.Instant;
};

function blockOf(part: LetterPart): SheetBlock {
  if (part.kind === "heading") return { kind: "heading", text: part.text };
  if (part.kind === "list") return { kind: "list", items: part.items };
  if (part.kind === "table") {
    const columns = part.columns.map(({ heading, align }) => ({ heading, align }));
    return { kind: "table", columns, rows: part.rows };
  }
  return { kind: "paragraph", text: part.text };
}

/** A letter for the PDF press (DIN 5008, form B). */
export function letterSheet(document: LetterDocument, envelope: Envelope): PdfDocument {
  const { language, title } = document;
  const { sender, recipient, reference, contact = {}, createdAt } = envelope;
  const details = [
    { label: sheetWord("reference", language), value: reference },
    { label: sheetWord("day", language), value: formatDate(dayOf(createdAt), language) },
    { label: sheetWord("contact", language), value: contact.name ?? "" },
    { label: sheetWord("phone", language), value: contact.phone ?? "" },
    { label: sheetWord("email", language), value: contact.email ?? "" },
  ];
  return {
    title,
    language: language === "en" ? "en" : "de",
    createdAt,
    sheet: {
      kind: "letter",
      ...senderOnSheet(sender),
      returnAddress: senderLine(sender),
      recipient,
      details: details.filter(({ value }) => value !== ""),
      subject: title,
      blocks: document.blocks.map(blockOf),
    },
  };
}
