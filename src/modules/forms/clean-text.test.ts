import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, severalLines, withoutInvisible } from "./clean-text.ts";

describe("what arrives", () => {
  it("loses what no keyboard types, and lone halves of characters", () => {
    expect(withoutInvisible("a\u0000b\u0007\u200B\u202Ec\uD800\u00AD\uFEFF")).toBe("abc");
    expect(withoutInvisible("a\r\nb\rc\td")).toBe("a\nb\nc\td");
  });

  it("is cut before it costs anything", () => {
    expect(withoutInvisible("x".repeat(1_000_000))).toHaveLength(20_000);
  });

  it("is the same when it is cleaned twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        for (const clean of [withoutInvisible, oneLine, severalLines])
          expect(clean(clean(typed))).toBe(clean(typed));
      }),
    );
  });
});
