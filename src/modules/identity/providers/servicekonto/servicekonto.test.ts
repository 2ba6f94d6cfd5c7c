import { describe, expect, it } from "vitest";
import { readCitizen } from "./servicekonto.ts";
import { levelOf, storkLevelsFrom } from "./stork-level.ts";

const LEVEL = "urn:oid:1.2.40.0.10.2.1.1.261.94";
const maria = {
  sub: "another-one-every-time",
  acr: "STORK-QAA-Level-3",
  "urn:oid:2.5.4.42": " Maria ",
  "urn:oid:2.5.4.4": "Neumann",
  "urn:oid:1.2.40.0.10.2.1.1.55": "1964-08-12",
  "urn:oid:1.2.40.0.10.2.1.1.225599": "D",
  "urn:oid:1.3.6.1.4.1.25484.494450.3": "BUNDIDSIM-U01",
  "urn:oid:1.3.6.1.4.1.25484.494450.2": "Elster",
  [LEVEL]: "STORK-QAA-Level-3",
};

describe("the attributes of a Servicekonto", () => {
  it("are read by OID, trimmed and put into our words", () => {
    expect(readCitizen(maria)).toEqual({
      kind: "identified",
      who: {
        kind: "citizen",
        subject: "BUNDIDSIM-U01",
        level: "substanziell",
        provedBy: "Elster",
        attributes: {
          givenNames: "Maria",
          familyName: "Neumann",
          birthDate: "1964-08-12",
          country: "DE",
        },
      },
    });
  });

  it("are not read by friendly name", () => {
    const named = {
      [LEVEL]: "STORK-QAA-Level-1",
      givenName: "Maria",
      bPK2: "x",
      mail: "a@example.org",
    };
    expect(readCitizen(named)).toMatchObject({ who: { subject: null, attributes: {} } });
  });

  it("are found although their OID is written with a blank", () => {
    const { [LEVEL]: level, ...rest } = maria;
    const spelled = { ...rest, acr: undefined, "urn:oid: 1.2.40.0.10.2.1.1.261.94": level };
    expect(readCitizen(spelled)).toMatchObject({ who: { level: "substanziell" } });
  });

  it("may be missing, all of them, and the key after a temporary sign-in", () => {
    expect(readCitizen({ acr: "STORK-QAA-Level-1" })).toEqual({
      kind: "identified",
      who: { kind: "citizen", subject: null, level: "basis", provedBy: null, attributes: {} },
    });
  });

  it.each(["1964-00-00", "1964", "12.08.1964", "2026-02-30", ""])(
    "has no birth date in %j",
    (day) => {
      const outcome = readCitizen({ ...maria, "urn:oid:1.2.40.0.10.2.1.1.55": day });
      expect(outcome).not.toHaveProperty("who.attributes.birthDate");
      expect(outcome).toHaveProperty("who.attributes.familyName", "Neumann");
    },
  );

  it("composes letters, so that equal names are equal", () => {
    const outcome = readCitizen({ ...maria, "urn:oid:2.5.4.4": "Humpeno\u0308der" });
    expect(outcome).toHaveProperty("who.attributes.familyName", "Humpen\u00F6der");
  });
});

describe("the level of a sign-in", () => {
  it("is refused when it is missing or unknown", () => {
    const { acr: _acr, [LEVEL]: _level, ...without } = maria;
    expect(readCitizen(without)).toEqual({ kind: "refused", reason: "unknown_level" });
    expect(readCitizen({ ...maria, acr: "urn:very:high" })).toMatchObject({ kind: "refused" });
  });

  it("is the weaker one when attribute and acr disagree", () => {
    expect(levelOf(["STORK-QAA-Level-4", "STORK-QAA-Level-1"])).toBe("basis");
    expect(levelOf([undefined, "STORK-QAA-Level-4"])).toBe("hoch");
  });

  it("is asked for together with all stronger ones", () => {
    expect(storkLevelsFrom("basis")).toHaveLength(3);
    expect(storkLevelsFrom("substanziell")).toEqual(["STORK-QAA-Level-3", "STORK-QAA-Level-4"]);
    expect(storkLevelsFrom("hoch")).toEqual(["STORK-QAA-Level-4"]);
  });
});
