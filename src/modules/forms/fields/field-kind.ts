import type { Temporal } from "#platform/clock";
import type { Answer } from "../answers.ts";
import type { FieldDefinition, SimpleField } from "../definition.ts";
import type { KnownFiles } from "../known-files.ts";
import type { Presentation } from "../presentation.ts";
import type { Words } from "../words.ts";

export type ProblemKind =
  | "missing"
  | "invalid"
  | "check"
  | "too-long"
  | "too-small"
  | "too-large"
  | "too-many-decimals"
  | "no-such-day"
  | "year-digits"
  | "too-early"
  | "too-late"
  | "in-the-past"
  | "in-the-future"
  | "not-of-town"
  | "iban-country"
  | "iban-length"
  | "iban-check-digits"
  | "file-kind"
  | "file-too-large"
  | "file-empty"
  | "file-cut-off"
  | "file-not-kept"
  | "file-infected"
  | "file-gone"
  | "too-many-files";

/** What is wrong with an answer. Words are made of it by `messageFor`. */
export type Problem = {
  kind: ProblemKind;
  /** The input it is about, when the field has several ("day", "birthDate.year"). */
  part?: string;
  /** Id of the check that is not met. */
  check?: string;
  /** What the sentence names; days are ISO dates. */
  values?: Readonly<Record<string, string | number>>;
};

/** The result of reading inputs: nothing typed, an answer in its stored form, or no answer. */
export type Given<A extends Answer = Answer> =
  | { kind: "nothing" }
  | { kind: "answer"; answer: A }
  | { kind: "wrong"; problems: readonly Problem[] };

/** The inputs of one field as they were typed; "" for what was not sent. */
export type Inputs = { text(part?: string): string; list(): readonly string[] };

/** The side of an evaluation that field types see. */
export type Rules = {
  heute: Temporal.PlainDate;
  postcodes: ReadonlySet<string> | undefined;
  files: KnownFiles | undefined;
  holds(expression: string): boolean;
  value(expression: string): unknown;
};

/**
 * An answer for people: one line, several lines, or labelled entries (a repeat group has one entry
 * per item, its value being the entries of that item).
 */
export type Displayed = string | readonly string[] | readonly DisplayedEntry[];
export type DisplayedEntry = { label: string; value: Displayed };

/**
 * Everything a field type knows. Methods, not properties: the registry looks kinds up by
 * `field.type`, so field and answer always belong together.
 */
export type FieldKind<F extends FieldDefinition = FieldDefinition, A extends Answer = Answer> = {
  /** Whether what is stored is an answer to this question at all; its limits are `problems`. */
  fits(field: F, answer: unknown, rules: Rules): answer is A;
  /** What is wrong with an answer that fits. */
  problems(field: F, answer: A, rules: Rules): readonly Problem[];
  /** The answer as its inputs show it, by part; the opposite of `parse`. */
  write(field: F, answer: A): Record<string, string | readonly string[]>;
  toFeel(field: F, answer: A): unknown;
  display(field: F, answer: A, words: Words): Displayed;
};

export type PresentContext = {
  inputs: Inputs;
  words: Words;
  rules: Rules;
  errorOf(part: string): string | undefined;
};

/** A field type that can stand inside a repeat group. */
export type SimpleKind<F extends SimpleField = SimpleField, A extends Answer = Answer> = FieldKind<
  F,
  A
> & {
  /** What follows the field's name in the names of its inputs, in reading order. */
  inputs(field: F): readonly string[];
  parse(field: F, inputs: Inputs): Given<A>;
  present(field: F, context: PresentContext): Extract<Presentation, { type: F["type"] }>;
};

export const nothing = { kind: "nothing" } as const;
export const answered = <A extends Answer>(answer: A): Given<A> => ({ kind: "answer", answer });
export const wrong = (...problems: Problem[]): Given<never> => ({ kind: "wrong", problems });

export const isText = (answer: unknown): answer is string =>
  typeof answer === "string" && answer !== "";
