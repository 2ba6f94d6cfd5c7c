import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnTo } from "./return-to.ts";

const origins = ["https://roof.example", "https://herten.example"];

describe("the way back after signing in", () => {
  it("leads to paths of this portal and to known portals", () => {
    expect(safeReturnTo("/antrag/hund?seite=2#halter", origins)).toBe(
      "/antrag/hund?seite=2#halter",
    );
    expect(safeReturnTo("https://herten.example/antrag", origins)).toBe(
      "https://herten.example/antrag",
    );
    expect(safeReturnTo("https:evil.example", origins)).toBe("/evil.example");
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "http://herten.example/antrag",
    "https://herten.example:8443/antrag",
    "https://herten.example@evil.example/",
    "https://user:word@herten.example/",
    "https://herten.example.evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://here.invalid//evil.example",
    "http://[",
  ])("does not lead to %j", (wanted) => {
    expect(safeReturnTo(wanted, origins)).toBe("/");
  });

  it("stays on known ground whatever is wanted", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "evil.example",
      "https:",
      "@",
      "\t",
      "?",
      "#",
      "%2f",
      ":",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const back = new URL(
          safeReturnTo(pieces.join(""), origins),
          "https://herten.example/anmelden",
        );
        return origins.includes(back.origin);
      }),
    );
  });
});
