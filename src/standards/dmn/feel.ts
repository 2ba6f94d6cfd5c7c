import type { Temporal } from "#platform/clock";
import { date, evaluate, parseExpression, parseUnaryTests, unaryTest } from "feelin";
import { plainReading } from "./plain-reading.ts";
import { watched } from "./watched.ts";

/** Names an expression may use and their values: null, boolean, number, string, FEEL date, list, context. */
export type FeelScope = Readonly<Record<string, unknown>>;

export type FeelResult = { value: unknown; warnings: readonly string[] };

/** A FEEL date (DMN 1.5, 10.3.2.3.4) from "2026-11-22". */
export const feelDate = (isoDay: string): unknown => date(isoDay);

const days = new WeakMap<Temporal.PlainDate, unknown>();

/** The same of a day that many evaluations share, such as today. */
export function feelDay(day: Temporal.PlainDate): unknown {
  const known = days.get(day);
  if (known !== undefined) return known;
  const made = feelDate(day.toString());
  days.set(day, made);
  return made;
}

/** FEEL dates become ISO text again, also inside lists and contexts; the rest stays as it is. */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value === null || typeof value !== "object") return value;
  if ("iso" in value && typeof value.iso === "string") return value.iso;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}

/** Like `evaluateFeel`, but FEEL dates stay FEEL dates, for use in further expressions. */
export function evaluateToFeel(expression: string, scope: FeelScope): FeelResult {
  const known = plainReading(expression)?.(scope);
  if (known !== undefined) return { value: known, warnings: [] };
  try {
    const { value, warnings } = watched(expression, () =>
      evaluate(expression, scope as Record<string, unknown>),
    );
    return { value, warnings: warnings.map((warning) => warning.message) };
  } catch (error) {
    return { value: null, warnings: [(error as Error).message] };
  }
}

/**
 * Evaluates an expression somebody wrote. Never throws and never hangs: a syntax error, an unknown
 * name or a loop without end gives `value: null` and a warning.
 */
export function evaluateFeel(expression: string, scope: FeelScope): FeelResult {
  const { value, warnings } = evaluateToFeel(expression, scope);
  return { value: plainValue(value), warnings };
}

/** A condition holds only when it is really true; null and warnings are not true. */
export const isTrue = (expression: string, scope: FeelScope): boolean =>
  evaluateFeel(expression, scope).value === true;

/** A DMN unary test (such as `> 5`, `"a","b"`, `-`) for one input value, with its warnings. */
export function evaluateUnaryTest(test: string, input: unknown, scope: FeelScope): FeelResult {
  if (test.trim() === "-" || test.trim() === "") return { value: true, warnings: [] };
  try {
    const { value, warnings } = watched(test, () => unaryTest(test, { ...scope, "?": input }));
    return { value: value === true, warnings: warnings.map((warning) => warning.message) };
  } catch (error) {
    return { value: false, warnings: [(error as Error).message] };
  }
}

export const passesUnaryTest = (test: string, input: unknown, scope: FeelScope): boolean =>
  evaluateUnaryTest(test, input, scope).value === true;

type Parse = typeof parseExpression;

/** Ten times what anybody wrote so far; what is longer is another program, not a condition. */
const MOST_CHARACTERS = 5_000;

function firstError(parse: Parse, written: string, names: Iterable<string>): number | undefined {
  if (written.length > MOST_CHARACTERS) return MOST_CHARACTERS + 1;
  let place: number | undefined;
  const known = Object.fromEntries([...names].map((name) => [name, null]));
  parse(written, known, undefined).iterate({
    enter: (node) => {
      if (node.type.isError) place ??= node.from + 1;
    },
  });
  return place;
}

/**
 * The character (from 1) at which an expression stops being FEEL. Names with spaces or signs are
 * understood only when they are given.
 */
export const feelErrorPlace = (
  expression: string,
  names: Iterable<string> = [],
): number | undefined => firstError(parseExpression, expression, names);

/** The same for unary tests. */
export const unaryTestErrorPlace = (
  test: string,
  names: Iterable<string> = [],
): number | undefined =>
  test.trim() === "-" || test.trim() === "" ? undefined : firstError(parseUnaryTests, test, names);

/** The first syntax error of an expression, for people who write one; undefined when there is none. */
export function feelSyntaxError(expression: string): string | undefined {
  const place = feelErrorPlace(expression);
  return place === undefined ? undefined : `not understood at character ${place}`;
}

const LOCAL_NAMES = new Set(["item", "row", "partial", "?"]);

/**
 * The first names of all variables an expression reads (`parameter` of `parameter.tarif`),
 * without functions and the names it binds itself.
 */
export function namesOf(expression: string): Set<string> {
  const names = new Set<string>();
  const bound = new Set<string>(LOCAL_NAMES);
  const textOf = (node: { from: number; to: number }) => expression.slice(node.from, node.to);
  parseExpression(expression, {}, undefined).iterate({
    enter: (node) => {
      if (node.name === "Name") bound.add(textOf(node));
      const called =
        node.node.parent?.name === "FunctionInvocation" && node.node.prevSibling === null;
      if (node.name === "VariableName" && !called) names.add(textOf(node));
    },
  });
  return new Set([...names].filter((name) => !bound.has(name)));
}
