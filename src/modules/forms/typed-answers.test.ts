import { describe, expect, it } from "vitest";
import { compiled, german, surroundings } from "./dog-form.fixture.ts";
import { displayAnswer } from "./display.ts";
import { messageFor } from "./messages.ts";
import { readPage } from "./read-page.ts";
import type { FormBody } from "./typed.ts";
import type { Words } from "./words.ts";

const iban = "DE89370400440532013000";
const text = { type: "text", maxLength: 10 };
const number = { type: "number", min: 1, max: 2_000, decimals: 2 };
const date = { type: "date", earliest: '@"2020-01-01"', latest: "heute" };
const choice = { type: "choice", options: [{ id: "a" }, { id: "b" }, { id: "c", when: "false" }] };
const choices = { ...choice, multiple: true };
const address = { type: "address", within: "town" };
const person = { type: "person" };
const born = { type: "person", withBirthDate: true };

function read(type: object, inputs: FormBody, words: Words = german) {
  const form = compiled({ pages: [{ id: "p", fields: [{ id: "f", ...type }] }] });
  const body = Object.fromEntries(
    Object.entries(inputs).map(([part, value]) => [part === "" ? "f" : `f.${part}`, value]),
  );
  const { answers, problems } = readPage(form, "p", { body, answers: {}, surroundings });
  const field = form.fields.get("f")!;
  return {
    answer: answers["f"],
    shown: displayAnswer(field, answers["f"], words),
    sentences: problems.map((problem) => messageFor(problem, field, words)),
  };
}

