import type { Address, Person } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition, FieldType } from "./definition.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { joinName } from "./fields/group.ts";
import { type Typed, typedFrom } from "./typed.ts";

/** What the account knows, by the words of `prefill` in a form; parts of it may be "". */
export type PrefillValues = {
  person?: Person;
  familyName?: string;
  givenNames?: string;
  birthDate?: string;
  address?: Address;
  email?: string;
  phone?: string;
};

/** The type of field that each value of the account can fill. */
export const prefillTypes = {
  person: "person",
  familyName: "text",
  givenNames: "text",
  birthDate: "date",
  address: "address",
  email: "email",
  phone: "phone",
} satisfies Record<keyof PrefillValues, FieldType>;

/**
 * The inputs of a page filled from the account, with the person's consent: to be laid over what is
 * typed and shown, so that the person sees and sends it like anything else.
 */
export function prefilled(form: CompiledForm, pageId: string, values: PrefillValues): Typed {
  const fields = form.pages.get(pageId)?.fields ?? [];
  return typedFrom(fields, Object.fromEntries(fields.flatMap((field) => inputsFor(field, values))));
}

function inputsFor(field: FieldDefinition, values: PrefillValues): [string, unknown][] {
  const value = field.prefill && values[field.prefill];
  if (value === undefined) return [];
  return Object.entries(kindOf(field).write(field, value)).map(([part, typed]) => [
    joinName(field.id, part),
    typed,
  ]);
}
