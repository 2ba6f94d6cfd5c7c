import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, canonicalXml, hashOf } from "./canonical-form.ts";
import { readPackageFolders } from "./read-library-files.ts";

const content = [...readPackageFolders("library").values()][0]!;

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, shuffled(member)] as const);
  return Object.fromEntries(members.toReversed());
}

describe("the canonical form of JSON (RFC 8785)", () => {
  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it("sorts keys by their UTF-16 code units and writes numbers as ECMAScript does", () => {
    const value = { "\u20ac": "Euro", "\r": 1, "1": 1e30, "\ud83d\ude02": 4.5, "\u00f6": 0.002 };
    expect(canonicalJson(value)).toBe('{"\\r":1,"1":1e+30,"ö":0.002,"€":"Euro","\u{1f602}":4.5}');
  });

  it.each([[undefined], [Number.NaN], ["\ud800"], [() => 1]])("refuses %s", (value) => {
    expect(() => canonicalJson([value])).toThrow();
  });
});

describe("the hash of a package", () => {
  it("is the same for the same content in another order and with other line ends", () => {
    const other = {
      ...(shuffled(content) as typeof content),
      process: `\uFEFF${content.process.replaceAll("\n", "  \r\n")}\n\n`,
    };
    expect(hashOf(other)).toBe(hashOf(content));
  });

  it("is another one for another word", () => {
    const texts = {
      ...content.texts,
      de: { ...(content.texts["de"] as object), "service.title": "x" },
    };
    expect(hashOf({ ...content, texts })).not.toBe(hashOf(content));
  });

  it("is another one for another blank inside the process", () => {
    const process = content.process.replace('name="', 'name=" ');
    expect(hashOf({ ...content, process })).not.toBe(hashOf(content));
  });

  it("keeps what stands in a line of XML", () => {
    expect(canonicalXml("<a>\r\n  <b/> \n</a>")).toBe("<a>\n  <b/>\n</a>\n");
  });
});
