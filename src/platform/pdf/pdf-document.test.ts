import { afterAll, describe, expect, it } from "vitest";
import { pdfObjects, pdfText } from "../../../test/support/read-pdf.ts";
import { blocks, createdAt, letter, receipt } from "../../../test/support/sheets.ts";
import { createPdfPress } from "./pdf-press.ts";
import { pressAssets } from "./press-assets.ts";
import type { SheetBlock } from "./sheet.ts";
import { createTypstCompiler } from "./typst-compiler.ts";
import { typstJob } from "./typst-job.ts";

const press = createPdfPress();
afterAll(() => press.close());

describe("a pressed document", () => {
  it("is PDF/A-2a: archived colours, language, title and a structure tree", async () => {
    const pdf = await press.press(letter());
    const raw = pdf.toString("latin1");
    expect(raw).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(raw).toMatch(/<dc:title>.*Bescheid.*<\/dc:title>/);
    const objects = pdfObjects(pdf);
    for (const part of [
      "/Type /OutputIntent",
      "/Lang (de)",
      "/Marked true",
      "/Type /StructTreeRoot",
    ])
      expect(objects).toContain(part);
    expect(objects).toContain("+FiraSans-Regular");
  });

  it("tags headings, paragraphs, lists and tables with header cells", async () => {
    const objects = pdfObjects(await press.press(letter()));
    const count = (tag: string) => objects.split(`/S /${tag}\n`).length - 1;
    expect({ H1: count("H1"), H2: count("H2"), TH: count("TH"), TD: count("TD") }).toEqual({
      H1: 1,
      H2: 1,
      TH: 2,
      TD: 4,
    });
    expect(count("LI")).toBe(3);
    expect(count("P")).toBeGreaterThan(5);
  });

  it("prints address, details, subject, text and pages", async () => {
    const text = pdfText(await press.press(letter()));
    for (const line of [
      "Stadt Beispiel · Rathausplatz 1 · 00000 Beispiel",
      "Beispielweg 12 a",
      "BE-7K3M-9QF2-X",
      "Bescheid über Hundesteuer",
      "zweite Zeile",
      "96,00 €",
      "Seite 1 von 1",
    ])
      expect(text.split("\n")).toContain(line);
  });

  it("numbers all pages and repeats the first detail", async () => {
    const long = Array.from({ length: 60 }, (): SheetBlock => ({
      kind: "paragraph",
      text: "Absatz ".repeat(30),
    }));
    const text = pdfText(await press.press(letter({ blocks: long })));
    expect(text).toMatch(/Seite 2 von (\d)/);
    expect(text.split("Zeichen BE-7K3M-9QF2-X").length).toBeGreaterThan(1);
  });

  it("has the same bytes for the same document, from whichever worker", async () => {
    const other = createPdfPress();
    const [first, second] = await Promise.all([press.press(letter()), other.press(letter())]);
    await other.close();
    expect(first.equals(second)).toBe(true);
    const later = { ...letter(), createdAt: createdAt.add({ seconds: 1 }) };
    expect(first.equals(await press.press(later))).toBe(false);
  });

  it("carries an attachment as PDF/A-3a", async () => {
    const pdf = await press.press({
      ...receipt(),
      attachment: {
        name: "antrag.xml",
        mimeType: "application/xml",
        description: "Die Angaben in maschinenlesbarer Form",
        content: Buffer.from("<antrag/>"),
      },
    });
    expect(pdf.toString("latin1")).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(pdfObjects(pdf)).toMatch(/\/AFRelationship \/Data/);
    expect((await press.press(receipt())).toString("latin1")).toContain(
      "<pdfaid:part>2</pdfaid:part>",
    );
  });
});

describe("a person's text", () => {
  const hostile = [
    '#eval("1")',
    '#read("/etc/passwd")',
    "*bold* _it_ $x^2$ `raw` <label> @ref",
    '"}); #pagebreak() //',
    "= Kein Titel",
    "\\u{1F600} \\ ~ -- ... 'q'",
  ];

  it("is printed literally wherever it stands", async () => {
    const entries = hostile.map((value) => ({ label: value, value }));
    const documents = [
      letter({
        recipient: hostile,
        subject: hostile.join(" "),
        details: entries,
        blocks: hostile.map((text) => ({ kind: "paragraph", text })),
      }),
      receipt({ sections: [{ heading: hostile[0]!, entries }] }),
    ];
    for (const document of documents) {
      const text = pdfText(await press.press({ ...document, title: hostile.join(" ") }));
      for (const line of hostile) expect(text.replaceAll("\n", " ")).toContain(line);
    }
  });

  it("that no font can draw neither fails nor vanishes", async () => {
    const text = pdfText(await press.press(receipt({ marking: "Bello 😀 \u0000 \ud800" })));
    expect(text).toContain("Bello [U+1F600]");
  });

  it("may be missing or far too long", async () => {
    const thin = letter({ recipient: [], details: [], blocks: [], sender: { name: "" } });
    expect((await press.press(thin)).length).toBeGreaterThan(1_000);
    const wide = letter({ recipient: Array.from({ length: 12 }, () => "Lang ".repeat(30)) });
    expect(pdfText(await press.press(wide))).toContain("Bescheid über Hundesteuer");
    expect((await press.press(letter({ accent: "red; #x" }))).length).toBeGreaterThan(1_000);
  });
});

describe("accessibility", () => {
  const compile = createTypstCompiler(pressAssets());

  it.each(["de", "en"] as const)("every template passes PDF/UA-1 (%s)", (language) => {
    for (const document of [letter({ marking: "Demo" }), receipt({ blocks })])
      expect(compile(typstJob({ ...document, language }, "ua-1"))).toMatchObject({
        kind: "pressed",
      });
  });

  it("is really a gate: without a title UA-1 is refused", () => {
    const job = typstJob(letter(), "ua-1");
    expect(compile({ ...job, document: { ...job.document, title: "" } }).kind).toBe("refused");
  });
});
