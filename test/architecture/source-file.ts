import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { parseSync } from "oxc-parser";

export type SourceFile = { path: string; text: string };

export type FunctionShape = { name: string; lines: number; parameters: number; line: number };

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

export type Parsed = {
  path: string;
  text: string;
  lines: number;
  /** Specifiers of imports and re-exports, type-only ones included. */
  imports: readonly string[];
  /** Bare names imported from a specifier. */
  importedNames: ReadonlyMap<string, readonly string[]>;
  functions: readonly FunctionShape[];
  nodes: readonly Node[];
};

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function visitNodes(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visitNodes(item, visit);
    return;
  }
  if (value === null || typeof value !== "object") return;
  if ("type" in value && "start" in value) visit(value as Node);
  for (const key of Object.keys(value)) if (key !== "loc") visitNodes((value as Node)[key], visit);
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function functionShape(node: Node, text: string): FunctionShape {
  const parameters = node["params"] as unknown[] | { items?: unknown[] };
  const list = Array.isArray(parameters) ? parameters : (parameters.items ?? []);
  const id = node["id"] as { name?: string } | null;
  return {
    name: id?.name ?? "(anonymous)",
    line: lineOf(text, node.start),
    lines: lineOf(text, node.end) - lineOf(text, node.start) + 1,
    parameters: list.length,
  };
}

/** Reads one source file. A file that does not parse is reported by the compiler, not here. */
export function parseSource({ path, text }: SourceFile): Parsed {
  const nodes: Node[] = [];
  visitNodes(parseSync(path, text).program, (node) => nodes.push(node));
  const declarations = nodes.filter((node) =>
    [
      "ImportDeclaration",
      "ExportNamedDeclaration",
      "ExportAllDeclaration",
      "ImportExpression",
    ].includes(node.type),
  );
  const names = new Map<string, string[]>();
  const imports: string[] = [];
  for (const node of declarations) {
    const source = (node["source"] as { value?: unknown } | null)?.value;
    if (typeof source !== "string") continue;
    imports.push(source);
    const specifiers = (node["specifiers"] ?? []) as { imported?: { name?: string } }[];
    names.set(source, [
      ...(names.get(source) ?? []),
      ...specifiers.map((s) => s.imported?.name ?? "default"),
    ]);
  }
  const functions = nodes
    .filter((node) => FUNCTIONS.has(node.type) && (node["body"] as Node | null)?.type !== undefined)
    .filter((node) => ["BlockStatement", "FunctionBody"].includes((node["body"] as Node).type))
    .map((node) => functionShape(node, text));
  return {
    path,
    text,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports,
    importedNames: names,
    functions,
    nodes,
  };
}

/** All TypeScript below the given folders of the project. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(folder, name).split(sep).join("/"))
      .map((path) => ({ path, text: readFileSync(path, "utf8") })),
  );
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith("test/");

/** The file or front door an import leads to, as a project path; undefined for packages. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("."))
    return normalize(join(dirname(from), specifier))
      .split(sep)
      .join("/");
  if (specifier === "#ui") return "src/ui/index.ts";
  const [room, name] = specifier.slice(1).split("/");
  if (specifier.startsWith("#platform/") || specifier.startsWith("#standards/"))
    return `src/${room}/${name}/index.ts`;
  return specifier.startsWith("#") ? `src/modules/${room}/index.ts` : undefined;
}
