import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#platform/config";
import type { Delivered, Objekt } from "./delivered.ts";
import { everything, goneId, leistung, onlinedienst } from "./delivery.fixture.ts";
import { readDelivery } from "./read-delivery.ts";
import { foreignCharacters } from "./string-latin.ts";
import { type Delivery, writeDelivery } from "./write-delivery.ts";

const golden = (name: string): string =>
  readFileSync(`${projectRoot}/test/fixtures/xzufi/${name}.xml`, "utf8");

async function* bytes(text: string | Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  const all = typeof text === "string" ? Buffer.from(text) : text;
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

async function heard(document: string | Uint8Array): Promise<Delivered[]> {
  const all: Delivered[] = [];
  for await (const delivered of readDelivery(bytes(document))) all.push(delivered);
  return all;
}

const write = (deliveries: readonly Delivery[], version: "2.1.0" | "2.2.0" = "2.2.0"): string =>
  [...writeDelivery(version, deliveries)].join("");

const asWritten = (all: readonly Objekt[]): Delivery[] =>
  all.map((one) => ({ kind: "schreibe", ...one }));

const objectsIn = (delivered: readonly Delivered[]) =>
  delivered.flatMap((one) =>
    one.kind === "schreibe" ? [{ name: one.name, objekt: one.objekt }] : [],
  );

describe("golden deliveries", () => {
  it("are what we write", () => {
    expect(write(asWritten(everything))).toBe(golden("volllieferung"));
    const changes: Delivery[] = [
      { kind: "schreibe", ...onlinedienst },
      { kind: "loesche", klasse: "Leistung", id: goneId },
    ];
    expect(write(changes)).toBe(golden("differenzlieferung"));
  });

  it("are read object by object, each with its line", async () => {
    const full = await heard(golden("volllieferung"));
    expect(full[0]).toEqual({ kind: "head", version: "2.2.0" });
    expect(objectsIn(full)).toEqual(everything);
    expect(full.flatMap((one) => (one.kind === "schreibe" ? one.line : []))).toEqual([
      5, 35, 52, 62,
    ]);
    expect(full.at(-1)).toEqual({ kind: "complete", written: 4, deleted: 0 });
    const changes = await heard(golden("differenzlieferung"));
    expect(changes.at(-2)).toMatchObject({ kind: "loesche", klasse: "Leistung", id: goneId });
    expect(changes.at(-1)).toEqual({ kind: "complete", written: 1, deleted: 1 });
  });

  it("come in other versions and prefixes, too", async () => {
    const older = await heard(write(asWritten(everything), "2.1.0"));
    expect(older[0]).toEqual({ kind: "head", version: "2.1.0" });
    const renamed = golden("volllieferung")
      .replaceAll(/(<\/?)xzufi:/g, "$1x:")
      .replace("xmlns:xzufi", "xmlns:x")
      .replace('xzufiVersion="2.2.0"', 'xzufiVersion="2.2"');
    expect(objectsIn(await heard(renamed))).toEqual(everything);
  });
});

describe("texts on their way out", () => {
  const withText = (value: string): Objekt => {
    const one = leistung as Extract<Objekt, { name: "leistung" }>;
    const [modul] = one.objekt.modulText;
    const inhalt = [{ languageCode: "de", value }];
    return { ...one, objekt: { ...one.objekt, modulText: [{ ...modul!, inhalt }] } };
  };
  const textOut = async (value: string) => {
    const [read] = objectsIn(await heard(write(asWritten([withText(value)]))));
    return (read as Extract<Objekt, { name: "leistung" }>).objekt.modulText[0]!.inhalt[0]!.value;
  };

  it("keep only allowed HTML and characters of String.Latin", async () => {
    expect(
      await textOut(
        '<p onclick="x()">Gut<script>alert(1)</script> <a href="javascript:x">da</a></p>',
      ),
    ).toBe("<p>Gut <a>da</a></p>");
    expect(await textOut("„Ja“ – nein… 🐕")).toBe('"Ja" - nein... ?');
  });

  it("are well-formed and of String.Latin whatever stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (value) => {
        const xml = write(asWritten([withText(value)]));
        expect(foreignCharacters(xml)).toEqual([]);
        expect((await heard(xml)).at(-1)?.kind).toBe("complete");
      }),
      { numRuns: 100 },
    );
  });
});

