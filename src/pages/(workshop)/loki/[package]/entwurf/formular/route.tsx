import type { Reply } from "#platform/http";
import { Button, FieldView } from "#ui";
import { addPage, listIn } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { answerEdit } from "../editor/answer-edit.ts";
import { anchorOf, EditForm } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { inEditor } from "../editor/in-editor.tsx";
import { showEditor } from "../editor/editor-page.tsx";
import { labelIn } from "../editor/element-words.ts";
import { BoardList, PageList } from "./page-list.tsx";
import { formTexts as texts } from "./texts.ts";

type Props = { editor: Editor; problems: readonly EntryProblem[] };

const AT_START = "anfang";

const AddPage = ({ editor, problems }: Props) => {
  const { tree, desk } = editor;
  const pages = listIn(tree, "form", "pages");
  const { form } = desk.visit;
  const error = problems.find(({ name }) => name === "titel")?.message;
  return (
    <section class="stack stack--fill" aria-labelledby="neue-seite">
      <h2 id="neue-seite">{texts.addPage}</h2>
      <EditForm editor={editor}>
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: "titel", label: texts.pageTitle, error },
            value: formText(form, "titel"),
          }}
        />
        <FieldView
          field={{
            ...{ type: "choice", multiple: false, name: "art", label: texts.pageKind },
            options: [
              { id: "questions", label: texts.kinds.questions },
              { id: "exit", label: texts.kinds.exit },
            ],
            chosen: [formText(form, "art") || "questions"],
            placeholder: texts.choose,
          }}
        />
        <label class="kern-label" for="hinter">
          {texts.behind}
        </label>
        <select class="plain-select" id="hinter" name="hinter">
          <option value={AT_START}>{texts.atStart}</option>
          {pages.map((page, index) => (
            <option value={page} selected={index === pages.length - 1}>
              {labelIn(tree, page)}
            </option>
          ))}
        </select>
        <div class="actions">
          <Button>{texts.add}</Button>
        </div>
      </EditForm>
    </section>
  );
};

const show = (editor: Editor, problems: readonly EntryProblem[] = []): Reply =>
  showEditor(editor, {
    title: texts.title,
    problems,
    children: (
      <div class="stack stack--wide stack--fill">
        <p class="measure">{texts.lead}</p>
        <PageList editor={editor} />
        {!editor.isFixed("form") && <AddPage editor={editor} problems={problems} />}
        <BoardList editor={editor} />
      </div>
    ),
  });

function add(editor: Editor): Reply | Promise<Reply> {
  const { visit } = editor.desk;
  const { form } = visit;
  const title = formText(form, "titel").trim();
  if (title === "") return show(editor, [{ name: "titel", message: texts.missingTitle }]);
  const kind = formText(form, "art") === "exit" ? "exit" : "questions";
  const asked = formText(form, "hinter");
  const behind = asked === AT_START ? null : asked;
  const { key } = addPage(editor.tree, { title, kind, behind });
  return answerEdit(editor, {
    edit: (tree) => addPage(tree, { title, kind, behind }).tree,
    back: editorPath(editor, `formular#${anchorOf(key)}`),
    again: (message) => show(editor, [{ name: "titel", message }]),
  });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("formular", show),
  POST: inEditor("formular", add),
} satisfies Route;
