import type { ElementKey } from "#library";
import { Button, FieldView, Link } from "#ui";
import { listIn, textIn, textProperty } from "#workshop";
import { formText } from "../../../../../../form-text.ts";
import type { EntryProblem } from "../../../../settings/entered-settings.ts";
import { EditForm } from "../../editor/controls.tsx";
import { type Editor, editorPath } from "../../editor/editor-at-hand.ts";
import { labelIn } from "../../editor/element-words.ts";
import { editorTexts } from "../../editor/texts.ts";
import { ConditionNote } from "../page-list.tsx";
import { formTexts as texts } from "../texts.ts";

type Props = { editor: Editor; element: ElementKey; problems: readonly EntryProblem[] };

const errorAt = (problems: readonly EntryProblem[], name: string) =>
  problems.find((one) => one.name === name)?.message;

/** Title, introduction and kind of a page. */
export const PageWords = ({ editor, element, problems }: Props) => {
  const { tree, desk } = editor;
  const { form } = desk.visit;
  const id = tree.elements.get(element)?.id ?? "";
  const valueOf = (name: string, slot: string) =>
    name in form ? formText(form, name) : textIn(tree, `${id}.${slot}`);
  const isExit = textProperty(tree, element, "kind") === "exit";
  return (
    <EditForm editor={editor} autosave>
      <FieldView
        field={{
          ...{ type: "text", multiline: false, name: "titel", label: texts.pageTitle },
          ...{ value: valueOf("titel", "title"), error: errorAt(problems, "titel") },
        }}
      />
      <FieldView
        field={{
          ...{ type: "text", multiline: true, name: "einleitung", label: texts.intro },
          ...{ hint: texts.introHint, optional: texts.optional },
          value: valueOf("einleitung", "intro"),
        }}
      />
      <FieldView
        field={{
          ...{ type: "text", multiline: false, name: "bereit", label: texts.ready },
          ...{ hint: texts.pageReadyHint, optional: texts.optional },
          value: valueOf("bereit", "ready"),
        }}
      />
      <FieldView
        field={{
          ...{ type: "choice", multiple: false, name: "art", label: texts.pageKind },
          options: [
            { id: "questions", label: texts.kinds.questions },
            { id: "exit", label: texts.kinds.exit },
          ],
          chosen: [isExit ? "exit" : "questions"],
          placeholder: texts.choose,
        }}
      />
      <div class="actions">
        <Button>{editorTexts.save}</Button>
      </div>
    </EditForm>
  );
};

/** When the page appears, with the way to change that. */
export const PageConditionLink = ({ editor, element }: Omit<Props, "problems">) => (
  <section class="stack stack--tight" aria-labelledby="bedingung">
    <h2 id="bedingung">{texts.condition}</h2>
    <ConditionNote editor={editor} element={element} />
    {textProperty(editor.tree, element, "when") === "" && <p class="note">{texts.always}.</p>}
    <Link
      class="link"
      href={editorPath(editor, `bedingung?${new URLSearchParams({ fuer: element })}`)}
    >
      {textProperty(editor.tree, element, "when") === ""
        ? texts.addCondition
        : texts.changeCondition}
    </Link>
  </section>
);

/** Splits the page before one of its questions; with fewer than two there is nothing to split. */
export const SplitForm = ({ editor, element, problems }: Props) => {
  const [, ...later] = listIn(editor.tree, element, "fields");
  if (later.length === 0) return null;
  const { form } = editor.desk.visit;
  return (
    <section class="stack stack--fill" aria-labelledby="teilen">
      <h2 id="teilen">{texts.split}</h2>
      <p>{texts.splitHint}</p>
      <EditForm editor={editor}>
        <FieldView
          field={{
            ...{ type: "choice", multiple: false, name: "ab", label: texts.splitAt },
            ...{ error: errorAt(problems, "ab"), placeholder: texts.choose },
            options: later.map((id) => ({ id, label: labelIn(editor.tree, id) })),
            chosen: [formText(form, "ab")],
          }}
        />
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: "neuerTitel", label: texts.pageTitle },
            ...{ value: formText(form, "neuerTitel"), error: errorAt(problems, "neuerTitel") },
          }}
        />
        <div class="actions">
          <Button kind="secondary" name="_aktion" value="teilen">
            {texts.splitDo}
          </Button>
        </div>
      </EditForm>
    </section>
  );
};
