import type { Edit } from "./edit.ts";

type Holder = Record<string, unknown> | unknown[];
type JsonEdit = Extract<Edit, { at: string }>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

const isNamed = (item: unknown, name: string): boolean =>
  item === name || (isHolder(item) && "id" in item && item.id === name);

/** Where in a list something of this id stands; -1 if nowhere. */
const placeIn = (list: readonly unknown[], name: string): number =>
  list.findIndex((item) => isNamed(item, name));

/** One step on the way: the member of an object, or the item of a list by its id. */
export function stepInto(holder: unknown, name: string): unknown {
  if (Array.isArray(holder)) return holder[placeIn(holder, name)];
  return isHolder(holder) ? (holder as Record<string, unknown>)[name] : undefined;
}

export const pathOf = (at: string): string[] => (at === "" ? [] : at.split("/"));

function holderAt(root: unknown, at: string): Holder {
  const found = pathOf(at).reduce(stepInto, root);
  if (!isHolder(found)) throw new Error(`nothing at ${at}`);
  return found;
}

function listAt(root: unknown, at: string): unknown[] {
  const path = pathOf(at);
  const owner = holderAt(root, path.slice(0, -1).join("/")) as Record<string, unknown>;
  const list = (owner[path.at(-1) ?? ""] ??= []);
  if (!Array.isArray(list)) throw new Error(`no list at ${at}`);
  return list;
}

function takeOut(root: unknown, at: string): unknown {
  const path = pathOf(at);
  const name = path.at(-1) ?? "";
  const owner = holderAt(root, path.slice(0, -1).join("/"));
  if (!Array.isArray(owner)) {
    const taken = owner[name];
    delete owner[name];
    return taken;
  }
  const place = placeIn(owner, name);
  if (place < 0) throw new Error(`nothing at ${at}`);
  return owner.splice(place, 1)[0];
}

function putIn(list: unknown[], item: unknown, behind: string | null): void {
  const place = behind === null ? -1 : placeIn(list, behind);
  if (behind !== null && place < 0) throw new Error(`no neighbour ${behind}`);
  list.splice(place + 1, 0, structuredClone(item));
}

/** Does an edit to the content of a JSON file, in place. */
export function editJson(root: unknown, edit: JsonEdit): void {
  if ("insert" in edit) return putIn(listAt(root, edit.at), edit.insert, edit.behind);
  if ("to" in edit) return putIn(listAt(root, edit.to), takeOut(root, edit.at), edit.behind);
  if ("remove" in edit) return void takeOut(root, edit.at);
  const holder = holderAt(root, edit.at) as Record<string, unknown>;
  if ("unset" in edit) for (const name of edit.unset) delete holder[name];
  if ("set" in edit) Object.assign(holder, structuredClone(edit.set));
}
