import { describe, expect, it } from "vitest";
import { elementsAhead } from "./ahead.ts";
import { rehearse } from "./fixtures/rehearse.ts";
import { samePlaces } from "./same-place.ts";

const idsAhead = ({ model, marking }: Awaited<ReturnType<typeof rehearse>>) =>
  elementsAhead(model, marking()).map(({ id }) => id);

describe("what lies ahead of a case", () => {
  it("is what its tokens can still come to, deadlines too", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    wait.start();
    expect(idsAhead(wait)).toContain("erinnerung");
    expect(idsAhead(wait)).not.toContain(wait.model.start);
  });

  it("is nothing before the start and at the end", async () => {
    const both = await rehearse("parallel");
    expect(idsAhead(both)).toEqual([]);
    both.start();
    both.complete("links", "fertig");
    expect(idsAhead(both)).not.toContain("links");
    expect(idsAhead(both)).toContain("rechts");
    both.complete("rechts", "fertig");
    expect(idsAhead(both)).toEqual([]);
  });
});

describe("two cases of a process", () => {
  it("stand at the same places whatever the numbers of their tokens", async () => {
    const both = await rehearse("parallel");
    both.start();
    const { tokens, next } = both.marking();
    const renumbered = {
      next: next + 7,
      tokens: tokens.toReversed().map((token) => ({ ...token, id: token.id + 7, by: "other" })),
    };
    expect(samePlaces(both.model, both.marking(), renumbered)).toBe(true);
  });

  it("differ by place, by the way to a join, by a fired deadline and by an incident", async () => {
    const both = await rehearse("parallel");
    both.start();
    const before = both.marking();
    both.complete("links", "fertig");
    const after = both.marking();
    expect(samePlaces(both.model, before, after)).toBe(false);
    const change = (more: object) => ({
      ...after,
      tokens: after.tokens.map((token) => ({ ...token, ...more })),
    });
    expect(samePlaces(both.model, after, change({ by: "f5" }))).toBe(false);
    expect(samePlaces(both.model, after, change({ fired: ["frist"] }))).toBe(false);
    expect(samePlaces(both.model, after, change({ incident: { kind: "join-blocked" } }))).toBe(
      false,
    );
  });
});
