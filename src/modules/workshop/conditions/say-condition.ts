import { formatNumber } from "#platform/i18n";
import { type Comparison, type Condition, type Literal, otherJoin } from "./condition.ts";
import type { Subject, SubjectType } from "./subjects.ts";

const IS: Partial<Record<Comparison["operator"], string>> = {
  is: "ist",
  isNot: "ist nicht",
  less: "ist kleiner als",
  atMost: "ist höchstens",
  more: "ist größer als",
  atLeast: "ist mindestens",
  contains: "enthält",
  containsNot: "enthält nicht",
  answered: "ist beantwortet",
  unanswered: "ist nicht beantwortet",
};
const DAY: typeof IS = {
  is: "ist am",
  isNot: "ist nicht am",
  less: "liegt vor",
  atMost: "liegt spätestens am",
  more: "liegt nach",
  atLeast: "liegt frühestens am",
};

/** What a statement about something of a type can say, in the order in which it is offered. */
export const OPERATORS: Readonly<Record<SubjectType, readonly Comparison["operator"][]>> = {
  text: ["answered", "unanswered", "is", "isNot"],
  number: ["is", "isNot", "less", "atMost", "more", "atLeast", "answered", "unanswered"],
  money: ["is", "isNot", "less", "atMost", "more", "atLeast", "answered", "unanswered"],
  date: ["is", "less", "atMost", "more", "atLeast", "answered", "unanswered"],
  choice: ["is", "isNot", "answered", "unanswered"],
  choices: ["contains", "containsNot", "answered", "unanswered"],
  yesNo: ["is", "answered", "unanswered"],
  other: ["answered", "unanswered"],
};

export const operatorWords = (operator: Comparison["operator"], type: SubjectType): string =>
  (type === "date" ? DAY[operator] : undefined) ?? IS[operator] ?? operator;

const CENTS = 100;

/** "2026-03-01" as "1.3.2026". */
const germanDay = (day: string): string => day.split("-").map(Number).toReversed().join(".");

function sayValue(value: Literal, { type, options }: Subject): string {
  switch (value.kind) {
    case "text":
      return `„${options.find(({ id }) => id === value.text)?.label ?? value.text}“`;
    case "number":
      return type === "money"
        ? `${formatNumber(value.number / CENTS, "de")} Euro`
        : formatNumber(value.number, "de");
    case "yesNo":
      return value.yes ? "Ja" : "Nein";
    case "date":
      return germanDay(value.day);
    case "today":
      return "dem heutigen Tag";
  }
}

function sayComparison(comparison: Comparison, subjects: ReadonlyMap<string, Subject>): string {
  const subject = subjects.get(comparison.subject);
  if (!subject) return `„${comparison.subject}“ …`;
  const anyEntry = comparison.subject.includes("[].")
    ? `in mindestens einem Eintrag von „${subject.place}“ `
    : "";
  const says = operatorWords(comparison.operator, subject.type);
  const value = "value" in comparison ? ` ${sayValue(comparison.value, subject)}` : "";
  return `${anyEntry}„${subject.label}“ ${says}${value}`;
}

const WORDS = { and: " und ", or: " oder " } as const;

/** A condition as half a sentence, to stand after "wenn". */
export function sayCondition({ join, groups }: Condition, subjects: readonly Subject[]): string {
  const byName = new Map(subjects.map((subject) => [subject.name, subject]));
  return groups
    .map((group) => {
      const said = group.map((one) => sayComparison(one, byName)).join(WORDS[otherJoin(join)]);
      return group.length > 1 && groups.length > 1 ? `(${said})` : said;
    })
    .join(WORDS[join]);
}
