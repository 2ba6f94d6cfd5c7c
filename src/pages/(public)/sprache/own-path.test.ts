import fc from "fast-check";
import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it("keeps paths of the portal with their query", () => {
  expect(ownPath("/leistungen/sperrmuell?von=marl")).toBe("/leistungen/sperrmuell?von=marl");
});

it.each([
  undefined,
  "",
  "leistungen",
  "https://example.com/",
  "//example.com/",
  "/\\example.com",
  "/\t/example.com",
  "/.//example.com",
  "javascript:alert(1)",
])("goes home instead of to %j", (wanted) => {
  expect(ownPath(wanted)).toBe("/");
});

it("never leaves the portal, whatever is asked", () => {
  fc.assert(
    fc.property(fc.string(), (tail) => {
      const { host } = new URL(ownPath(`/${tail}`), "http://marl.localhost");
      return host === "marl.localhost";
    }),
  );
});
