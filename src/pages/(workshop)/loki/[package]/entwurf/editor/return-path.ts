import { packagePath } from "../../../workshop-desk.ts";
import type { Editor } from "./editor-at-hand.ts";

/** A page of this draft that a form or link names; nobody is led away from it. */
export function returnPath({ packageId }: Editor, asked: string | undefined): string {
  const own = packagePath(packageId, "/entwurf/");
  return asked?.startsWith(own) && !asked.includes("\\") ? asked : `${own}formular`;
}

/** The path with the note that it was saved, before its fragment. */
export function withNote(path: string, note: string): string {
  const [page = "", fragment] = path.split("#");
  const query = `${page.includes("?") ? "&" : "?"}gespeichert=${note}`;
  return `${page}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}
