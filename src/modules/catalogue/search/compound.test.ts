import { describe, expect, it } from "vitest";
import { shortestSplit } from "./compound.ts";

const splitWith = (word: string, ...parts: string[]) =>
  shortestSplit(word, (part) => parts.includes(part));

describe("a compound", () => {
  it("comes apart into its parts", () => {
    expect(splitWith("hundesteueranmeldung", "hunde", "steuer", "anmeldung")).toEqual([
      "hunde",
      "steuer",
      "anmeldung",
    ]);
  });

  it("comes apart into as few as possible, with the longest head", () => {
    const parts = ["auto", "bahn", "autobahn", "kreuz", "bahnkreuz"];
    expect(splitWith("autobahnkreuz", ...parts)).toEqual(["auto", "bahnkreuz"]);
  });

  it.each(["hundesteuerx", "hunde", "x".repeat(400)])("%s is none", (word) => {
    expect(splitWith(word, "hunde", "steuer", "xxx")).toBeUndefined();
  });
});
