import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import type { ElementKey } from "#library";
import { Link } from "#ui";
import { addField, splitPage, withProperties, withText } from "#workshop";
import { formText } from "../../../../../../form-text.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { EntryProblem } from "../../../../settings/entered-settings.ts";
import { answerEdit } from "../../editor/answer-edit.ts";
import { anchorOf } from "../../editor/controls.tsx";
import { type Editor, editorPath } from "../../editor/editor-at-hand.ts";
import { inEditor } from "../../editor/in-editor.tsx";
import { showEditor } from "../../editor/editor-page.tsx";
import { labelIn } from "../../editor/element-words.ts";
import { AddQuestion, enteredQuestion, QuestionList } from "../question-list.tsx";
import { formTexts as texts } from "../texts.ts";
import { PageConditionLink, PageWords, SplitForm } from "./page-forms.tsx";

/** The page or form for staff of the URL. Throws AppError `not-found`. */
function elementOf({ tree, desk }: Editor): ElementKey {
  const id = desk.visit.params["seite"] ?? "";
  const key = [`page/${id}`, `board/${id}`].find((one) => tree.elements.has(one));
  if (key === undefined) throw new AppError("not-found");
  return key;
}

function show(editor: Editor, problems: readonly EntryProblem[] = []): Reply {
  const element = elementOf(editor);
  const isPage = element.startsWith("page/");
  const isFixed = editor.isFixed(element);
  const props = { editor, element, problems };
  return showEditor(editor, {
    title: labelIn(editor.tree, element),
    crumbs: [{ href: editorPath(editor, "formular"), text: texts.title }],
    problems,
    children: (
      <div class="stack stack--wide stack--fill">
        {isPage && !isFixed && <PageWords {...props} />}
        {isPage && !isFixed && <PageConditionLink {...props} />}
        <section class="stack stack--fill" aria-labelledby="fragen">
          <h2 id="fragen">{texts.questions}</h2>
          <QuestionList editor={editor} parent={element} />
        </section>
        {!isFixed && <AddQuestion editor={editor} parent={element} problems={problems} />}
        {isPage && !isFixed && <SplitForm {...props} />}
        <p>
          <Link class="link back-link" href={editorPath(editor, `formular#${anchorOf(element)}`)}>
            {texts.back}
          </Link>
        </p>
      </div>
    ),
  });
}

const here = (editor: Editor, fragment = ""): string => editor.desk.visit.path + fragment;

function saveWords(editor: Editor, key: ElementKey): Promise<Reply> | Reply {
  const { form } = editor.desk.visit;
  const id = editor.tree.elements.get(key)?.id ?? "";
  const title = formText(form, "titel").trim();
  if (title === "") return show(editor, [{ name: "titel", message: texts.missingTitle }]);
  const kind = formText(form, "art") === "exit" ? "exit" : undefined;
  const words = [
    ["title", title],
    ["intro", formText(form, "einleitung")],
    ["ready", formText(form, "bereit")],
  ] as const;
  return answerEdit(editor, {
    edit: (tree) =>
      words.reduce(
        (one, [slot, de]) => withText(one, `${id}.${slot}`, { de }),
        withProperties(tree, key, { kind }),
      ),
    back: here(editor),
    again: (message) => show(editor, [{ name: "titel", message }]),
  });
}

function addQuestion(editor: Editor, parent: ElementKey): Promise<Reply> | Reply {
  const entered = enteredQuestion(editor);
  if ("problems" in entered) return show(editor, entered.problems);
  const { key } = addField(editor.tree, { ...entered, parent });
  return answerEdit(editor, {
    edit: (tree) => addField(tree, { ...entered, parent }).tree,
    back: here(editor, `#${anchorOf(key)}`),
    again: (message) => show(editor, [{ name: "neueFrage", message }]),
  });
}

function split(editor: Editor, page: ElementKey): Promise<Reply> | Reply {
  const { form } = editor.desk.visit;
  const [before, title] = [formText(form, "ab"), formText(form, "neuerTitel").trim()];
  if (title === "") return show(editor, [{ name: "neuerTitel", message: texts.missingTitle }]);
  if (!splitPage(editor.tree, { page, before, title }))
    return show(editor, [{ name: "ab", message: texts.missingSplit }]);
  return answerEdit(editor, {
    edit: (tree) =>
      splitPage(tree, { page, before, title })?.tree ?? { refused: texts.missingSplit },
    back: editorPath(editor, "formular"),
    again: (message) => show(editor, [{ name: "ab", message }]),
  });
}

function save(editor: Editor): Reply | Promise<Reply> {
  const { visit } = editor.desk;
  const key = elementOf(editor);
  const action = formText(visit.form, "_aktion");
  if (action === "frage") return addQuestion(editor, key);
  if (action === "teilen") return split(editor, key);
  return saveWords(editor, key);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("formular", show),
  POST: inEditor("formular", save),
} satisfies Route;
