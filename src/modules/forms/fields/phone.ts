import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { oneLine } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { answered, isText, nothing, type SimpleKind, wrong } from "./field-kind.ts";

type Read = ReturnType<typeof parsePhoneNumberFromString>;
let last: { text: string; read: Read } | undefined;

/** Several questions are asked about a number, one after the other. A number without country code is German. */
function readNumber(text: string): Read {
  if (last?.text !== text) last = { text, read: parsePhoneNumberFromString(text, "DE") };
  return last.read;
}

/** The answer is an E.164 number ("+4923613000"); without country code it is German. */
export const phone: SimpleKind<FieldOf<"phone">, string> = {
  inputs: () => [""],
  parse: (_field, inputs) => {
    const typed = oneLine(inputs.text()).normalize("NFKC");
    if (typed === "") return nothing;
    const read = /\p{L}/u.test(typed) ? undefined : readNumber(typed);
    return read?.isValid() ? answered(read.number) : wrong({ kind: "invalid" });
  },
  fits: (_field, answer): answer is string => isText(answer) && /^\+[1-9]\d{4,14}$/.test(answer),
  problems: (_field, answer) => (readNumber(answer)?.isValid() ? [] : [{ kind: "invalid" }]),
  write: (_field, answer) => ({ "": displayPhone(answer) }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer) => displayPhone(answer),
  present: (_field, { inputs }) => ({ type: "phone", value: inputs.text() }),
};

function displayPhone(number: string): string {
  const read = readNumber(number);
  if (read === undefined) return number;
  return read.countryCallingCode === "49" ? read.formatNational() : read.formatInternational();
}
