import type { DecisionLogic } from "#standards/dmn";
import type { PackageProblem } from "../package-content.ts";
import type { PackageCheck, PackageParts } from "../package-parts.ts";

const rulesOf = (logic: DecisionLogic): string[] =>
  logic.kind === "decisionTable" ? logic.rules.map(({ id }) => id) : [];

const ids = (elements: readonly { id: string }[]): string[] => elements.map(({ id }) => id);

/** The ids that a package may use once, by file. Options, checks, blocks and columns are named by their owner. */
function idsByFile({ source, form, process, decisions }: PackageParts): [string, string[]][] {
  const { service } = source;
  const logics = [...(decisions?.decisions ?? []), ...(decisions?.knowledge ?? [])];
  return [
    ["service.json", ids([...service.facts, ...service.parameters, ...service.roleSlots])],
    ["form.json", [...form.pages.keys(), ...form.steps.keys(), ...form.fields.keys()]],
    [
      "process.bpmn",
      [...process.elements.values()].flatMap(({ id, outgoing }) => [id, ...ids(outgoing)]),
    ],
    [
      "fees.dmn",
      [
        ...ids(decisions?.inputs ?? []),
        ...ids(logics),
        ...logics.flatMap(({ logic }) => rulesOf(logic)),
      ],
    ],
    ...source.letters.map(({ id }): [string, string[]] => [`letters/${id}.json`, [id]]),
    ...source.journeys.map(({ id }): [string, string[]] => [`journeys/${id}.json`, [id]]),
  ];
}

function doubled(file: string, ids: readonly string[]): PackageProblem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((element) => ({
    file,
    element,
    problem: `Die Kennung „${element}“ ist mehrfach vergeben.`,
  }));
}

/** An id names one thing in the whole package, or a merge could not tell what changed. */
export const checkIds: PackageCheck = (parts) => {
  const { letters } = parts.source;
  const owners = new Map<string, string>();
  const problems = letters.flatMap(({ id, blocks }) => doubled(`letters/${id}.json`, ids(blocks)));
  for (const [file, own] of idsByFile(parts)) {
    problems.push(...doubled(file, own));
    for (const element of new Set(own)) {
      const owner = owners.get(element);
      if (owner === undefined) owners.set(element, file);
      else
        problems.push({
          file,
          element,
          problem: `Die Kennung „${element}“ gibt es auch in ${owner}.`,
        });
    }
  }
  return problems;
};
