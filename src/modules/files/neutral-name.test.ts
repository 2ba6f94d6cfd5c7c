import fc from "fast-check";
import { expect, it } from "vitest";
import { neutralName } from "./neutral-name.ts";

it.each([
  ["Bescheid.PDF", "Bescheid.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Users\\ada\\Rechnung 1.docx", "Rechnung 1.pdf"],
  ["Foto\u202Egpj.exe", "Fotogpj.pdf"],
  ['a"; filename="b.exe', "a-- filename--b.pdf"],
  ["Zoë (Kopie).jpeg", "Zoë (Kopie).pdf"],
  ["", "Datei.pdf"],
  ["...", "---.pdf"],
  [undefined, "Datei.pdf"],
])("%s becomes %s", (given, expected) => {
  expect(neutralName(given, "pdf")).toBe(expected);
});

it("is harmless whatever it is made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (given) => {
      expect(neutralName(given, "jpeg")).toMatch(/^[\p{L}\p{M}\p{N} ()+,_-]{1,160}\.jpg$/u);
    }),
  );
});
