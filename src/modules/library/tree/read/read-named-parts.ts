import { isJsonObject, type Json } from "../json.ts";
import type { Branch } from "../package-tree.ts";
import { branchOf, type PartReading } from "./read-json-part.ts";

type Problems = PartReading["problems"];

/** service.json or form.json; the only one of its kind. `id` is a property of the service like others. */
export function readPart(kind: "service" | "form", part: unknown, problems: Problems): Branch[] {
  const file = `${kind}.json`;
  if (isJsonObject(part as Json))
    return [
      branchOf(part as Record<string, Json>, { key: kind, kind, id: kind }, { file, problems }),
    ];
  problems.push({ file, problem: "Die Datei enthält kein JSON-Objekt." });
  return [];
}

/** Files that are named for the id in them. */
export function readFolder(
  { folder, kind }: { folder: "letters" | "journeys"; kind: string },
  files: Readonly<Record<string, unknown>>,
  problems: Problems,
): Branch[] {
  return Object.entries(files).flatMap(([name, part]) => {
    const file = `${folder}/${name}.json`;
    if (!isJsonObject(part as Json)) {
      problems.push({ file, problem: "Die Datei enthält kein JSON-Objekt." });
      return [];
    }
    const { id, ...rest } = part as Record<string, Json>;
    const properties = id === name || id === undefined ? rest : { ...rest, id };
    return [branchOf(properties, { key: `${kind}/${name}`, kind, id: name }, { file, problems })];
  });
}
