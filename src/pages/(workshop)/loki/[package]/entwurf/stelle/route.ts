import { redirect } from "#platform/http";
import type { Route } from "../../../../../route-definition.ts";
import { type Editor, editorAtHand, editorPath, isReply } from "../editor/editor-at-hand.ts";

/** Kinds of elements whose editing page is that of something around them. */
const PAGES: Readonly<Record<string, string>> = {
  page: "formular",
  board: "formular",
  field: "formular/feld",
  letter: "briefe",
  flowElement: "ablauf",
};

/** The page on which something is edited that a check names by its id, or by the key of its text. */
function pathTo(editor: Editor, name: string): string {
  const { elements } = editor.tree;
  const all = [...elements.values()];
  const found =
    elements.get(name) ??
    all.find(({ id, kind }) => id === name && kind !== "text" && kind in PAGES) ??
    all.find(({ id }) => id === name) ??
    all.find(({ id, kind }) => kind === "text" && id.startsWith(`${name}.`));
  if (found?.kind === "text" && found.id === name) return editorPath(editor, `texte/${found.id}`);
  for (let at = found; at; at = elements.get(at.parent ?? "")) {
    const page = PAGES[at.kind];
    if (page === "ablauf") return editorPath(editor, page);
    if (page !== undefined) return editorPath(editor, `${page}/${at.id}`);
  }
  return editorPath(editor, "formular");
}

/** Leads to the page on which an element is edited. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => {
    const editor = await editorAtHand(visit, house, "formular");
    return isReply(editor) ? editor : redirect(pathTo(editor, visit.query["element"] ?? ""));
  },
} satisfies Route;
