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
  number,
  person,
  text,
  typeInto,
} from "./typed-input.fixture.ts";
import type { Words } from "./words.ts";

describe("what people get wrong", () => {
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
    const { answer, sentences } = typeInto(type, inputs);
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
    [{ type: "file" }, {}, "„f“: Bitte eine Datei auswählen."],
    [{ type: "file" }, { "": "C:\\fakepath\\a.pdf" }, "„f“: Bitte eine Datei auswählen."],
  ])("names the input it is about: %j", (type, inputs, sentence) => {
    expect(typeInto(type, inputs).sentences).toEqual([sentence]);
  });

  it("is answered in English as well", () => {
    const english: Words = { texts: () => undefined, language: "en" };
    expect(typeInto(number, { "": "0,5" }, english).sentences).toEqual([
      "“f”: The value must be at least 1.",
    ]);
    expect(typeInto(date, { "": "2019-12-31" }, english).sentences).toEqual([
      "“f”: The day must not be before 1 January 2020.",
    ]);
  });
});
