import { expect, it } from "vitest";
import { createExactNames } from "./exact-names.ts";

const names = createExactNames(new Set(["mein", "beantragen", "vom"]));
names.put(3, [["neuer", "ausweis"]]);
names.put(4, [["unterlagen", "vom", "haus"]]);
names.put(5, [["ausweis", "neu"]]);
names.put(6, [["mein"], ["dein", "ausweis"]]);
names.put(6, [["mein"]]);
const called = (question: string) => [...names.calledSo(question.split(" ").filter(Boolean))];

it("is found in any form and order, whatever says nothing", () => {
  expect(called("mein neuen ausweis beantragen")).toEqual([3, 5]);
  expect(called("haus unterlagen")).toEqual([4]);
});

it("is not found when the question says more or less", () => {
  expect(called("ausweis")).toEqual([]);
  expect(called("neuer ausweis kind")).toEqual([]);
  expect(called("")).toEqual([]);
});

it("is forgotten when a service gets other names", () => {
  expect(called("dein ausweis")).toEqual([]);
});

it("may be nothing but words that say nothing", () => {
  expect(called("mein")).toEqual([6]);
});
