import type { AdoptedPackage, CompiledPackage } from "#library";
import { elementsAhead, type Marking, type ProcessElement } from "#processes";

type OperationElement = Extract<ProcessElement, { type: "serviceTask" | "sendTask" }>;

const isOperation = (element: ProcessElement): element is OperationElement =>
  element.type === "serviceTask" || element.type === "sendTask";

/** True when the applicant may be asked about the application again. */
export const asksApplicant = (ahead: readonly ProcessElement[]): boolean =>
  ahead.some(
    (element) =>
      (isOperation(element) && element.operation === "request-correction") ||
      ("message" in element && element.message === "correction"),
  );

const fieldsOfStaff = ({ form }: CompiledPackage, ahead: readonly ProcessElement[]) =>
  ahead.flatMap((element) =>
    element.type === "userTask" && element.fields
      ? (form.steps.get(element.fields)?.fields ?? [])
      : [],
  );

/** Whether a text may still be read: by the id before its slot, of a message by the one behind it. */
function textsOf({ texts }: CompiledPackage, ids: ReadonlySet<string>) {
  const isAhead = (key: string): boolean => {
    const [first = "", second = ""] = key.split(".");
    return first === "remedy" || ids.has(first === "message" ? second : first);
  };
  return Object.values(texts).map((words) =>
    Object.entries(words)
      .filter(([key]) => isAhead(key))
      .toSorted(),
  );
}

/**
 * Everything of a version that a case may still meet from where it stands: when two versions have
 * the same ahead of it, changing to the other makes no difference to the case. `rules` are what may
 * name answers: process, letters, decisions, fields of staff.
 */
export type Ahead = { rules: string; rest: string };

export function whatIsAhead(adopted: AdoptedPackage, marking: Marking): Ahead {
  const places = marking.tokens
    .map(({ at }) => at)
    .toSorted()
    .join(" ");
  const known = lookedAt.get(adopted) ?? new Map<string, Ahead>();
  lookedAt.set(adopted, known);
  const ahead = known.get(places) ?? lookAhead(adopted, marking);
  known.set(places, ahead);
  return ahead;
}

/** Thousands of cases stand at few places, and a package as it runs in a town never changes. */
const lookedAt = new WeakMap<AdoptedPackage, Map<string, Ahead>>();

function lookAhead(adopted: AdoptedPackage, marking: Marking): Ahead {
  const { package: version, parameterScope } = adopted.configured;
  const ahead = elementsAhead(version.process, marking);
  const operations = ahead.filter(isOperation);
  const letters = operations.flatMap(({ argument = "" }) => version.letters.get(argument) ?? []);
  const staffFields = fieldsOfStaff(version, ahead);
  const pages = asksApplicant(ahead) ? version.form.definition.pages : [];
  const pageFields = pages.flatMap(({ fields }) => fields);
  const ids = new Set([
    ...ahead.map(({ id }) => id),
    ...operations.flatMap(({ argument }) => argument ?? []),
    ...[...staffFields, ...pages, ...pageFields].map(({ id }) => id),
    ...pageFields
      .flatMap((field) => (field.type === "group" ? field.fields : []))
      .map(({ id }) => id),
  ]);
  const { announcement, remedy, recipient, consentField, contactField } = version.service;
  const decides = operations.some(({ operation }) => operation === "evaluate");
  return {
    rules: JSON.stringify([ahead, letters, staffFields, decides ? version.decisions : null]),
    rest: JSON.stringify([
      pages,
      textsOf(version, ids),
      ahead.map((element) => element.type === "userTask" && adopted.roleSlots[element.role]),
      { announcement, remedy, recipient, consentField, contactField },
      Object.entries(parameterScope).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  };
}
