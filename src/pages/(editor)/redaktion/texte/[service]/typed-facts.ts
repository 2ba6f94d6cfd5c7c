import type { ServiceFact } from "#catalogue";
import { formText } from "../../../../form-text.ts";
import { type SourceField, sourceIn, type SourceProblem, typedSource } from "./typed-source.ts";
import type { FormBody } from "../../../../visit.ts";

export type FactField = "de" | "en" | "easy" | "general" | "generalEn" | SourceField | "place";

/** One statement as it was typed. */
export type TypedFact = Record<FactField, string> & {
  /** Empty: a new one. */
  id: string;
  remove: boolean;
};

export type FactProblem = { fact: number; field: FactField; problem: Problem };
export type Problem = "missing" | "tooLong" | "parameter" | SourceProblem;

/** More statements of one kind than anybody reads. */
export const MOST_FACTS = 60;

export const factName = (fact: number, field: string): string => `fact.${fact}.${field}`;

export const typedOf = (fact: ServiceFact, place: number): TypedFact => ({
  id: fact.id,
  de: fact.text.de,
  en: fact.text.en ?? "",
  easy: fact.text["de-easy"] ?? "",
  general: fact.general?.de ?? "",
  generalEn: fact.general?.en ?? "",
  ...typedSource(fact.source),
  place: String(place),
  remove: false,
});

export const newFact = (place: number): TypedFact => ({
  ...{ id: "", de: "", en: "", easy: "", general: "", generalEn: "" },
  ...typedSource(null),
  ...{ place: String(place), remove: false },
});

/** What a form says of each statement, in its own order. */
export const typedFacts = (form: FormBody): TypedFact[] =>
  Array.from({ length: MOST_FACTS }, (_, fact) => fact)
    .filter((fact) => form[factName(fact, "de")] !== undefined)
    .map((fact) => {
      const field = (name: string) => formText(form, factName(fact, name)).trim();
      return {
        ...{ id: field("id"), de: field("de"), en: field("en"), easy: field("easy") },
        ...{ general: field("general"), generalEn: field("generalEn") },
        ...sourceIn(field),
        place: field("place"),
        remove: field("remove") !== "",
      };
    });