describe("a bad document is refused with its place", () => {
  const object = write(asWritten([leistung]));
  /** The document, what stands on the line that is named, and the reason. */
  const cases: Record<string, [document: string | Uint8Array, at: string, reason: RegExp]> = {
    "a document type": [object.replace("?>", "?>\n<!DOCTYPE x>"), "<!DOCTYPE", /DOCTYPE/],
    "an entity bomb": [
      object.replace("?>", '?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
      "<!DOCTYPE",
      /DOCTYPE/,
    ],
    "an entity that XML does not know": [
      object.replace("Hund anmelden", "&hund;"),
      "&hund;",
      /kein gültiges XML/,
    ],
    "another namespace": [
      object.replace("xzufi/2_2_0", "xzufi/9_9_9"),
      "xzufi/9_9_9",
      /Namensraum „http.*9_9_9“/,
    ],
    "a namespace of somebody else inside": [
      object.replace("<xzufi:modulKosten>", '<modulKosten xmlns="urn:x">'),
      "urn:x",
      /fremden Namensraum „urn:x“/,
    ],
    "a version that does not fit": [
      object.replace('xzufiVersion="2.2.0"', 'xzufiVersion="2.1.0"'),
      'xzufiVersion="2.1.0"',
      /xzufiVersion „2.1.0“/,
    ],
    "an unknown version of a code list": [
      object.replace('listVersionID="20240216"', 'listVersionID="20991231"'),
      "20991231",
      /20991231/,
    ],
    "a missing element": [
      object.replace(/ *<xzufi:id .*\n/, ""),
      "</xzufi:leistung>",
      /Das Element id fehlt/,
    ],
    "a language that is no code": [
      object.replace('languageCode="en"', 'languageCode="englisch"'),
      "englisch",
      /„englisch“/,
    ],
    "unescaped HTML": [
      object.replace("Hund anmelden", "<b>Hund</b>"),
      "<b>",
      /erlaubt ist nur Text/,
    ],
    "another object": [
      object.replaceAll("xzufi:leistung>", "xzufi:hund>"),
      "<xzufi:hund>",
      /Objekt „hund“/,
    ],
    "an unknown class to delete": [
      golden("differenzlieferung").replace('klasse="Leistung"', 'klasse="Hund"'),
      'Hund"',
      /Klasse „Hund“/,
    ],
    "an endless nesting": [
      object.replace("<xzufi:modulKosten>", `<xzufi:modulNeu>${"<xzufi:a>".repeat(60)}`),
      "<xzufi:a>",
      /zu tief/,
    ],
    "a broken end": [
      object.slice(0, object.indexOf("Register")),
      'languageCode="en"',
      /endet mitten im Dokument/,
    ],
    "nothing at all": ["", "", /Die Datei ist leer/],
    "something else": ["%PDF-1.7", "%PDF", /kein gültiges XML/],
    "a web page": ["<html><body>Hallo</body></html>", "<html>", /Namensraum von XZuFi .* fehlt/],
    "another encoding": [Buffer.from(object, "latin1"), "Ihr Hund ist", /nicht in UTF-8/],
    "an encoding that is announced": [
      object.replace('"UTF-8"', '"ISO-8859-1"'),
      "ISO-8859-1",
      /„ISO-8859-1“/,
    ],
    "text between the objects": [
      object.replace("<xzufi:nachrichtenkopf/>", "Hallo <xzufi:nachrichtenkopf/>"),
      "Hallo",
      /Text ohne Element/,
    ],
  };
  const lineOf = (document: string | Uint8Array, at: string): number => {
    const text = Buffer.from(document as string).toString();
    return text.slice(0, Math.max(0, text.indexOf(at))).split("\n").length;
  };

  it.each(Object.keys(cases))("%s", async (name) => {
    const [document, at, reason] = cases[name]!;
    const last = (await heard(document)).at(-1);
    const line = lineOf(document, at);
    expect(last).toMatchObject({ kind: "refused", problem: { line } });
    expect((last as Extract<Delivered, { kind: "refused" }>).problem.reason).toMatch(reason);
  });

  it("with the same id twice", async () => {
    const last = (await heard(write(asWritten([leistung, leistung])))).at(-1);
    expect(last).toMatchObject({ problem: { line: 62, reason: expect.stringMatching(/zweimal/) } });
  });

  it("and the path of elements is named", async () => {
    const last = (await heard(object.replace('"en"', '"englisch"'))).at(-1);
    expect(last).toMatchObject({
      problem: { element: "uebermittlung/schreibe/leistung/modulText/inhalt" },
    });
  });

  it("whatever is cut, doubled or swapped, the last word is one of two", async () => {
    const full = golden("volllieferung");
    await fc.assert(
      fc.asyncProperty(fc.nat(full.length), fc.nat(200), fc.string(), async (at, cut, put) => {
        const delivered = await heard(full.slice(0, at) + put + full.slice(at + cut));
        expect(["complete", "refused"]).toContain(delivered.at(-1)?.kind);
        expect(delivered.filter(({ kind }) => kind === "refused").length).toBeLessThan(2);
      }),
      { numRuns: 150 },
    );
  });
});

describe("what is unknown but harmless", () => {
  it("is passed over with a notice", async () => {
    const document = write(asWritten([leistung])).replace(
      "<xzufi:modulKosten>",
      "<xzufi:neuesModul><xzufi:a>x</xzufi:a></xzufi:neuesModul><xzufi:modulKosten>",
    );
    const delivered = await heard(document);
    expect(objectsIn(delivered)).toEqual([leistung]);
    expect(delivered.filter(({ kind }) => kind === "notice")).toMatchObject([
      { problem: { line: 22, reason: "Unbekanntes Element „neuesModul“ übergangen." } },
    ]);
  });

  it("is no way to an object's prototype", async () => {
    const evil = write(asWritten([leistung])).replace(
      "<xzufi:modulKosten>",
      "<xzufi:__proto__><xzufi:a/></xzufi:__proto__><xzufi:constructor/><xzufi:modulKosten>",
    );
    expect(objectsIn(await heard(evil))).toEqual([leistung]);
  });
});

describe("a huge document", () => {
  const head = write([]).split("</xzufi:uebermittlung>")[0] ?? "";
  async function* endless(piece: string, times: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    const buffer = Buffer.from(piece);
    for (let count = 0; count < times; count++) yield buffer;
  }
  const last = async (
    source: AsyncIterable<Uint8Array>,
  ): Promise<[Delivered | undefined, number]> => {
    let delivered: Delivered | undefined;
    let highest = 0;
    const before = process.memoryUsage().heapUsed;
    for await (delivered of readDelivery(source))
      highest = Math.max(highest, process.memoryUsage().heapUsed - before);
    return [delivered, highest];
  };

  it.each([
    ["one endless text", "x".repeat(100_000), /ohne ein Element|Text ohne Element/],
    ["one endless comment", `<!--${" ".repeat(600_000)}-->`, /ohne ein Element/],
    [
      "one endless object",
      "<xzufi:schreibe><xzufi:leistung>".repeat(3_000),
      /nur einmal|übergangen|lang|tief/,
    ],
    ["one endless tag", `<xzufi:schreibe a="${"x".repeat(100_000)}`, /ohne ein Element|gültiges/],
  ])("with %s is refused soon", async (_what, piece, reason) => {
    const [delivered] = await last(endless(piece, 5_000));
    expect(delivered).toMatchObject({ kind: "refused" });
    expect((delivered as Extract<Delivered, { kind: "refused" }>).problem.reason).toMatch(reason);
  });

  it("of many objects is read in flat memory", { timeout: 60_000 }, async () => {
    const xml = write(asWritten([onlinedienst]));
    const one = xml.slice(xml.indexOf("  <xzufi:schreibe>"), xml.indexOf("</xzufi:uebermittlung>"));
    async function* many(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(head);
      for (let number = 0; number < 8_000; number++)
        yield Buffer.from(one.replace("hundesteuer.waltrop<", `dienst-${number}<`));
      yield Buffer.from("</xzufi:uebermittlung>");
    }
    const [delivered, highest] = await last(many());
    expect(delivered).toEqual({ kind: "complete", written: 8_000, deleted: 0 });
    expect(highest).toBeLessThan(120 * 1024 * 1024);
  });
});
