import { type ElementKey, naming } from "#library";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert, Button, LinkButton } from "#ui";
import { referencesTo, removeElement } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { AppError } from "#platform/errors";
import { answerEdit } from "../editor/answer-edit.ts";
import { EditForm, FixedNote } from "../editor/controls.tsx";
import type { Editor } from "../editor/editor-at-hand.ts";
import { inEditor } from "../editor/in-editor.tsx";
import { showEditor } from "../editor/editor-page.tsx";
import { elementWords } from "../editor/element-words.ts";
import { returnPath } from "../editor/return-path.ts";
import { removeTexts as texts } from "./texts.ts";

const REMOVABLE: ReadonlySet<string> = new Set(["page", "field", "option", "block", "check"]);

/** What is to be removed. Throws AppError `not-found` for what nobody removes here. */
function elementOf({ tree, base }: Editor, key: string): ElementKey {
  const kind = (tree.elements.get(key) ?? base.elements.get(key))?.kind;
  if (kind === undefined || !REMOVABLE.has(kind)) throw new AppError("not-found");
  return key;
}

function show(editor: Editor, key: ElementKey, problem?: string): Reply {
  const { visit } = editor.desk;
  const back = returnPath(editor, visit.query["zurueck"] ?? formText(visit.form, "zurueck"));
  const references = referencesTo(editor.tree, key);
  const name = elementWords(naming(editor.tree, key));
  const title = fill(texts.title, { name });
  return showEditor(editor, {
    title,
    problems: problem === undefined ? [] : [{ name: "entfernen", message: problem }],
    children: (
      <div class="stack" id="entfernen">
        {references.length === 0 ? (
          <p>{texts.free}</p>
        ) : (
          <Alert kind="warning" title={texts.used}>
            <ul class="spaced">
              {[...new Set(references.map(elementWords))].map((one) => (
                <li>{one}</li>
              ))}
            </ul>
            <p>{texts.usedText}</p>
          </Alert>
        )}
        {editor.isFixed(key) ? (
          <FixedNote editor={editor} />
        ) : (
          <EditForm editor={editor} class="actions">
            <input type="hidden" name="was" value={key} />
            <input type="hidden" name="zurueck" value={back} />
            <Button>{texts.remove}</Button>
            <LinkButton href={back} kind="secondary">
              {texts.keep}
            </LinkButton>
          </EditForm>
        )}
      </div>
    ),
  });
}

const isInLetter = (key: string): boolean => key.startsWith("letter/");

function ask(editor: Editor): Reply {
  return show(editor, elementOf(editor, editor.desk.visit.query["was"] ?? ""));
}

function remove(editor: Editor): Promise<Reply> {
  const { form } = editor.desk.visit;
  const key = elementOf(editor, formText(form, "was"));
  return answerEdit(editor, {
    edit: (tree) => removeElement(tree, key),
    back: returnPath(editor, formText(form, "zurueck")),
    again: (problem) => show(editor, key, problem),
  });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor(({ query }) => (isInLetter(query["was"] ?? "") ? "briefe" : "formular"), ask),
  POST: inEditor(({ form }) => (isInLetter(formText(form, "was")) ? "briefe" : "formular"), remove),
} satisfies Route;
