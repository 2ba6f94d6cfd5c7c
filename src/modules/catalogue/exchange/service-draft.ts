import type { ServiceFact, ServiceType } from "../service-type.ts";
import type { Source } from "../wording.ts";
import { compareDescriptions } from "./compare-descriptions.ts";
import { type Description, KINDS_OF_PART, type Part } from "./description.ts";

type Drafting = {
  /** What we say already, where it was compared. */
  ours: Description;
  theirs: Description;
  source: Source;
};

/** Statements that only they make, by part. */
const newStatements = ({ ours, theirs }: Drafting): [Part, string][] =>
  compareDescriptions(ours, theirs).flatMap(({ part, statements }) =>
    statements
      .filter(({ saidBy }) => saidBy === "them")
      .map(({ text }): [Part, string] => [part, text]),
  );

/** Ids are never used twice, also when several documents were taken. */
const firstFree = (facts: readonly ServiceFact[]): number =>
  1 + Math.max(0, ...facts.map(({ id }) => Number(/^import-(\d+)$/.exec(id)?.[1] ?? 0)));

/**
 * The file of a service as it would be with everything a document adds, as a draft for editors. What
 * we say stays; title and short text are replaced, since there is only one of each.
 */
export function serviceDraft(service: ServiceType, drafting: Drafting): ServiceType {
  const { source } = drafting;
  const added = newStatements(drafting);
  const of = (part: Part): string[] => added.flatMap(([one, text]) => (one === part ? [text] : []));
  const first = firstFree(service.facts);
  const facts = added.flatMap(([part, text], place): ServiceFact[] => {
    const kind = KINDS_OF_PART[part]?.at(-1);
    return kind ? [{ id: `import-${first + place}`, kind, text: { de: text }, source }] : [];
  });
  const [title, short] = [of("title")[0], of("short").join(" ")];
  return {
    ...service,
    title: { ...service.title, ...(title ? { de: title } : {}) },
    short: { ...service.short, ...(short ? { de: short } : {}) },
    words: { ...service.words, de: [...service.words.de, ...of("words")] },
    facts: [...service.facts, ...facts],
  };
}
