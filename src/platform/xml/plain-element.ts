/**
 * An XML element as JSON, in the words of its standard. Property names are those of the standard's
 * meta-model; `@name` is an attribute the standard does not know. A reference to another element is
 * that element's id. Elements of foreign namespaces say theirs in `$ns` and hold their content in
 * `$children` and `$body`.
 */
export type PlainElement = { readonly $type: string; readonly [property: string]: PlainValue };

export type PlainValue = string | number | boolean | PlainElement | readonly PlainValue[];

export const isPlainElement = (value: unknown): value is PlainElement =>
  typeof value === "object" && value !== null && "$type" in value;
