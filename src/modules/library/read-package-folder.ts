import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageContent, PackageProblem } from "./package-content.ts";

type FolderReading =
  | { kind: "read"; content: PackageContent }
  | { kind: "refused"; problems: readonly PackageProblem[] };

type Read = { folder: string; problems: PackageProblem[] };

function readText(file: string, { folder, problems }: Read): string {
  if (existsSync(join(folder, file))) return readFileSync(join(folder, file), "utf8");
  problems.push({ file, problem: "Die Datei fehlt." });
  return "";
}

function readJson(file: string, read: Read): unknown {
  const text = readText(file, read);
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    read.problems.push({ file, problem: `Die Datei ist kein JSON: ${(error as Error).message}` });
    return undefined;
  }
}

/** The JSON files of a folder inside the package by their names without ending. */
function readAll(inside: string, read: Read): Record<string, unknown> {
  const path = join(read.folder, inside);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")) : [];
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name.slice(0, -".json".length), readJson(`${inside}/${name}`, read)]),
  );
}

/** The files of `library/<package>/`, see docs/architecture.md "A service package". */
export function readPackageFolder(folder: string): FolderReading {
  const read: Read = { folder, problems: [] };
  const content: PackageContent = {
    service: readJson("service.json", read),
    form: readJson("form.json", read),
    process: readText("process.bpmn", read),
    fees: existsSync(join(folder, "fees.dmn")) ? readText("fees.dmn", read) : null,
    texts: readAll("texts", read),
    letters: readAll("letters", read),
    journeys: readAll("journeys", read),
  };
  if (read.problems.length > 0) return { kind: "refused", problems: read.problems };
  return { kind: "read", content };
}
