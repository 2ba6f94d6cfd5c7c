import type { Address } from "../answers.ts";
import { oneLine, withoutBlanks } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { isRecord } from "../own-entry.ts";
import { fixedWord } from "../words.ts";
import {
  answered,
  isText,
  nothing,
  type PresentContext,
  type Problem,
  type SimpleKind,
  wrong,
} from "./field-kind.ts";

const PARTS = ["street", "houseNumber", "postcode", "town"] as const;
type AddressPart = (typeof PARTS)[number];

const LONGEST = { street: 100, houseNumber: 20, postcode: 20, town: 100 } satisfies Record<
  AddressPart,
  number
>;

/** An address in Germany. */
export const address: SimpleKind<FieldOf<"address">, Address> = {
  inputs: () => PARTS,
  parse: (_field, inputs) => {
    const typed = {
      ...splitStreet(oneLine(inputs.text("street")), oneLine(inputs.text("houseNumber"))),
      postcode: withoutBlanks(inputs.text("postcode")).replace(/^D-?(?=\d)/i, ""),
      town: oneLine(inputs.text("town")),
    };
    const missing = PARTS.filter((part) => typed[part] === "");
    if (missing.length === PARTS.length) return nothing;
    if (missing.length === 0) return answered(typed);
    return wrong(...missing.map((part): Problem => ({ kind: "missing", part })));
  },
  fits: (_field, answer): answer is Address =>
    isRecord(answer) && PARTS.every((part) => isText(answer[part])),
  problems: (field, answer, { postcodes }) => {
    const found = PARTS.flatMap((part) => problemOfPart(part, answer[part]));
    if (found.length > 0 || field.within === "anywhere" || postcodes === undefined) return found;
    if (postcodes.has(answer.postcode)) return [];
    const { postcode } = answer;
    return [{ kind: "not-of-town", part: "postcode", values: { postcode } }];
  },
  write: (_field, answer) => ({ ...answer }),
  toFeel: (_field, answer) => answer,
  display: (_field, { street, houseNumber, postcode, town }) => [
    `${street} ${houseNumber}`,
    `${postcode} ${town}`,
  ],
  present: (_field, context) => ({
    type: "address",
    street: present("street", context),
    houseNumber: present("houseNumber", context),
    postcode: present("postcode", context),
    town: present("town", context),
  }),
};

/** Browsers and people put "Hauptstraße 12 a" into the street. */
function splitStreet(line: string, typedNumber: string): { street: string; houseNumber: string } {
  const { street, houseNumber } = (typedNumber === "" && STREET_LINE.exec(line)?.groups) || {};
  return street && houseNumber
    ? { street, houseNumber }
    : { street: line, houseNumber: typedNumber };
}

const STREET_LINE =
  /^(?<street>.*\p{L}.*?)[ ,]+(?<houseNumber>\d+ ?\p{L}?(?: ?[-–/+] ?\d+ ?\p{L}?)*)$/u;

function problemOfPart(part: AddressPart, value: string): Problem[] {
  const limit = LONGEST[part];
  if (value.length > limit)
    return [{ kind: "too-long", part, values: { limit, length: value.length } }];
  return part === "postcode" && !/^\d{5}$/.test(value) ? [{ kind: "invalid", part }] : [];
}

const present = (part: AddressPart, { inputs, words, errorOf }: PresentContext) => ({
  label: fixedWord(part, words.language),
  value: inputs.text(part),
  error: errorOf(part),
});
