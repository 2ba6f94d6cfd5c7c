import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalComma, separatedValues } from "./separated-values.ts";

const line = (text: string): string =>
  separatedValues([], [[{ text }]])
    .toString("utf8")
    .split("\r\n")[1] ?? "";

describe("a cell", () => {
  it.each([
    ["=1+1", `"'=1+1"`],
    ["+49 2305", `"'+49 2305"`],
    ["-2+3", `"'-2+3"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'=1"`],
    [" =1", `"'=1"`],
    ["a;b", '"a;b"'],
    ['a"b', '"a""b"'],
    ["a\r\nb", "a b"],
    ["Haus-Nr. 5", "Haus-Nr. 5"],
  ])("%j is written as %s", (text, written) => {
    expect(line(text)).toBe(written);
  });

  it("never runs in a spreadsheet and never breaks its line, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = line(text).replace(/^"/, "");
        expect(written).not.toMatch(/^[=+\-@\t\r]/);
        expect(
          separatedValues(["a"], [[{ text }]])
            .toString("utf8")
            .split("\r\n"),
        ).toHaveLength(3);
      }),
    );
  });
});

describe("an amount", () => {
  it.each([
    [2_500, "25,00"],
    [7, "0,07"],
    [-1_050, "-10,50"],
    [123_456_789, "1234567,89"],
  ])("%i cents is %s", (cents, written) => {
    expect(decimalComma(cents)).toBe(written);
  });
});
