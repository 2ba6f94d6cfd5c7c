import { describe, expect, it } from "vitest";
import { rehearse } from "./fixtures/rehearse.ts";
import { openWork } from "./open-work.ts";

describe("what is waiting", () => {
  it("is listed with the deadlines that still run, joins aside", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    wait.start();
    const listed = () =>
      openWork(wait.marking(), wait.model).map(({ element, deadlines }) => [element.id, deadlines]);
    expect(listed()).toEqual([["antwort", ["erinnerung", "fristende"]]]);
    wait.timer("erinnerung");
    expect(listed()).toEqual([
      ["antwort", ["fristende"]],
      ["erinnern", []],
    ]);
    const both = await rehearse("parallel");
    both.start();
    both.complete("links", "fertig");
    expect(openWork(both.marking(), both.model).map(({ element }) => element.id)).toEqual([
      "rechts",
    ]);
  });
});
