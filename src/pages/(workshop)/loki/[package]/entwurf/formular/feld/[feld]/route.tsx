import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import type { ElementKey } from "#library";
import { Link } from "#ui";
import { textProperty } from "#workshop";
import { formText } from "../../../../../../../form-text.ts";
import type { Route } from "../../../../../../../route-definition.ts";
import type { EntryProblem } from "../../../../../settings/entered-settings.ts";
import { anchorOf, FixedNote } from "../../../editor/controls.tsx";
import { type Editor, editorPath } from "../../../editor/editor-at-hand.ts";
import { inEditor } from "../../../editor/in-editor.tsx";
import { showEditor } from "../../../editor/editor-page.tsx";
import { labelIn } from "../../../editor/element-words.ts";
import { PageConditionLink } from "../../[seite]/page-forms.tsx";
import { AddQuestion, QuestionList } from "../../question-list.tsx";
import { formTexts } from "../../texts.ts";
import { Checks } from "./checks.tsx";
import { FieldForm } from "./field-form.tsx";
import { inputsOf, typedInputs } from "./field-inputs.ts";
import { Options } from "./options.tsx";
import { OtherPage } from "./other-page.tsx";
import { type Refused, saveField } from "./save-field.ts";
import { fieldTexts as texts } from "./texts.ts";

/** The question of the URL. Throws AppError `not-found`. */
function elementOf({ tree, desk }: Editor): ElementKey {
  const key = `field/${desk.visit.params["feld"] ?? ""}`;
  if (!tree.elements.has(key)) throw new AppError("not-found");
  return key;
}

/** The page, form for staff or group that a question stands in. */
function around(editor: Editor, element: ElementKey) {
  const parent = editor.tree.elements.get(element)?.parent ?? "";
  const { kind, id = "" } = editor.tree.elements.get(parent) ?? {};
  const path = kind === "field" ? `formular/feld/${id}` : `formular/${id}`;
  return { href: editorPath(editor, path), text: labelIn(editor.tree, parent) };
}

type Shown = { problems?: readonly EntryProblem[]; isTyped?: boolean };

const Parts = ({ editor, element, problems = [], isTyped }: Shown & PartsProps) => {
  const { tree, desk } = editor;
  const stored = inputsOf(tree, element);
  const inputs = isTyped ? typedInputs(desk.visit.form, stored) : stored;
  const type = textProperty(tree, element, "type");
  const props = { editor, element, problems };
  return (
    <>
      <FieldForm {...{ ...props, inputs }} />
      {type === "choice" && <Options {...props} />}
      {type === "group" && (
        <section class="stack stack--fill" aria-labelledby="fragen">
          <h2 id="fragen">{formTexts.groupQuestions}</h2>
          <QuestionList editor={editor} parent={element} />
          <AddQuestion editor={editor} parent={element} problems={problems} />
        </section>
      )}
      <Checks {...{ editor, element }} />
      <PageConditionLink {...props} />
      <OtherPage {...props} />
    </>
  );
};
type PartsProps = { editor: Editor; element: ElementKey };

function show(editor: Editor, shown: Shown = {}): Reply {
  const element = elementOf(editor);
  const page = around(editor, element);
  return showEditor(editor, {
    title: labelIn(editor.tree, element),
    crumbs: [{ href: editorPath(editor, "formular"), text: formTexts.title }, page],
    problems: shown.problems ?? [],
    children: (
      <div class="stack stack--wide stack--fill">
        {editor.isFixed(element) ? (
          <FixedNote editor={editor} />
        ) : (
          <Parts {...{ ...shown, editor, element }} />
        )}
        <p>
          <Link class="link back-link" href={`${page.href}#${anchorOf(element)}`}>
            {fill(texts.backToPage, { page: page.text })}
          </Link>
        </p>
      </div>
    ),
  });
}

function save(editor: Editor): Reply | Promise<Reply> {
  const { visit } = editor.desk;
  const again = ({ problems }: Refused): Reply =>
    show(editor, { problems, isTyped: formText(visit.form, "_aktion") === "" });
  return saveField({ editor, element: elementOf(editor), again });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("formular", show),
  POST: inEditor("formular", save),
} satisfies Route;
