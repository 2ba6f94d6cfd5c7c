import type { FieldDefinition, FormDefinition } from "./definition.ts";
import type { NamesIn } from "./evaluation.ts";
import { namesOfCase, namesOfSurroundings } from "./surroundings.ts";

/** An expression where it stands, with the answers that are known when it is evaluated. */
export type PlacedExpression = {
  element: string;
  /** What it decides, in words for the one who wrote it. */
  purpose: string;
  expression: string;
  known: ReadonlySet<string>;
  /** Fields inside a repeat group by the group's id: named by filters over that group. */
  children: ReadonlyMap<string, readonly string[]>;
};

/** Every expression of a form in the order of its evaluation. */
export function placedExpressions(definition: FormDefinition): PlacedExpression[] {
  const children = childrenOfGroups(definition);
  const known = new Set(namesOfSurroundings);
  const pages = definition.pages.flatMap((page) => {
    const { id: element, when: expression } = page;
    const condition = { element, purpose: "when", expression, known: new Set(known) };
    return [condition, ...expressionsOfFields(page.fields, known)];
  });
  const steps = definition.steps.flatMap(({ fields }) =>
    expressionsOfFields(fields, new Set([...namesOfSurroundings, ...namesOfCase])),
  );
  return [...pages, ...steps].flatMap(({ expression, ...place }) =>
    expression === undefined ? [] : [{ ...place, expression, children }],
  );
}

type Candidate = Omit<PlacedExpression, "expression" | "children"> & {
  expression: string | undefined;
};

/**
 * Adds the fields to `known` as they are passed: conditions see what is above them, limits see the
 * whole page. Inside a group the page is `around`.
 */
function expressionsOfFields(
  fields: readonly FieldDefinition[],
  known: Set<string>,
  around: Iterable<string> = [],
): Candidate[] {
  const all = new Set([...known, ...around, ...fields.map(({ id }) => id)]);
  return fields.flatMap((field) => {
    const above = new Set(known);
    known.add(field.id);
    return [
      ...conditionsOf(field).map((one) => ({ ...one, element: field.id, known: above })),
      ...limitsOf(field).map((one) => ({ ...one, element: field.id, known: all })),
      ...(field.type === "group" ? expressionsOfFields(field.fields, new Set(above), all) : []),
    ];
  });
}

type Use = { purpose: string; expression: string | undefined };

const conditionsOf = (field: FieldDefinition): Use[] => [
  { purpose: "when", expression: field.when },
  ...(field.type === "computed" ? [{ purpose: "expression", expression: field.expression }] : []),
  ...(field.type === "choice"
    ? field.options.map(({ id, when }) => ({ purpose: `option ${id}`, expression: when }))
    : []),
];

const limitsOf = (field: FieldDefinition): Use[] => [
  {
    purpose: "required",
    expression: typeof field.required === "string" ? field.required : undefined,
  },
  ...field.checks.map(({ id, expression }) => ({ purpose: `check ${id}`, expression })),
  ...(field.type === "date"
    ? [
        { purpose: "earliest", expression: field.earliest },
        { purpose: "latest", expression: field.latest },
      ]
    : []),
];

const childrenOfGroups = (definition: FormDefinition): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...definition.pages, ...definition.steps]
      .flatMap(({ fields }) => fields)
      .flatMap((field) =>
        field.type === "group" ? [[field.id, field.fields.map(({ id }) => id)] as const] : [],
      ),
  );

/**
 * Which of the names an expression may read, for evaluation. Every word of it counts: one too many
 * does no harm, and a name that the expression binds itself may be read as well.
 */
export const namesIn = (
  expressions: readonly PlacedExpression[],
  names: ReadonlySet<string>,
): NamesIn =>
  new Map(
    expressions.map(({ expression }) => {
      const words = new Set(expression.match(/[a-zA-Z]\w*/g));
      return [expression, [...words].filter((word) => names.has(word))];
    }),
  );
