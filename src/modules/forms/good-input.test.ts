import { describe, expect, it } from "vitest";
import type { FormBody } from "./typed.ts";
import {
  address,
  ada,
  born,
  choice,
  choices,
  date,
  house,
  iban,
  number,
  person,
  text,
  typeInto,
} from "./typed-input.fixture.ts";

const FILE = "01900000-0000-7000-8000-00000000000";

describe("what people type", () => {
  it.each<[string, object, FormBody, unknown, unknown]>([
    ["blanks around and between", text, { "": "  Rex \t II " }, "Rex II", "Rex II"],
    ["composed and decomposed letters", text, { "": "Zoe\u0308" }, "Zoë", "Zoë"],
    ["invisible characters", text, { "": "\u202ERe\u0000x\u200B" }, "Rex", "Rex"],
    ["the same input twice", text, { "": ["Rex", "Bella"] }, "Rex", "Rex"],
    [
      "several lines",
      { ...text, multiline: true },
      { "": "a \r\n\r\n\r\n\r\nb" },
      "a\n\nb",
      ["a", "", "b"],
    ],
    ["a German number", number, { "": "1.234,5" }, 1234.5, "1.234,5"],
    ["a number with a point", number, { "": "12.50" }, 12.5, "12,5"],
    ["an English number", number, { "": "1,234.50" }, 1234.5, "1.234,5"],
    ["thousands", number, { "": "1.234" }, 1234, "1.234"],
    ["full-width digits", number, { "": "１２" }, 12, "12"],
    ["a negative number", { ...number, min: -5 }, { "": "−3" }, -3, "-3"],
    [
      "a day in three inputs",
      date,
      { day: "1", month: "03", year: "2026" },
      "2026-03-01",
      "1. März 2026",
    ],
    ["a day in one input", date, { "": "1.3.2026" }, "2026-03-01", "1. März 2026"],
    ["an ISO day", date, { "": "2026-03-01" }, "2026-03-01", "1. März 2026"],
    ["a leap day", date, { day: "29", month: "2", year: "2024" }, "2024-02-29", "29. Februar 2024"],
    ["today as latest day", date, { "": "2026-11-22" }, "2026-11-22", "22. November 2026"],
    ["an option", choice, { "": "b" }, "b", "b"],
    ["several options", choices, { "": ["b", "a", "b"] }, ["a", "b"], ["a", "b"]],
    ["one of several options", choices, { "": "b" }, ["b"], ["b"]],
    ["yes", { type: "yesNo" }, { "": "yes" }, true, "Ja"],
    ["no", { type: "yesNo" }, { "": "no" }, false, "Nein"],
    ["an address", address, house, house, ["Hauptstraße 12 a", "45657 Herne"]],
    [
      "a house number behind the street",
      address,
      { ...house, street: "Hauptstraße 12 a", houseNumber: "" },
      house,
      ["Hauptstraße 12 a", "45657 Herne"],
    ],
    [
      "a postcode with country",
      address,
      { ...house, postcode: "D-45 657" },
      house,
      ["Hauptstraße 12 a", "45657 Herne"],
    ],
    ["a person", person, ada, ada, "Ada Muster"],
    [
      "a person with birthday",
      born,
      { ...ada, "birthDate.day": "1", "birthDate.month": "2", "birthDate.year": "1990" },
      { ...ada, birthDate: "1990-02-01" },
      ["Ada Muster", "Geburtsdatum: 1. Februar 1990"],
    ],
    [
      "names of many languages",
      person,
      { givenNames: "Nguyễn Đức", familyName: "O’Brien-Żółć d'Ávila" },
      { givenNames: "Nguyễn Đức", familyName: "O’Brien-Żółć d'Ávila" },
      "Nguyễn Đức O’Brien-Żółć d'Ávila",
    ],
    [
      "an e-mail address",
      { type: "email" },
      { "": " Ada.M@Example.ORG " },
      "Ada.M@example.org",
      "Ada.M@example.org",
    ],
    [
      "a phone number of here",
      { type: "phone" },
      { "": "(030) 23125-123" },
      "+493023125123",
      "030 23125123",
    ],
    [
      "a phone number of abroad",
      { type: "phone" },
      { "": "0031 20 624 1111" },
      "+31206241111",
      "+31 20 624 1111",
    ],
    [
      "an IBAN with blanks",
      { type: "iban" },
      { "": "de89 3704 0044 0532 0130 00" },
      iban,
      "DE89 3704 0044 0532 0130 00",
    ],
    [
      "an IBAN with its name",
      { type: "iban" },
      { "": `IBAN: ${iban}` },
      iban,
      "DE89 3704 0044 0532 0130 00",
    ],
    [
      "files that are there",
      { type: "file", maxFiles: 2 },
      { "": [`${FILE}1 700 a.pdf`, "nothing of ours", `${FILE}2 2621440 Foto 1.jpg`] },
      [
        { id: `${FILE}1`, name: "a.pdf", size: 700 },
        { id: `${FILE}2`, name: "Foto 1.jpg", size: 2_621_440 },
      ],
      ["a.pdf (1 KB)", "Foto 1.jpg (2,5 MB)"],
    ],
    ["a ticked box", { type: "declaration" }, { "": "yes" }, true, "Bestätigt"],
  ])("is understood: %s", (_what, type, inputs, answer, shown) => {
    expect(typeInto(type, inputs)).toEqual({ answer, shown, sentences: [] });
  });
});
