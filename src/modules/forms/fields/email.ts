import { oneLine } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { answered, isText, nothing, type SimpleKind } from "./field-kind.ts";

/** RFC 5321, 4.5.3.1.3: 256 octets with the angle brackets. */
const LONGEST = 254;

/** One address without display name or comment; whether it works only a mail can tell. */
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"_.-][^\s@<>()[\]\\,;:"_]*\.[^\s@<>()[\]\\,;:"_.]{2,}$/u;

export const email: SimpleKind<FieldOf<"email">, string> = {
  inputs: () => [""],
  parse: (_field, inputs) => {
    const typed = oneLine(inputs.text()).replace(/^mailto:/i, "");
    return typed === "" ? nothing : answered(domainInLowerCase(typed));
  },
  fits: (_field, answer) => isText(answer),
  problems: (_field, answer) => {
    if (answer.length > LONGEST)
      return [{ kind: "too-long", values: { limit: LONGEST, length: answer.length } }];
    return ADDRESS.test(answer) && !/\.\.|^\.|\.@/.test(answer) ? [] : [{ kind: "invalid" }];
  },
  write: (_field, answer) => ({ "": answer }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer) => answer,
  present: (_field, { inputs }) => ({ type: "email", value: inputs.text() }),
};

/** Only the part behind the @ does not care about case (RFC 5321, 2.4). */
const domainInLowerCase = (address: string): string =>
  address.replace(/@[^@]*$/, (domain) => domain.toLowerCase());
