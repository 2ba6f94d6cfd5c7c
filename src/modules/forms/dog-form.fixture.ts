import { Temporal } from "#platform/clock";
import { compileForm } from "./compile-form.ts";
import type { CompiledForm } from "./compiled-form.ts";
import { formDefinition } from "./definition.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Words } from "./words.ts";

/** For tests: a form that is known to be right. */
export function compiled(definition: unknown): CompiledForm {
  const compilation = compileForm(formDefinition.parse(definition));
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return compilation.form;
}

export const surroundings: Surroundings = {
  parameter: { hoechstzahl: 3 },
  heute: Temporal.PlainDate.from("2026-11-22"),
  konto: { angemeldet: true, niveau: "basis" },
  postcodes: new Set(["45657", "45659"]),
};

export const german: Words = { texts: () => undefined, language: "de" };

/** A dog is registered: an exit, a conditional page, a repeat group, conditions on the same page. */
export const dogForm = compiled({
  pages: [
    {
      id: "wohnort",
      fields: [
        { id: "wohntHier", type: "yesNo" },
        { id: "seitWann", type: "date", latest: "heute", when: "wohntHier" },
      ],
    },
    { id: "nicht-hier", kind: "exit", when: "wohntHier = false" },
    {
      id: "hunde-seite",
      fields: [
        {
          id: "hunde",
          type: "group",
          max: 3,
          checks: [{ id: "anzahl", expression: "count(hunde) <= parameter.hoechstzahl" }],
          fields: [
            { id: "hundName", type: "text" },
            {
              id: "rasse",
              type: "choice",
              options: [{ id: "dackel" }, { id: "dogge" }, { id: "andere" }],
            },
            { id: "welche", type: "text", when: 'rasse = "andere"' },
            { id: "geboren", type: "date", latest: "heute", required: false },
          ],
        },
      ],
    },
    {
      id: "dogge-seite",
      when: 'count(hunde[rasse = "dogge"]) > 0',
      fields: [{ id: "sachkunde", type: "yesNo" }],
    },
    {
      id: "kontakt",
      fields: [
        { id: "halter", type: "person", withBirthDate: true, prefill: "person" },
        { id: "perMail", type: "declaration", required: false },
        { id: "mail", type: "email", required: "perMail = true", prefill: "email" },
        { id: "steuer", type: "computed", expression: "count(hunde) * 9600", as: "money" },
      ],
    },
  ],
  steps: [
    {
      id: "pruefen",
      fields: [
        { id: "auflage", type: "yesNo" },
        { id: "grund", type: "text", when: "auflage" },
      ],
    },
  ],
});

/** Declared answers that are complete. */
export const completeAnswers = {
  wohntHier: true,
  seitWann: "2026-11-01",
  hunde: [{ hundName: "Rex", rasse: "dackel" }],
  halter: { givenNames: "Ada", familyName: "Muster", birthDate: "1980-02-29" },
};
