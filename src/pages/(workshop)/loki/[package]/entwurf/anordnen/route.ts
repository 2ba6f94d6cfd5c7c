import { shifted } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { answerEdit } from "../editor/answer-edit.ts";
import { anchorOf } from "../editor/controls.tsx";
import { editorAtHand, isReply } from "../editor/editor-at-hand.ts";
import { problemPage } from "../editor/problem-page.tsx";
import { returnPath } from "../editor/return-path.ts";

/** Puts an element one place further up or down in its list. */
export const route = {
  audience: "staff",
  portals: "local",
  POST: async (visit, house) => {
    const editor = await editorAtHand(visit, house, "formular");
    if (isReply(editor)) return editor;
    const { form } = visit;
    const key = formText(form, "was");
    const by = formText(form, "richtung") === "up" ? "up" : "down";
    return answerEdit(editor, {
      edit: (tree) => shifted(tree, key, by),
      back: `${returnPath(editor, formText(form, "zurueck"))}#${anchorOf(key)}`,
      again: (problem) => problemPage(editor, problem),
    });
  },
} satisfies Route;
