import type { PackageContent, PackageProblem } from "../../package-content.ts";
import type { Json, JsonObject } from "../json.ts";
import { listOf, type PackageTree } from "../package-tree.ts";
import { jsonOf } from "./write-json-part.ts";
import { writeDecisionsPart } from "./write-decisions-part.ts";
import { writeProcessPart } from "./write-process-part.ts";

export type TreeWriting =
  | { kind: "written"; content: PackageContent }
  | { kind: "refused"; problems: readonly PackageProblem[] };

function folderOf(tree: PackageTree, slot: "letters" | "journeys"): Record<string, JsonObject> {
  return Object.fromEntries(
    listOf(tree, "package", slot).map((key) => {
      const id = tree.elements.get(key)?.id ?? "";
      return [id, { id, ...jsonOf(tree, key) }];
    }),
  );
}

function textsOf(tree: PackageTree): Record<string, JsonObject> {
  const languages = tree.elements.get("package")?.properties["languages"];
  const texts: Record<string, Record<string, Json>> = {};
  for (const language of Array.isArray(languages) ? languages : []) texts[String(language)] = {};
  for (const { kind, id, properties } of tree.elements.values())
    if (kind === "text")
      for (const [language, words] of Object.entries(properties))
        (texts[language] ??= {})[id] = words;
  return texts;
}

const unwritten = (file: string): PackageProblem => ({
  file,
  problem: "Die Datei lässt sich nicht schreiben: Ein Teil gehört nicht zum Standard.",
});

/**
 * The package of a tree in its canonical form: `writeTree` of what `readTree` read is that package,
 * with XML in the one spelling of its standard and lists left out that are empty by default.
 */
export async function writeTree(tree: PackageTree): Promise<TreeWriting> {
  const hasFees = tree.elements.has("fees");
  const process = await writeProcessPart(tree);
  const fees = hasFees ? await writeDecisionsPart(tree) : null;
  if (process === undefined || fees === undefined)
    return {
      kind: "refused",
      problems: [
        ...(process === undefined ? [unwritten("process.bpmn")] : []),
        ...(fees === undefined ? [unwritten("fees.dmn")] : []),
      ],
    };
  return {
    kind: "written",
    content: {
      service: jsonOf(tree, "service"),
      form: jsonOf(tree, "form"),
      process,
      fees,
      texts: textsOf(tree),
      letters: folderOf(tree, "letters"),
      journeys: folderOf(tree, "journeys"),
    },
  };
}
