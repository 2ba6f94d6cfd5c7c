import { afterAll, describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { createPdfPress } from "#platform/pdf";
import { pdfText } from "../../../test/support/read-pdf.ts";
import type { LetterDocument } from "./letter-document.ts";
import { letterSheet } from "./letter-sheet.ts";
import { receiptSheet } from "./receipt-sheet.ts";
import type { Sender } from "./sender.ts";

const createdAt = Temporal.Instant.from("2026-11-22T23:30:00Z");

const sender: Sender = {
  name: "Stadt Beispiel",
  unit: "Steueramt",
  street: "Rathausplatz 1",
  postcode: "00000",
  town: "Beispiel",
  marking: "Demo – kein amtliches Schreiben",
};

const document: LetterDocument = {
  letter: "bescheid",
  kind: "notice",
  language: "de",
  title: "Hundesteuerbescheid 2026",
  blocks: [
    { kind: "heading", id: "h", text: "Steuer" },
    {
      kind: "table",
      id: "t",
      columns: [{ id: "b", heading: "Betrag", align: "end" }],
      rows: [["96,00 €"]],
    },
    { kind: "list", id: "l", items: ["am 15. Februar"] },
    { kind: "passage", id: "p", text: "Weil #das *so* ist." },
    { kind: "remedy", id: "r", text: "Dagegen können Sie klagen." },
  ],
};

const press = createPdfPress();
afterAll(() => press.close());
const linesOf = async (sheet: Parameters<typeof press.press>[0]) =>
  pdfText(await press.press(sheet)).split("\n");

describe("a letter on paper", () => {
  it("has sender, address, reference, the day in the region and all blocks", async () => {
    const lines = await linesOf(
      letterSheet(document, {
        sender,
        recipient: ["Erika Beispiel", "Beispielweg 12 a", "00000 Beispiel"],
        reference: "BE-7K3M-9QF2-X",
        contact: { phone: "02366 303-0" },
        createdAt,
      }),
    );
    for (const line of [
      "Steueramt",
      "Stadt Beispiel · Rathausplatz 1 · 00000 Beispiel",
      "Beispielweg 12 a",
      "BE-7K3M-9QF2-X",
      "23. November 2026",
      "Hundesteuerbescheid 2026",
      "96,00 €",
      "am 15. Februar",
      "Weil #das *so* ist.",
      "Dagegen können Sie klagen.",
      "Demo – kein amtliches Schreiben",
    ])
      expect(lines).toContain(line);
    expect(lines).not.toContain("Auskunft");
  });
});

describe("a receipt", () => {
  it("repeats the whole declaration with reference and time", async () => {
    const lines = await linesOf(
      receiptSheet({
        language: "de",
        sender,
        reference: "BE-7K3M-9QF2-X",
        service: "Hund anmelden",
        receivedAt: createdAt,
        pages: [
          { title: "Ihr Hund", answers: [{ label: "Rufname", value: "Bello" }] },
          { title: "Übersprungen", answers: [] },
        ],
      }),
    );
    for (const line of [
      "Eingangsbestätigung",
      "Hund anmelden",
      "23. November 2026, 00:30 Uhr",
      "Ihr Hund",
      "Rufname",
      "Bello",
    ])
      expect(lines).toContain(line);
    expect(lines).not.toContain("Übersprungen");
  });
});
