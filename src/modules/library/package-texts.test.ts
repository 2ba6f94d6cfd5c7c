import { describe, expect, it } from "vitest";
import { textsOfTown } from "./package-texts.ts";
import type { ResolvedParameter } from "./parameters.ts";

const parameter = (id: string, value: unknown): [string, ResolvedParameter] => [
  id,
  { id, value, origin: "town", source: null },
];

const texts = textsOfTown({
  texts: {
    de: {
      "fact.kosten": "Es kostet {parameter.gebuehr|money}.",
      "service.what": "Wir holen ab. {parameter.hinweis} Danke.",
      "hunde.item": "Hund {number}",
      "message.termin.body": "am {parameter.tag|date}",
      "bescheid.summe": "{parameter.gebuehr|money}",
    },
    en: { "fact.kosten": "It costs {parameter.gebuehr|money}." },
    "de-easy": {},
  },
  parameters: new Map([parameter("gebuehr", 2_500), parameter("hinweis", null)]),
  letters: new Set(["bescheid"]),
});

describe("the texts of a package in a town", () => {
  it("have the town's values in place, in the way of the language", () => {
    expect(texts("de")("fact.kosten")).toBe("Es kostet 25,00\u00a0€.");
    expect(texts("en")("fact.kosten")).toBe("It costs €25.00.");
  });

  it("are German where a language has none", () => {
    expect(texts("de-easy")("fact.kosten")).toBe("Es kostet 25,00\u00a0€.");
  });

  it("leave no gap where the town set nothing", () => {
    expect(texts("de")("service.what")).toBe("Wir holen ab. Danke.");
  });

  it("keep the placeholders of forms, letters and messages", () => {
    expect(texts("de")("hunde.item")).toBe("Hund {number}");
    expect(texts("de")("message.termin.body")).toBe("am {parameter.tag|date}");
    expect(texts("de")("bescheid.summe")).toBe("{parameter.gebuehr|money}");
  });

  it("do not know what nobody wrote", () => {
    expect(texts("de")("service.title")).toBeUndefined();
  });
});
