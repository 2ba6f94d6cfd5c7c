import { describe, expect, it } from "vitest";
import { evaluateFeel } from "#standards/dmn";
import { completeAnswers, dogForm } from "./dog-form.fixture.ts";
import { feelScope } from "./feel-scope.ts";

describe("feelScope", () => {
  const scope = { antrag: feelScope(dogForm, completeAnswers) };
  const value = (expression: string) => evaluateFeel(expression, scope);

  it("gives days as FEEL dates and groups as lists of contexts", () => {
    expect(value("antrag.halter.birthDate < antrag.seitWann").value).toBe(true);
    expect(value('count(antrag.hunde[rasse = "dackel"])').value).toBe(1);
    expect(value("antrag.hunde[1].geboren = null")).toEqual({ value: true, warnings: [] });
  });

  it("knows every field, also those without an answer", () => {
    expect(value("antrag.mail = null and antrag.steuer = null")).toEqual({
      value: true,
      warnings: [],
    });
  });

  it("gives what staff entered at a step", () => {
    expect(feelScope(dogForm, { auflage: true }, "pruefen")).toEqual({
      auflage: true,
      grund: null,
    });
    expect(feelScope(dogForm, {}, "gibt-es-nicht")).toEqual({});
  });
});
