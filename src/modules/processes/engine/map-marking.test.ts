import { describe, expect, it } from "vitest";
import { fixture, modelOf, rehearse } from "./fixtures/rehearse.ts";
import { readProcess } from "../read-process.ts";
import { mapMarking } from "./map-marking.ts";
import type { ProcessModel } from "./process-model.ts";

async function changed(name: string, change: (xml: string) => string): Promise<ProcessModel> {
  const reading = await readProcess(change(await fixture(name)));
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

describe("a running case in another version", () => {
  it("fits where its tokens have their elements, and goes on there", async () => {
    const permit = await rehearse("permit");
    permit.start();
    const renamed = await changed("permit", (xml) => xml.replaceAll("mitzeichnen", "zweitblick"));
    expect(mapMarking(permit.model, renamed, permit.marking())).toEqual({
      kind: "fits",
      marking: permit.marking(),
    });
  });

  it("says which tokens have no place", async () => {
    const permit = await rehearse("permit");
    permit.start();
    const renamed = await changed("permit", (xml) => xml.replaceAll("pruefen", "pruefung1"));
    expect(mapMarking(permit.model, renamed, permit.marking())).toMatchObject({
      kind: "unmapped",
      tokens: [{ at: "pruefen" }],
    });
    const retyped = new Map(permit.model.elements);
    const receive = permit.model.elements.get("warten");
    if (receive) retyped.set("pruefen", { ...receive, id: "pruefen" });
    const other = { ...permit.model, elements: retyped };
    expect(mapMarking(permit.model, other, permit.marking()).kind).toBe("unmapped");
  });

  it("needs the flow by which a token came to a join", async () => {
    const both = await rehearse("parallel");
    both.start();
    both.complete("links", "fertig");
    const same = await modelOf("parallel");
    expect(mapMarking(both.model, same, both.marking()).kind).toBe("fits");
    const redrawn = await changed("parallel", (xml) => xml.replace('id="f4"', 'id="f44"'));
    expect(mapMarking(both.model, redrawn, both.marking())).toMatchObject({
      kind: "unmapped",
      tokens: [{ at: "sammeln", by: "f4" }],
    });
  });

  it("forgets that a deadline fired which is no longer there", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    wait.start();
    wait.timer("erinnerung");
    const renamed = await changed("deadline", (xml) => xml.replaceAll('"erinnerung"', '"mahnung"'));
    const mapped = mapMarking(wait.model, renamed, wait.marking());
    expect(mapped.kind === "fits" && mapped.marking.tokens[0]).not.toHaveProperty("fired");
    const same = mapMarking(wait.model, wait.model, wait.marking());
    expect(same).toEqual({ kind: "fits", marking: wait.marking() });
  });
});
