import { Temporal } from "#platform/clock";
import type { LetterSheet, PdfDocument, ReceiptSheet, SheetBlock } from "#platform/pdf";

export const createdAt = Temporal.Instant.from("2026-11-22T09:00:00Z");

export const blocks: SheetBlock[] = [
  { kind: "paragraph", text: "Sehr geehrte Frau Müller,\n\nerste Zeile\nzweite Zeile" },
  { kind: "heading", text: "Festsetzung" },
  {
    kind: "table",
    columns: [{ heading: "Hund" }, { heading: "Betrag", align: "end" }],
    rows: [
      ["Bello", "96,00 €"],
      ["", "120,00 €"],
    ],
  },
  { kind: "list", items: ["am 15. Februar", "am 15. August"] },
];

export const letter = (sheet: Partial<LetterSheet> = {}): PdfDocument => ({
  title: "Bescheid",
  language: "de",
  createdAt,
  sheet: {
    kind: "letter",
    sender: { name: "Stadt Beispiel", unit: "Steueramt", footer: "Rathausplatz 1" },
    accent: "#7a1f2b",
    returnAddress: "Stadt Beispiel · Rathausplatz 1 · 00000 Beispiel",
    recipient: ["Anna Müller", "Beispielweg 12 a", "00000 Beispiel"],
    details: [{ label: "Zeichen", value: "BE-7K3M-9QF2-X" }],
    subject: "Bescheid über Hundesteuer",
    blocks,
    ...sheet,
  },
});

export const receipt = (sheet: Partial<ReceiptSheet> = {}): PdfDocument => ({
  title: "Eingangsbestätigung",
  language: "de",
  createdAt,
  sheet: {
    kind: "receipt",
    sender: { name: "Stadt Beispiel" },
    marking: "Demo – kein amtliches Schreiben",
    blocks: [{ kind: "pairs", entries: [{ label: "Zeichen", value: "BE-7K3M-9QF2-X" }] }],
    sections: [{ heading: "Ihr Hund", entries: [{ label: "Rufname", value: "Bello" }] }],
    ...sheet,
  },
});
