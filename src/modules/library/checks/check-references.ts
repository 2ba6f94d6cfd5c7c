import type { DecisionLogic } from "#standards/dmn";
import { LANGUAGES } from "#platform/i18n";
import type { PackageProblem } from "../package-content.ts";
import type { PackageCheck, PackageParts } from "../package-parts.ts";

/** An expression, or a text with expressions in it, where it stands. */
type Written = { file: string; element: string; text: string };

const EXPRESSION_KEYS = new Set([
  "when",
  "required",
  "expression",
  "earliest",
  "latest",
  "items",
  "rows",
  "value",
]);

/** Every expression in a JSON part, with the innermost element around it. */
function expressionsIn(file: string, part: unknown, element = ""): Written[] {
  if (Array.isArray(part)) return part.flatMap((one) => expressionsIn(file, one, element));
  if (typeof part !== "object" || part === null) return [];
  const here = "id" in part && typeof part.id === "string" ? part.id : element;
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string"
      ? EXPRESSION_KEYS.has(key)
        ? [{ file, element: here, text: value }]
        : []
      : expressionsIn(file, value, here),
  );
}

function expressionsOfLogic(element: string, logic: DecisionLogic): Written[] {
  const at = (id: string) => (text: string) => ({ file: "fees.dmn", element: id, text });
  if (logic.kind === "literalExpression") return [at(element)(logic.text)];
  return [
    ...logic.inputs.map(({ expression }) => at(element)(expression)),
    ...logic.rules.flatMap(({ id, tests, values }) => [...tests, ...values].map(at(id))),
  ];
}

function everythingWritten({ source, uses, decisions }: PackageParts): Written[] {
  const logics = [...(decisions?.decisions ?? []), ...(decisions?.knowledge ?? [])];
  const { caption, recipient } = source.service;
  return [
    ...[caption, recipient.person, recipient.address].map((text) => ({
      file: "service.json",
      element: source.service.id,
      text,
    })),
    ...expressionsIn("form.json", source.form),
    ...source.letters.flatMap((letter) => expressionsIn(`letters/${letter.id}.json`, letter)),
    ...uses.expressions.map(({ at, expression }) => ({
      file: "process.bpmn",
      element: at,
      text: expression,
    })),
    ...logics.flatMap(({ id, logic }) => expressionsOfLogic(id, logic)),
    ...LANGUAGES.flatMap((language) =>
      Object.entries(source.texts[language]).map(([key, text]) => ({
        file: `texts/${language}.json`,
        element: key,
        text,
      })),
    ),
  ];
}

type Known = {
  parameter: ReadonlySet<string>;
  antrag: ReadonlySet<string>;
  entscheidung: ReadonlySet<string>;
  /** What is known of a payment; nothing when the service takes no fee. */
  zahlung: ReadonlySet<string>;
  /** What is known of a step, by its task. */
  schritt: ReadonlyMap<string, ReadonlySet<string>>;
};

function knownIn({ source, form, uses }: PackageParts): Known {
  const { fee } = source.service;
  const boards = new Map(uses.fields.map(({ element, fields }) => [element, fields]));
  const entered = (task: string) =>
    (form.steps.get(boards.get(task) ?? "")?.fields ?? []).map(({ id }) => id);
  return {
    parameter: new Set(source.service.parameters.map(({ id }) => id)),
    antrag: new Set(source.form.pages.flatMap(({ fields }) => fields.map(({ id }) => id))),
    entscheidung: new Set([
      ...(fee ? [fee.decision] : []),
      ...uses.operations.flatMap(({ operation, argument }) =>
        operation === "evaluate" && argument ? [argument] : [],
      ),
    ]),
    zahlung: new Set(fee ? ["betrag", "zeichen", "bis"] : []),
    schritt: new Map(
      uses.outcomes.map(({ element }) => [
        element,
        new Set(["ergebnis", "am", ...entered(element)]),
      ]),
    ),
  };
}

const NAMED =
  /\b(parameter|antrag|entscheidung|schritt|zahlung)\.([a-zA-Z]\w*)(?:\.([a-zA-Z]\w*))?/g;

type Reference = { root: string; name: string; part: string | undefined };

function referenceProblem({ root, name, part }: Reference, known: Known) {
  if (root === "schritt") {
    const step = known.schritt.get(name);
    if (!step) return `Die Aufgabe „${name}“ gibt es nicht.`;
    return part === undefined || step.has(part)
      ? undefined
      : `Bei der Aufgabe „${name}“ wird „${part}“ nicht eingetragen.`;
  }
  if (root === "parameter" && !known.parameter.has(name))
    return `Den Parameter „${name}“ gibt es nicht.`;
  if (root === "antrag" && !known.antrag.has(name)) return `Die Frage „${name}“ gibt es nicht.`;
  if (root === "entscheidung" && !known.entscheidung.has(name))
    return `Die Entscheidung „${name}“ wird im Ablauf nicht getroffen.`;
  if (root === "zahlung" && !known.zahlung.has(name))
    return `Von einer Zahlung ist „${name}“ nicht bekannt.`;
  return undefined;
}

/** Every parameter, answer, decision and step that an expression or a text names exists. */
export const checkReferences: PackageCheck = (parts) => {
  const known = knownIn(parts);
  return everythingWritten(parts).flatMap(({ file, element, text }) => {
    const words = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    const problems = [...words.matchAll(NAMED)].flatMap(
      ([, root = "", name = "", part]) => referenceProblem({ root, name, part }, known) ?? [],
    );
    return [...new Set(problems)].map((problem): PackageProblem => ({ file, element, problem }));
  });
};
