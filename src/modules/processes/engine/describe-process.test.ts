import { describe, expect, it } from "vitest";
import { describeProcess } from "./describe-process.ts";
import { modelOf } from "./fixtures/rehearse.ts";
import { usesOf } from "./uses.ts";

describe("a process as a list", () => {
  it("names each step after those before it, ways back aside", async () => {
    const steps = describeProcess(await modelOf("permit"));
    expect(steps.map(({ element }) => element.id)).toEqual([
      "eingang",
      "pruefen",
      "vollstaendig",
      "nachfordern",
      "warten",
      "entscheiden",
      "mitzeichnen",
      "einig",
      "bescheid",
      "ende",
    ]);
  });

  it("says where it goes on, and what else can happen at the step", async () => {
    const permit = describeProcess(await modelOf("permit"));
    expect(permit.find(({ element }) => element.id === "vollstaendig")?.next).toEqual([
      { id: "f3", to: "nachfordern", isDefault: true },
      {
        id: "f4",
        to: "entscheiden",
        condition: 'schritt.pruefen.ergebnis = "vollstaendig"',
        isDefault: false,
      },
    ]);
    const wait = describeProcess(await modelOf("deadline")).find(
      ({ element }) => element.id === "antwort",
    );
    expect(wait?.deadlines).toEqual([
      { id: "erinnerung", after: "P14D", interrupting: false, to: "erinnern" },
      { id: "fristende", after: "parameter.frist", interrupting: true, to: "aktenlage" },
    ]);
    const [, fee] = describeProcess(await modelOf("failure"));
    expect(fee?.errors).toEqual([{ id: "fehlt", code: "NO_RULE", to: "vonHand" }]);
  });
});

describe("what a process takes from its package", () => {
  it("is listed with the element that takes it", async () => {
    const uses = usesOf(await modelOf("permit"));
    expect(uses.roles.map(({ role, may }) => `${role} ${may}`)).toEqual([
      "sachbearbeitung check",
      "sachbearbeitung decide",
      "leitung approve",
    ]);
    expect(uses.fields).toEqual([{ element: "pruefen", fields: "pruefung" }]);
    expect(uses.operations).toEqual([
      { element: "nachfordern", operation: "request-correction" },
      { element: "bescheid", operation: "announce-letter", argument: "bescheid" },
    ]);
    expect(uses.phases).toEqual(["eingang", "pruefen", "warten", "ende"]);
    expect(uses.expressions.map(({ at }) => at)).toEqual(["pruefen", "f4", "mitzeichnen", "f10"]);
    expect(uses.outcomes[2]).toEqual({
      element: "mitzeichnen",
      outcomes: ["einverstanden", "zurueck"],
    });
  });
});
