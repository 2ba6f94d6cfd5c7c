import type { PackageContent, PackageProblem } from "../../package-content.ts";
import { growTree, type Growing } from "../grow-tree.ts";
import type { Branch, PackageTree } from "../package-tree.ts";
import { readDecisionsPart } from "./read-decisions-part.ts";
import { readFolder, readPart } from "./read-named-parts.ts";
import { readProcessPart } from "./read-process-part.ts";
import { addTexts } from "./read-texts.ts";

export type TreeReading =
  { kind: "read"; tree: PackageTree } | { kind: "refused"; problems: readonly PackageProblem[] };

const fileOf = ({ kind, id }: Branch): string =>
  ({
    service: "service.json",
    form: "form.json",
    process: "process.bpmn",
    fees: "fees.dmn",
    letter: `letters/${id}.json`,
  })[kind] ?? `journeys/${id}.json`;

/** Elements whose key another one has already. */
function doubled(branch: Branch, seen: Set<string>): Branch[] {
  const here = seen.has(branch.key) ? [branch] : [];
  seen.add(branch.key);
  return [
    ...here,
    ...Object.values(branch.children)
      .flat()
      .flatMap((one) => doubled(one, seen)),
  ];
}

function doubledIds(root: Branch): PackageProblem[] {
  const seen = new Set<string>();
  return Object.values(root.children)
    .flat()
    .flatMap((part) =>
      doubled(part, seen).map(({ id }) => ({
        file: fileOf(part),
        element: id,
        problem: `Die Kennung „${id}“ ist mehrfach vergeben.`,
      })),
    );
}

async function rootOf(content: PackageContent, problems: PackageProblem[]): Promise<Branch> {
  const { service, form, process, fees, letters, journeys, texts } = content;
  const parts = [
    ...readPart("service", service, problems),
    ...readPart("form", form, problems),
    ...(await readProcessPart(process, { file: "process.bpmn", problems })),
    ...(fees === null ? [] : await readDecisionsPart(fees, { file: "fees.dmn", problems })),
  ];
  return {
    key: "package",
    kind: "package",
    id: "package",
    properties: { languages: Object.keys(texts).sort() },
    children: {
      parts,
      letters: readFolder({ folder: "letters", kind: "letter" }, letters, problems),
      journeys: readFolder({ folder: "journeys", kind: "journey" }, journeys, problems),
    },
  };
}

/**
 * A package as one tree. Nothing is checked but that it is one: refused is a part that cannot be
 * read, an entry without id, an id given twice among its kind. Whether the package could run is for
 * `compilePackage`.
 */
export async function readTree(content: PackageContent): Promise<TreeReading> {
  const problems: PackageProblem[] = [];
  const root = await rootOf(content, problems);
  problems.push(...doubledIds(root));
  if (problems.length > 0) return { kind: "refused", problems };
  const growing = growTree(root) as Growing;
  addTexts(growing, content.texts, problems);
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", tree: growing };
}
