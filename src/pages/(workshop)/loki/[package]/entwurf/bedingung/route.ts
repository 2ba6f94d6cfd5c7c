import { json, type Reply } from "#platform/http";
import type { DraftEdit } from "#workshop";
import { withProperties } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { answerEdit } from "../editor/answer-edit.ts";
import { inEditor } from "../editor/in-editor.tsx";
import { changedRows, enteredExpression, postedCondition } from "./posted-condition.ts";
import { type Asked, askedFor, returnFrom } from "./asked-condition.ts";
import { showCondition } from "./show-condition.tsx";
import { saidExpression } from "./said-expression.ts";
import { conditionTexts as texts } from "./texts.ts";

function edit({ element, property }: Asked, expression: string): DraftEdit {
  return (tree) => withProperties(tree, element, { [property]: expression || undefined });
}

/** Statements that are added or taken away are shown once more; nothing is saved by that. */
function save(asked: Asked): Promise<Reply> | Reply {
  const { editor, property } = asked;
  const { form } = editor.desk.visit;
  const action = formText(form, "_aktion");
  const posted = postedCondition(asked);
  const changed =
    posted.kind === "statements" ? changedRows(action, posted.rows, asked) : undefined;
  if (changed) return showCondition(asked, changed);
  const entered = enteredExpression(asked, posted, action === "aufheben");
  if (formText(form, "_pruefen") !== "") return json({ says: saidExpression(asked, entered) });
  if ("problems" in entered) return showCondition(asked, { ...posted, problems: entered.problems });
  if (property === "expression" && entered.expression === "")
    return showCondition(asked, {
      ...posted,
      problems: [{ name: "worueber", message: texts.missingCheck }],
    });
  return answerEdit(editor, {
    edit: edit(asked, entered.expression),
    back: returnFrom(asked),
    again: (message) =>
      showCondition(asked, { ...posted, problems: [{ name: "worueber", message }] }),
  });
}

const areaOf = (element: string): "briefe" | "formular" =>
  element.startsWith("letter/") ? "briefe" : "formular";

const askedIn = ({ query }: Visit): string => query["fuer"] ?? "";
const postedIn = ({ form }: Visit): string => formText(form, "fuer");

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor(
    (visit) => areaOf(askedIn(visit)),
    (editor) => showCondition(askedFor(editor, askedIn(editor.desk.visit))),
  ),
  POST: inEditor(
    (visit) => areaOf(postedIn(visit)),
    (editor) => save(askedFor(editor, postedIn(editor.desk.visit))),
  ),
} satisfies Route;