const house = { street: "Hauptstraße", houseNumber: "12 a", postcode: "45657", town: "Herne" };
const ada = { givenNames: "Ada", familyName: "Muster" };

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
    ["a ticked box", { type: "declaration" }, { "": "yes" }, true, "Bestätigt"],
  ])("is understood: %s", (_what, type, inputs, answer, shown) => {
    expect(read(type, inputs)).toEqual({ answer, shown, sentences: [] });
  });

  it.each<[string, object, FormBody, string]>([
    ["text", text, { "": " " }, "Bitte ausfüllen."],
    ["text", text, { "": "12345678901" }, "Das ist zu lang. Möglich sind 10 Zeichen, es sind 11."],
    [
      "text",
      { ...text, pattern: "\\d+" },
      { "": "12x" },
      "So passt die Eingabe nicht. Bitte prüfen Sie die Schreibweise.",
    ],
    ["number", number, {}, "Bitte eine Zahl eingeben."],
    ["number", number, { "": "zwei" }, "Bitte nur eine Zahl eingeben, zum Beispiel 12."],
    ["number", number, { "": "1e3" }, "Bitte nur eine Zahl eingeben, zum Beispiel 12."],
    ["number", number, { "": "12.34.5" }, "Bitte nur eine Zahl eingeben, zum Beispiel 12."],
    ["number", number, { "": "9".repeat(16) }, "Bitte nur eine Zahl eingeben, zum Beispiel 12."],
    ["number", number, { "": "0,5" }, "Der Wert muss mindestens 1 sein."],
    ["number", number, { "": "2.001" }, "Der Wert darf höchstens 2.000 sein."],
    ["number", number, { "": "1,234" }, "Bitte höchstens 2 Stellen nach dem Komma eingeben."],
    [
      "number",
      { ...number, decimals: 0 },
      { "": "1,5" },
      "Bitte eine ganze Zahl ohne Komma eingeben.",
    ],
    ["date", date, {}, "Bitte Tag, Monat und Jahr eingeben."],
    ["date", date, { day: "1", year: "2026" }, "Der Monat fehlt."],
    ["date", date, { day: "1", month: "2" }, "Das Jahr fehlt."],
    ["date", date, { month: "2", year: "2026" }, "Der Tag fehlt."],
    [
      "date",
      date,
      { day: "1", month: "März", year: "2026" },
      "Bitte nur Ziffern eingeben, zum Beispiel 31, 12 und 2026.",
    ],
    [
      "date",
      date,
      { day: "1", month: "3", year: "26" },
      "Bitte das Jahr mit vier Ziffern eingeben, zum Beispiel 2026.",
    ],
    [
      "date",
      date,
      { day: "31", month: "2", year: "2026" },
      "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
    ],
    [
      "date",
      date,
      { day: "1", month: "13", year: "2026" },
      "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
    ],
    [
      "date",
      date,
      { "": "gestern" },
      "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
    ],
    ["date", date, { "": "2026-11-23" }, "Der Tag darf nicht in der Zukunft liegen."],
    ["date", date, { "": "2019-12-31" }, "Der Tag darf nicht vor dem 1. Januar 2020 liegen."],
    [
      "date",
      { type: "date", earliest: "heute" },
      { "": "2026-11-21" },
      "Der Tag darf nicht in der Vergangenheit liegen.",
    ],
    [
      "date",
      { type: "date", latest: 'heute + duration("P1M")' },
      { "": "2026-12-23" },
      "Der Tag darf nicht nach dem 22. Dezember 2026 liegen.",
    ],
    ["choice", choice, {}, "Bitte eine Möglichkeit auswählen."],
    ["choice", choices, { "": [] }, "Bitte mindestens eine Möglichkeit auswählen."],
    ["choice", choice, { "": "z" }, "Bitte eine der angebotenen Möglichkeiten auswählen."],
    ["choice", choice, { "": "c" }, "Bitte eine der angebotenen Möglichkeiten auswählen."],
    ["choice", choices, { "": ["a", "z"] }, "Bitte eine der angebotenen Möglichkeiten auswählen."],
    ["yesNo", { type: "yesNo" }, {}, "Bitte „Ja“ oder „Nein“ auswählen."],
    ["yesNo", { type: "yesNo" }, { "": "true" }, "Bitte „Ja“ oder „Nein“ auswählen."],
    ["address", address, {}, "Bitte Straße, Hausnummer, Postleitzahl und Ort eingeben."],
    ["address", address, { ...house, houseNumber: "" }, "Die Hausnummer fehlt."],
    ["address", address, { ...house, street: "" }, "Die Straße fehlt."],
    ["address", address, { ...house, postcode: "" }, "Die Postleitzahl fehlt."],
    ["address", address, { ...house, town: "" }, "Der Ort fehlt."],
    ["person", person, {}, "Bitte Vornamen und Familiennamen eingeben."],
    ["person", born, {}, "Bitte Vornamen, Familiennamen und Geburtsdatum eingeben."],
    ["person", person, { givenNames: "Ada" }, "Der Familienname fehlt."],
    ["person", person, { familyName: "Muster" }, "Die Vornamen fehlen."],
    ["person", born, ada, "Das Geburtsdatum fehlt."],
    ["email", { type: "email" }, {}, "Bitte eine E-Mail-Adresse eingeben."],
    ...[
      "ada",
      "ada@",
      "@example.org",
      "ada@example",
      "a b@example.org",
      "ada@example..org",
      "ada@-x.org",
      "a@b.c",
    ].map((typed): [string, object, FormBody, string] => [
      "email",
      { type: "email" },
      { "": typed },
      "Bitte die vollständige Adresse eingeben, zum Beispiel name@example.org.",
    ]),
    ["phone", { type: "phone" }, {}, "Bitte eine Telefonnummer eingeben."],
    ...["110", "0209", "030 CALL ME", "+999 12345678"].map(
      (typed): [string, object, FormBody, string] => [
        "phone",
        { type: "phone" },
        { "": typed },
        "Bitte die ganze Nummer mit Vorwahl eingeben, zum Beispiel 030 23125 123.",
      ],
    ),
    ["iban", { type: "iban" }, {}, "Bitte die IBAN eingeben."],
    [
      "iban",
      { type: "iban" },
      { "": "DE89370400440532013001" },
      "Darin ist ein Tippfehler. Bitte vergleichen Sie die IBAN mit Ihrer Bankkarte.",
    ],
    [
      "iban",
      { type: "iban" },
      { "": "DE8937040044" },
      "Eine IBAN mit DE hat 22 Zeichen, es sind 12.",
    ],
    [
      "iban",
      { type: "iban" },
      { "": "1234567890" },
      "Eine IBAN beginnt mit zwei Buchstaben für das Land, hier mit DE.",
    ],
    [
      "iban",
      { type: "iban" },
      { "": "DE8937040044053201300/" },
      "Eine IBAN besteht nur aus Buchstaben und Ziffern.",
    ],
  ])("is answered in plain words: %s", (_type, type, inputs, sentence) => {
    const { answer, sentences } = read(type, inputs);
    expect(sentences).toEqual([`„f“: ${sentence}`]);
    expect(answer).toBeUndefined();
  });

  it.each<[object, FormBody, string]>([
    [
      address,
      { ...house, postcode: "99999" },
      "„f“ (Postleitzahl): 99999 liegt nicht in dem Ort, für den dieser Antrag gilt.",
    ],
    [
      address,
      { ...house, postcode: "456" },
      "„f“ (Postleitzahl): Eine Postleitzahl hat fünf Ziffern, zum Beispiel 45657.",
    ],
    [
      address,
      { ...house, street: "x".repeat(101) },
      "„f“ (Straße): Das ist zu lang. Möglich sind 100 Zeichen, es sind 101.",
    ],
    [
      person,
      { ...ada, familyName: "Muster 2" },
      "„f“ (Familienname): Bitte so eingeben, wie es im Ausweis steht, ohne Sonderzeichen.",
    ],
    [
      born,
      { ...ada, birthDate: "2026-11-23" },
      "„f“ (Geburtsdatum): Der Tag darf nicht in der Zukunft liegen.",
    ],
    [
      born,
      { ...ada, birthDate: "1850-01-01" },
      "„f“ (Geburtsdatum): Der Tag darf nicht vor dem 22. November 1896 liegen.",
    ],
    [born, { ...ada, "birthDate.day": "1" }, "„f“ (Geburtsdatum): Der Monat fehlt."],
    [{ type: "declaration" }, {}, "Bitte bestätigen: „f“"],
  ])("names the input it is about: %j", (type, inputs, sentence) => {
    expect(read(type, inputs).sentences).toEqual([sentence]);
  });

  it("is answered in English as well", () => {
    const english: Words = { texts: () => undefined, language: "en" };
    expect(read(number, { "": "0,5" }, english).sentences).toEqual([
      "“f”: The value must be at least 1.",
    ]);
    expect(read(date, { "": "2019-12-31" }, english).sentences).toEqual([
      "“f”: The day must not be before 1 January 2020.",
    ]);
  });
});
