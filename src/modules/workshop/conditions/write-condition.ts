import {
  type Comparing,
  type Comparison,
  type Condition,
  type Literal,
  otherJoin,
} from "./condition.ts";

const SIGNS: Readonly<Record<Comparing, string>> = {
  is: "=",
  isNot: "!=",
  less: "<",
  atMost: "<=",
  more: ">",
  atLeast: ">=",
};

function writeLiteral(value: Literal): string {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.text);
    case "number":
      return String(value.number);
    case "yesNo":
      return String(value.yes);
    case "date":
      return `date("${value.day}")`;
    case "today":
      return "heute";
  }
}

function writeAbout(name: string, comparison: Comparison): string {
  if (comparison.operator === "answered") return `${name} != null`;
  if (comparison.operator === "unanswered") return `${name} = null`;
  const { operator } = comparison;
  const value = writeLiteral(comparison.value);
  if (operator === "contains") return `list contains(${name}, ${value})`;
  if (operator === "containsNot") return `not(list contains(${name}, ${value}))`;
  return `${name} ${SIGNS[operator]} ${value}`;
}

/** The name of one entry of a repeated group while it is looked at. */
const ENTRY = "eintrag";

function writeComparison(comparison: Comparison): string {
  const [group = "", field] = comparison.subject.split("[].");
  if (field === undefined) return writeAbout(group, comparison);
  return `(some ${ENTRY} in ${group} satisfies ${writeAbout(`${ENTRY}.${field}`, comparison)})`;
}

/** A condition as a FEEL expression; empty when it says nothing. */
export function writeCondition({ join, groups }: Condition): string {
  const inner = ` ${otherJoin(join)} `;
  return groups
    .filter(({ length }) => length > 0)
    .map((group) => {
      const written = group.map(writeComparison).join(inner);
      return group.length > 1 && groups.length > 1 ? `(${written})` : written;
    })
    .join(` ${join} `);
}
