import { moduleTable, platformForAll, roomTable } from "./module-table.ts";
import { isTest, type Parsed, resolveImport } from "./source-file.ts";

type Place = { room: string; part: string | undefined };

/** `src/modules/cases/decide.ts` → room "modules", part "cases". */
function placeOf(path: string): Place {
  const [src, room, part] = path.split("/");
  if (src !== "src") return { room: src ?? "", part: room };
  if (room === undefined || part === undefined) return { room: "root", part: undefined };
  return { room, part };
}

const isFrontDoor = (path: string): boolean =>
  /^src\/(modules|platform|standards)\/[^/]+\/index\.ts$/.test(path) || path === "src/ui/index.ts";

function roomViolation(from: Parsed, to: string): string | undefined {
  const [own, other] = [placeOf(from.path), placeOf(to)];
  if (own.room === "sandbox")
    return other.room === "sandbox" ? undefined : "the sandbox imports nothing of src";
  if (other.room === "sandbox" || other.room === "test") return `src must not import ${other.room}`;
  if (!roomTable[own.room]?.includes(other.room))
    return `${own.room} must not import ${other.room}`;
  const narrow = own.room === "standards" || own.room === "ui";
  if (narrow && other.room === "platform" && !platformForAll.includes(other.part ?? ""))
    return `${own.room} must not import platform/${other.part}`;
  const sameRoom = own.room === other.room;
  if (
    own.room === "modules" &&
    sameRoom &&
    own.part !== other.part &&
    !moduleTable[own.part ?? ""]?.includes(other.part ?? "")
  )
    return `${own.part} must not use ${other.part}`;
  if (own.room === "standards" && sameRoom && own.part !== other.part)
    return "one standard must not use another";
  return undefined;
}

function frontDoorViolation(from: Parsed, to: string, specifier: string): string | undefined {
  const [own, other] = [placeOf(from.path), placeOf(to)];
  const samePart =
    own.room === other.room &&
    (own.part === other.part || own.room === "pages" || own.room === "ui");
  if (samePart || other.room === "pages" || other.room === "root") return undefined;
  if (specifier.startsWith(".") || !isFrontDoor(to)) return "only by its front door";
  return undefined;
}

/** Every import that goes against the directions of docs/architecture.md. */
export function boundaryViolations(files: readonly Parsed[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const to = resolveImport(file.path, specifier);
        if (!to) return [];
        const problem = roomViolation(file, to) ?? frontDoorViolation(file, to, specifier);
        return problem ? [`${file.path} → ${to}: ${problem}`] : [];
      }),
    );
}

/** A module table whose arrows run in a circle. */
export function tableCycles(table: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.keys(table).filter((start) => {
    const seen = new Set<string>();
    const reach = (name: string): boolean =>
      (table[name] ?? []).some(
        (next) => next === start || (!seen.has(next) && (seen.add(next), reach(next))),
      );
    return reach(start);
  });
}

/** Files that import each other in a circle, type imports included (Tarjan). */
export function importCycles(files: readonly Parsed[]): string[][] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .map((specifier) => resolveImport(file.path, specifier))
        .filter((to): to is string => to !== undefined),
    ]),
  );
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.size - 1);
    stack.push(path);
    for (const to of graph.get(path) ?? []) {
      if (!graph.has(to)) continue;
      if (!order.has(to)) connect(to);
      if (stack.includes(to)) low.set(path, Math.min(low.get(path) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(path) !== order.get(path)) return;
    const knot = stack.splice(stack.indexOf(path));
    if (knot.length > 1) cycles.push(knot);
  };
  for (const path of graph.keys()) if (!order.has(path)) connect(path);
  return cycles;
}
