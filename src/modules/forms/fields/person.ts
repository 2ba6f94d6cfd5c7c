import { Temporal } from "#platform/clock";
import { formatDate } from "#platform/i18n";
import { feelDate } from "#standards/dmn";
import type { Person } from "../answers.ts";
import { oneLine } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { isRecord } from "../own-entry.ts";
import { fixedWord } from "../words.ts";
import { dayInputs, isCalendarDay, presentDay, readDay, writeDay } from "./calendar-day.ts";
import {
  answered,
  type Given,
  type Inputs,
  isText,
  nothing,
  type PresentContext,
  type Problem,
  type Rules,
  type SimpleKind,
  wrong,
} from "./field-kind.ts";

const NAMES = ["givenNames", "familyName"] as const;
const LONGEST_NAME = 120;
const OLDEST = Temporal.Duration.from({ years: 130 });

/**
 * Letters of names in official documents: DIN 91379 type A, with all Latin letters instead of its
 * list, so that nobody's name is refused who has it in a passport.
 */
const NAME = /^[\p{Script=Latin}\p{M} ',.`~¨´·ʹʺʾʿˈˌ’‡-]+$/u;

export const person: SimpleKind<FieldOf<"person">, Person> = {
  inputs: (field) => [...NAMES, ...(field.withBirthDate ? dayInputs("birthDate") : [])],
  parse,
  fits: (field, answer): answer is Person =>
    isRecord(answer) &&
    NAMES.every((name) => isText(answer[name])) &&
    (field.withBirthDate ? isCalendarDay(answer["birthDate"]) : !("birthDate" in answer)),
  problems: (_field, answer, rules) => [
    ...NAMES.flatMap((name) => problemOfName(name, answer[name])),
    ...problemOfBirthDate(answer.birthDate, rules),
  ],
  write: (_field, { birthDate, ...names }) => ({
    ...names,
    ...(birthDate !== undefined && writeDay(birthDate, "birthDate")),
  }),
  toFeel: (_field, answer) => ({
    ...answer,
    birthDate: answer.birthDate === undefined ? null : feelDate(answer.birthDate),
  }),
  display: (_field, { givenNames, familyName, birthDate }, { language }) => {
    const name = `${givenNames} ${familyName}`;
    if (birthDate === undefined) return name;
    const born = formatDate(Temporal.PlainDate.from(birthDate), language);
    return [name, `${fixedWord("birthDate", language)}: ${born}`];
  },
  present: (field, context) => ({
    type: "person",
    givenNames: presentName("givenNames", context),
    familyName: presentName("familyName", context),
    birthDate: field.withBirthDate
      ? {
          label: fixedWord("birthDate", context.words.language),
          error: context.errorOf("birthDate"),
          ...presentDay(context, "birthDate"),
        }
      : undefined,
  }),
};

function parse(field: FieldOf<"person">, inputs: Inputs): Given<Person> {
  const givenNames = oneLine(inputs.text("givenNames"));
  const familyName = oneLine(inputs.text("familyName"));
  const born: Given<string> = field.withBirthDate ? readDay(inputs, "birthDate") : nothing;
  if (givenNames === "" && familyName === "" && born.kind === "nothing") return nothing;
  const problems: Problem[] = [];
  if (givenNames === "") problems.push({ kind: "missing", part: "givenNames" });
  if (familyName === "") problems.push({ kind: "missing", part: "familyName" });
  if (born.kind === "wrong") problems.push(...born.problems.map(aboutBirthDate));
  if (field.withBirthDate && born.kind === "nothing")
    problems.push({ kind: "missing", part: "birthDate" });
  if (problems.length > 0) return wrong(...problems);
  return answered({
    givenNames,
    familyName,
    ...(born.kind === "answer" && { birthDate: born.answer }),
  });
}

const aboutBirthDate = (problem: Problem): Problem => ({ part: "birthDate", ...problem });

function problemOfName(part: (typeof NAMES)[number], name: string): Problem[] {
  if (name.length > LONGEST_NAME)
    return [{ kind: "too-long", part, values: { limit: LONGEST_NAME, length: name.length } }];
  return NAME.test(name) ? [] : [{ kind: "invalid", part }];
}

function problemOfBirthDate(day: string | undefined, { heute }: Rules): Problem[] {
  if (day === undefined) return [];
  if (day > heute.toString()) return [{ kind: "in-the-future", part: "birthDate" }];
  const limit = heute.subtract(OLDEST).toString();
  return day < limit ? [{ kind: "too-early", part: "birthDate", values: { limit } }] : [];
}

const presentName = (name: (typeof NAMES)[number], { inputs, words, errorOf }: PresentContext) => ({
  label: fixedWord(name, words.language),
  value: inputs.text(name),
  error: errorOf(name),
});
