import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fontCoverage } from "./font-coverage.ts";
import { pressAssets } from "./press-assets.ts";
import { printable, printableDeep } from "./printable.ts";

const covered = pressAssets().fonts.map((path) => fontCoverage(readFileSync(path)));
const has = (codePoint: number): boolean => covered.every((signs) => signs.has(codePoint));

describe("what the fonts can draw", () => {
  it("is read from the font itself", () => {
    for (const sign of "Müller ẞ Łódź Škoda Ñandú Đặng € „“ – …")
      expect(has(sign.codePointAt(0)!), sign).toBe(true);
    for (const sign of ["漢", "ع", "😀", "\u0007", "\ufffd"])
      expect(has(sign.codePointAt(0)!), sign).toBe(false);
  });
});

describe("printable text", () => {
  it("leaves ordinary text alone", () => {
    const text = "Sehr geehrte Frau Şahin-Łoś,\n\n96,00 € – „bar“";
    expect(printable(text, has)).toBe(text);
  });

  it("composes accents, and takes apart what the font knows only in parts", () => {
    expect(printable("Mu\u0308ller", has)).toBe("Müller");
    expect(printable("Ḱ", has)).toBe("K\u0301");
  });

  it("names what no font draws instead of dropping it", () => {
    expect(printable("Bello 😀 漢", has)).toBe("Bello [U+1F600] [U+6F22]");
    expect(printable("\ud800", has)).toBe("[U+FFFD]");
  });

  it("drops signs that draw nothing or turn the text around", () => {
    expect(printable("a\u0000b\u202ecod\ufeff\tx\u202fy\u2011z", has)).toBe("abcod x y-z");
    expect(printable("a\r\nb\rc\u2028d", has)).toBe("a\nb\nc\nd");
  });

  it("lets an endless word break", () => {
    expect(
      printable("x".repeat(130), has)
        .split("\u200b")
        .map((part) => part.length),
    ).toEqual([60, 60, 10]);
  });

  it("never leaves a sign without glyph", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        Array.from(printable(text, has)).every(
          (sign) => sign === "\n" || has(sign.codePointAt(0)!),
        ),
      ),
    );
  });

  it("reaches every string of a sheet", () => {
    expect(printableDeep({ a: ["😀", { b: "\u0000x" }], c: 1, d: null }, has)).toEqual({
      a: ["[U+1F600]", { b: "x" }],
      c: 1,
      d: null,
    });
  });
});
