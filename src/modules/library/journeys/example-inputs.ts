import type { FieldDefinition } from "#forms";

type Inputs = Readonly<Record<string, string | string[]>>;
type Around = { today: string; postcode: string };

const dayInputs = (prefix: string, today: string): Inputs => {
  const [year = "", month = "", day = ""] = today.split("-");
  const number = (part: string) => String(Number(part));
  return {
    [`${prefix}day`]: number(day),
    [`${prefix}month`]: number(month),
    [`${prefix}year`]: year,
  };
};

const PERSON = { givenNames: "Alex", familyName: "Beispiel" };
const BIRTHDAY = "1990-06-15";
const FILE = "01900000-0000-7000-8000-000000000099 48213 Beispiel.pdf";
const FREE_TEXT = "Beispiel";

/** Made-up answers that fit a question as far as its type says, by what follows its name. */
function partsOf(field: FieldDefinition, { today, postcode }: Around, tries: number): Inputs {
  switch (field.type) {
    case "number":
      return { "": String(field.min ?? Math.min(1, field.max ?? 1)) };
    case "date":
      return dayInputs(".", today);
    case "choice": {
      const { id } = field.options[tries % field.options.length] ?? { id: "" };
      return { "": field.multiple ? [id] : id };
    }
    case "yesNo":
      return { "": tries % 2 === 0 ? "no" : "yes" };
    case "declaration":
      return { "": "yes" };
    case "email":
      return { "": "alex@example.org" };
    case "phone":
      return { "": "02309 123456" };
    case "iban":
      return { "": "DE02120300000000202051" };
    case "person":
      return {
        ".givenNames": PERSON.givenNames,
        ".familyName": PERSON.familyName,
        ...(field.withBirthDate && dayInputs(".birthDate.", BIRTHDAY)),
      };
    case "address":
      return {
        ".street": "Beispielweg",
        ".houseNumber": "1",
        ".postcode": postcode,
        ".town": "Beispielstadt",
      };
    case "file":
      return { "": [FILE] };
    case "computed":
      return {};
    case "text":
      return { "": FREE_TEXT.slice(0, field.maxLength) };
    case "group":
      return Object.assign(
        {},
        ...field.fields.map((child) =>
          prefixed(`.0.${child.id}`, partsOf(child, { today, postcode }, tries)),
        ),
      ) as Inputs;
  }
}

const prefixed = (name: string, parts: Inputs): Inputs =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [name + part, value]));

/** A made-up answer as a browser would post it; the next try gives another one where there are several. */
export const exampleInputs = (
  name: string,
  field: FieldDefinition,
  { tries, ...around }: Around & { tries: number },
): Inputs => prefixed(name, partsOf(field, around, tries));
