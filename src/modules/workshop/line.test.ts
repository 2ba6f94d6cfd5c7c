import { describe, expect, it } from "vitest";
import type { VersionEntry } from "#library";
import { Temporal } from "#platform/clock";
import { stageOf } from "./draft.ts";
import { conformityOf, linesOf, newestOf, numberInLine } from "./line.ts";

const published = (hash: string, authorId: string, packageId = "hund"): VersionEntry => ({
  packageId,
  version: 1,
  hash,
  authorId,
  baseHash: null,
  publishedAt: Temporal.Instant.from("2026-11-22T09:00:00Z"),
});

const w1 = published("w1", "waltrop");
const g1 = published("g1", "gelsenkirchen");
const w2 = published("w2", "waltrop");
const other = published("o1", "waltrop", "sperrmuell");
const versions = [w1, g1, w2, other];
const change = { kind: "renamed", key: "text/a", property: "de", after: "A" } as const;

describe("a line", () => {
  it("is everything one author published of one package", () => {
    expect(linesOf(versions, "hund")).toEqual([w2, g1]);
    expect(newestOf(versions, w1)).toBe(w2);
    expect(newestOf(versions, other)).toBe(other);
  });

  it("counts its own versions, whatever others published in between", () => {
    expect([w1, w2, g1].map((one) => numberInLine(versions, one))).toEqual([1, 2, 1]);
  });
});

describe("a town", () => {
  it.each([
    ["its author", "waltrop", [], "own"],
    ["its author, even with changes", "waltrop", [change], "own"],
    ["konform without changes", "herten", [], "konform"],
    ["abweichend with one", "herten", [change], "abweichend"],
  ] as const)("is %s", (_, authorityId, changes, conformity) => {
    expect(conformityOf({ authorityId, overlay: { changes: [...changes] } }, w1)).toBe(conformity);
  });
});

describe("the way to the citizens", () => {
  const draft = { invited: [], merging: null };

  it.each([
    ["taken in while something is open", { draft, incomplete: true, running: "live" }, "intake"],
    [
      "taken in while something is merged",
      { draft: { invited: ["a"], merging: { kind: "offer", id: "1" } }, incomplete: false },
      "intake",
    ],
    ["a draft when complete", { draft, incomplete: false }, "draft"],
    [
      "with participation when somebody is invited",
      { draft: { ...draft, invited: ["steuern"] }, incomplete: false },
      "participation",
    ],
    ["in the pilot", { draft: undefined, incomplete: false, running: "pilot" }, "pilot"],
    ["online", { draft: undefined, incomplete: false, running: "live" }, "live"],
    [
      "nowhere when withdrawn",
      { draft: undefined, incomplete: false, running: "withdrawn" },
      undefined,
    ],
  ] as const)("is %s", (_, standing, stage) => {
    expect(stageOf({ running: undefined, ...standing })).toBe(stage);
  });
});
