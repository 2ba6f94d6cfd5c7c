import { describe, expect, it } from "vitest";
import { readTck, tckNames } from "../../../test/fixtures/dmn-tck/read-cases.ts";
import type { DecisionModel } from "./decision-model.ts";
import { evaluateDecision } from "./evaluate-decision.ts";
import { readDmn } from "./read-dmn.ts";

async function modelOf(dmn: string): Promise<DecisionModel> {
  const reading = await readDmn(dmn);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.decisions;
}

/** Binary numbers come near; FEEL asks for 34 decimal digits (DMN 10.3.2.3.1). */
function near(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 8);
  if (Array.isArray(value)) return value.map(near);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

describe("the DMN Technology Compatibility Kit, level 2", () => {
  it("is all there", () => expect(tckNames).toHaveLength(28));

  it.each(tckNames)("%s", async (name) => {
    const { dmn, cases } = readTck(name);
    const model = await modelOf(dmn);
    expect(cases.length).toBeGreaterThan(0);
    for (const { id, inputs, expected } of cases)
      for (const { decision, value } of expected) {
        const outcome = evaluateDecision(model, decision, inputs);
        const found = outcome.kind === "decided" ? outcome.value : null;
        expect(found, `${id} ${decision} ${JSON.stringify(outcome)}`).toEqual(near(value));
      }
  });
});
