import type { ElementKey } from "#library";
import { AppError } from "#platform/errors";
import { type Subject, subjectsFor } from "#workshop";
import { anchorOf } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";

/** What a condition is edited of, and what it may be about. */
export type Asked = {
  editor: Editor;
  element: ElementKey;
  property: "when" | "expression";
  subjects: ReadonlyMap<string, Subject>;
};

const CONDITIONED: ReadonlySet<string> = new Set(["page", "field", "option", "block", "check"]);

/** Throws AppError `not-found` for what has no condition. */
export function askedFor(editor: Editor, element: ElementKey): Asked {
  const kind = editor.tree.elements.get(element)?.kind;
  if (kind === undefined || !CONDITIONED.has(kind)) throw new AppError("not-found");
  const subjects = new Map(subjectsFor(editor.tree, element).map((one) => [one.name, one]));
  return { editor, element, subjects, property: kind === "check" ? "expression" : "when" };
}

/** The page on which the element is edited. */
export function returnFrom({ editor, element }: Asked): string {
  const { kind, id = "", parent } = editor.tree.elements.get(element) ?? {};
  const owner = editor.tree.elements.get(parent ?? "")?.id ?? "";
  if (kind === "page") return editorPath(editor, `formular/${id}`);
  if (kind === "field") return editorPath(editor, `formular/feld/${id}`);
  const folder = kind === "block" ? "briefe" : "formular/feld";
  return editorPath(editor, `${folder}/${owner}#${anchorOf(element)}`);
}
