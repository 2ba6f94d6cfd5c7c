import type { ElementKey } from "#library";
import { Button, FieldView, Link } from "#ui";
import { listIn, NEW_FIELD_TYPES, type NewFieldType, textProperty } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { anchorOf, EditForm, FixedNote, MoveButtons, RemoveLink } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { labelIn } from "../editor/element-words.ts";
import { ConditionNote } from "./page-list.tsx";
import { formTexts as texts } from "./texts.ts";

const isNewType = (word: string): word is NewFieldType =>
  NEW_FIELD_TYPES.some((type) => type === word);

/** How a question is answered, in plain words. */
export const typeWords = (type: string): string =>
  isNewType(type) ? texts.types[type] : texts.computed;

type ListProps = { editor: Editor; parent: ElementKey };

/** The questions of a page, a form for staff or a group, each with what can be done to it. */
export const QuestionList = ({ editor, parent }: ListProps) => {
  const { tree } = editor;
  const fields = listIn(tree, parent, "fields");
  if (fields.length === 0) return <p>{texts.noQuestions}</p>;
  return (
    <ol class="plain-list stack stack--fill">
      {fields.map((element, index) => {
        const name = labelIn(tree, element);
        const [isFirst, isLast] = [index === 0, index === fields.length - 1];
        return (
          <li class="panel stack stack--tight stack--fill" id={anchorOf(element)} tabIndex={-1}>
            <h3>{name}</h3>
            <p class="note">{typeWords(textProperty(tree, element, "type"))}</p>
            <ConditionNote editor={editor} element={element} />
            {editor.isFixed(element) ? (
              <FixedNote editor={editor} />
            ) : (
              <div class="row">
                <Link
                  class="link"
                  href={editorPath(editor, `formular/feld/${tree.elements.get(element)?.id}`)}
                >
                  {texts.edit} <span class="visually-hidden">: {name}</span>
                </Link>
                <MoveButtons {...{ editor, element, name, isFirst, isLast }} />
                <RemoveLink {...{ editor, element, name }} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
};

type AddProps = ListProps & { problems: readonly EntryProblem[] };

/** Adds a question; a group holds no other group. */
export const AddQuestion = ({ editor, parent, problems }: AddProps) => {
  const { form } = editor.desk.visit;
  const isGroup = editor.tree.elements.get(parent)?.kind === "field";
  const errorAt = (name: string) => problems.find((one) => one.name === name)?.message;
  return (
    <section class="stack stack--fill" aria-labelledby="neue-frage">
      <h2 id="neue-frage">{texts.addQuestion}</h2>
      <EditForm editor={editor}>
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: "neueFrage", label: texts.question },
            ...{ hint: texts.questionHint, error: errorAt("neueFrage") },
            value: formText(form, "neueFrage"),
          }}
        />
        <FieldView
          field={{
            ...{ type: "choice", multiple: false, name: "neuerTyp", label: texts.type },
            ...{ placeholder: texts.choose, error: errorAt("neuerTyp") },
            options: NEW_FIELD_TYPES.filter((type) => !isGroup || type !== "group").map((id) => ({
              id,
              label: texts.types[id],
            })),
            chosen: [formText(form, "neuerTyp")],
          }}
        />
        <div class="actions">
          <Button name="_aktion" value="frage">
            {texts.add}
          </Button>
        </div>
      </EditForm>
    </section>
  );
};

/** What was entered for a new question, or what is missing. */
export function enteredQuestion(
  editor: Editor,
): { label: string; type: NewFieldType } | { problems: EntryProblem[] } {
  const { form } = editor.desk.visit;
  const label = formText(form, "neueFrage").trim();
  const type = formText(form, "neuerTyp");
  if (label !== "" && isNewType(type)) return { label, type };
  return {
    problems: [
      ...(label === "" ? [{ name: "neueFrage", message: texts.missingLabel }] : []),
      ...(isNewType(type) ? [] : [{ name: "neuerTyp", message: texts.missingType }]),
    ],
  };
}
