import { type Answers, type Surroundings, walk, type Walk } from "#forms";
import type { AdoptedPackage } from "#library";

/**
 * Why a draft stays on its version.
 * - `exit`: with the new questions the person would not get to the end any more
 * - `retyped`: a question of the same id asks for something else, and what was typed would be lost
 */
export type DraftStay = "exit" | "retyped";

/** What a new version means for an application that was not sent yet. */
export type DraftFate =
  | { kind: "unaffected" }
  | { kind: "moves" }
  /** It moves, and pages that were done need another look; `missing`: fields. Nothing typed is lost. */
  | { kind: "applicant"; missing: readonly string[] }
  | { kind: "stays"; reason: DraftStay; at: readonly string[] };

/** Everything a person meets until the application is sent. */
function questionsOf({ configured }: AdoptedPackage): string {
  const { form, service, texts, decisions, process } = configured.package;
  const later = new Set(process.elements.keys());
  const words = Object.values(texts).map((language) =>
    Object.entries(language)
      .filter(([key]) => !later.has(key.slice(0, key.indexOf("."))))
      .toSorted(),
  );
  const { facts: _facts, parameters: _parameters, ...rest } = service;
  const values = Object.entries(configured.parameterScope).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([form.definition.pages, rest, decisions, words, values]);
}

/** Fields on the pages that the person went through already. */
function fieldsBehind({ pages, firstIncomplete }: Walk): Set<string> {
  const here = pages.findIndex(({ id }) => id === firstIncomplete);
  return new Set(pages.slice(0, here === -1 ? undefined : here).flatMap(({ fields }) => fields));
}

/** What is missing now up to the place to which the person had come. */
function missingBehind(before: Walk, after: Walk): string[] {
  const behind = fieldsBehind(before);
  const wasComplete = before.firstIncomplete === undefined;
  const last = after.pages.findLastIndex(({ fields }) => fields.some((field) => behind.has(field)));
  const pages = wasComplete ? after.pages : after.pages.slice(0, last + 1);
  return pages.flatMap(({ missing }) => missing);
}

const retyped = (from: AdoptedPackage, to: AdoptedPackage, answers: Answers): string[] =>
  Object.keys(answers).filter((id) => {
    const [before, after] = [from, to].map((one) => one.configured.package.form.fields.get(id));
    return before !== undefined && after !== undefined && before.type !== after.type;
  });

export type DraftWeighing = {
  answers: Answers;
  from: AdoptedPackage;
  to: AdoptedPackage;
  /** Besides the parameters of each version. */
  surroundings: Omit<Surroundings, "parameter">;
};

/**
 * What changing to another version means for a draft: its answers are taken through the new form.
 * Pure. Answers that are not asked for any more stay in the draft and do not count.
 */
export function draftFate({ answers, from, to, surroundings }: DraftWeighing): DraftFate {
  if (questionsOf(from) === questionsOf(to)) return { kind: "unaffected" };
  const lost = retyped(from, to, answers);
  if (lost.length > 0) return { kind: "stays", reason: "retyped", at: lost };
  const through = ({ configured }: AdoptedPackage): Walk =>
    walk(configured.package.form, answers, {
      ...surroundings,
      parameter: configured.parameterScope,
    });
  const [before, after] = [through(from), through(to)];
  if (after.exit !== undefined && before.exit === undefined)
    return { kind: "stays", reason: "exit", at: [after.exit] };
  const missing = missingBehind(before, after);
  return missing.length > 0 ? { kind: "applicant", missing } : { kind: "moves" };
}
