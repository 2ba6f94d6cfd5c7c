import { feelErrorPlace, namesOf } from "#standards/dmn";
import type { PackageProblem } from "../package-content.ts";
import type { PackageCheck, PackageParts } from "../package-parts.ts";
import { valueProblem } from "../parameters.ts";

const file = "service.json";

function checkNamedFields({ source, form }: PackageParts): PackageProblem[] {
  const { consentField, contactField } = source.service;
  const typed = (id: string | undefined, type: string, what: string): PackageProblem[] =>
    id === undefined || form.fields.get(id)?.type === type
      ? []
      : [{ file, element: id, problem: `${what} muss ein Feld vom Typ ${type} sein.` }];
  return [
    ...typed(consentField, "yesNo", "consentField"),
    ...typed(contactField, "email", "contactField"),
  ];
}

function checkDurations({ source }: PackageParts): PackageProblem[] {
  const { promise, retention, parameters } = source.service;
  return [promise, retention]
    .filter((written) => !written.startsWith("P"))
    .filter((id) => parameters.every((one) => one.id !== id || one.type !== "duration"))
    .map((element) => ({
      file,
      element,
      problem: "Das ist weder eine Dauer noch ein Parameter mit einer.",
    }));
}

function checkDefaults({ source }: PackageParts): PackageProblem[] {
  return source.service.parameters.flatMap((definition) => {
    if (definition.default === undefined) return [];
    const problem = valueProblem(definition, definition.default);
    return problem === undefined
      ? []
      : [{ file, element: definition.id, problem: `Die Vorgabe passt nicht: ${problem}` }];
  });
}

/** A case is named and addressed before anything was decided, so only these names are known. */
const KNOWN = new Set(["antrag", "parameter"]);

function checkExpressions({ source }: PackageParts): PackageProblem[] {
  const { caption, recipient } = source.service;
  const written = {
    caption,
    "recipient.person": recipient.person,
    "recipient.address": recipient.address,
  };
  return Object.entries(written).flatMap(([where, expression]) => {
    const place = feelErrorPlace(expression);
    if (place !== undefined)
      return [
        { file, problem: `${where}: Der Ausdruck ist ab Zeichen ${place} nicht verständlich.` },
      ];
    return [...namesOf(expression)]
      .filter((name) => !KNOWN.has(name))
      .map((name) => ({ file, problem: `${where}: „${name}“ gibt es hier nicht.` }));
  });
}

/** What service.json says of itself and of the form holds. */
export const checkService: PackageCheck = (parts) => [
  ...checkNamedFields(parts),
  ...checkDurations(parts),
  ...checkDefaults(parts),
  ...checkExpressions(parts),
];
