import type { Temporal } from "#platform/clock";
import { formatDateTime, type Language } from "#platform/i18n";
import type { PdfAttachment, PdfDocument } from "#platform/pdf";
import { type Sender, senderOnSheet } from "./sender.ts";
import { sheetWord } from "./sheet-words.ts";

export type Receipt = {
  language: Language;
  sender: Sender;
  reference: string;
  /** Opens the case together with the reference, for people without account. */
  secretWord?: string;
  /** Name of the service. */
  service: string;
  receivedAt: Temporal.Instant;
  /** The whole declaration as the person saw it, page by page. */
  pages: readonly { title: string; answers: readonly { label: string; value: string }[] }[];
  /** The declaration for machines. */
  attachment?: PdfAttachment;
};

/** The copy of the declaration that the person gets after sending (OZG § 9a (4), VwVfG § 3a (5)). */
export function receiptSheet(receipt: Receipt): PdfDocument {
  const { language, sender, reference, secretWord, service } = receipt;
  const { receivedAt, pages, attachment } = receipt;
  const word = (name: Parameters<typeof sheetWord>[0]) => sheetWord(name, language);
  const facts = [
    { label: word("service"), value: service },
    { label: word("caseNumber"), value: reference },
    ...(secretWord ? [{ label: word("secretWord"), value: secretWord }] : []),
    { label: word("received"), value: formatDateTime(receivedAt, language) },
  ];
  return {
    title: word("receipt"),
    language: language === "en" ? "en" : "de",
    createdAt: receivedAt,
    ...(attachment && { attachment }),
    sheet: {
      kind: "receipt",
      ...senderOnSheet(sender),
      blocks: [
        { kind: "paragraph", text: word("receiptIntro") },
        { kind: "pairs", entries: facts },
      ],
      sections: pages
        .filter(({ answers }) => answers.length > 0)
        .map(({ title, answers }) => ({ heading: title, entries: answers })),
    },
  };
}
