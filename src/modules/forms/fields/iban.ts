import { countrySpecs, friendlyFormatIBAN, isValidIBAN } from "ibantools";
import { withoutBlanks } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { ownEntry } from "../own-entry.ts";
import { answered, isText, nothing, type SimpleKind } from "./field-kind.ts";

/** The answer is an IBAN (ISO 13616) without blanks in capital letters. */
export const iban: SimpleKind<FieldOf<"iban">, string> = {
  inputs: () => [""],
  parse: (_field, inputs) => {
    const typed = withoutBlanks(inputs.text())
      .replaceAll(/[-–.]/g, "")
      .replace(/^IBAN:?/i, "")
      .toUpperCase();
    return typed === "" ? nothing : answered(typed);
  },
  fits: (_field, answer) => isText(answer),
  problems: (_field, answer) => {
    const country = answer.slice(0, 2);
    const limit = ownEntry(countrySpecs, country)?.chars ?? undefined;
    if (limit === undefined) return [{ kind: "iban-country" }];
    if (answer.length !== limit)
      return [{ kind: "iban-length", values: { country, limit, length: answer.length } }];
    if (isValidIBAN(answer)) return [];
    return [{ kind: /^[A-Z]{2}\d{2}[A-Z\d]+$/.test(answer) ? "iban-check-digits" : "invalid" }];
  },
  write: (_field, answer) => ({ "": inFours(answer) }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer) => inFours(answer),
  present: (_field, { inputs }) => ({ type: "iban", value: inputs.text() }),
};

const inFours = (iban: string): string => friendlyFormatIBAN(iban) ?? iban;
