import type { ElementKey } from "#library";
import { fill } from "#platform/i18n";
import { Button, FieldView, Link } from "#ui";
import { listIn, textIn, textProperty } from "#workshop";
import { formText } from "../../../../../../../form-text.ts";
import type { EntryProblem } from "../../../../../settings/entered-settings.ts";
import { anchorOf, EditForm, MoveButtons, RemoveLink } from "../../../editor/controls.tsx";
import { type Editor, editorPath } from "../../../editor/editor-at-hand.ts";
import { labelIn } from "../../../editor/element-words.ts";
import { editorTexts } from "../../../editor/texts.ts";
import { ConditionNote } from "../../page-list.tsx";
import { formTexts } from "../../texts.ts";
import { fieldTexts as texts } from "./texts.ts";

type Props = { editor: Editor; element: ElementKey; problems: readonly EntryProblem[] };

const errorAt = (problems: readonly EntryProblem[], name: string): string | undefined =>
  problems.find((one) => one.name === name)?.message;

type RowProps = Props & { option: ElementKey; index: number; count: number };

const OptionRow = ({ editor, element, option, index, count, problems }: RowProps) => {
  const { tree } = editor;
  const [fieldId, id] = [tree.elements.get(element)?.id, tree.elements.get(option)?.id ?? ""];
  const name = labelIn(tree, option);
  const input = `antwort.${id}`;
  return (
    <li class="group-item stack stack--tight stack--fill" id={anchorOf(option)} tabIndex={-1}>
      <EditForm editor={editor} autosave class="stack stack--fill">
        <input type="hidden" name="option" value={option} />
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: input, error: errorAt(problems, input) },
            label: fill(texts.optionLabel, { number: index + 1 }),
            value: textIn(tree, `${fieldId}.option.${id}`),
          }}
        />
        <div class="actions">
          <Button kind="secondary" name="_aktion" value="antwort">
            {editorTexts.save} <span class="visually-hidden">: {name}</span>
          </Button>
        </div>
      </EditForm>
      <ConditionNote editor={editor} element={option} />
      <div class="row">
        <Link
          class="link"
          href={editorPath(editor, `bedingung?${new URLSearchParams({ fuer: option })}`)}
        >
          {textProperty(tree, option, "when") === ""
            ? formTexts.addCondition
            : formTexts.changeCondition}{" "}
          <span class="visually-hidden">: {name}</span>
        </Link>
        <MoveButtons
          {...{ editor, element: option, name }}
          {...{ isFirst: index === 0, isLast: index === count - 1 }}
        />
        <RemoveLink {...{ editor, element: option, name }} />
      </div>
    </li>
  );
};

/** The answers to choose from: reword, arrange, add, remove. */
export const Options = (props: Props) => {
  const { editor, element, problems } = props;
  const options = listIn(editor.tree, element, "options");
  return (
    <section class="stack stack--fill" aria-labelledby="antworten">
      <h2 id="antworten">{texts.options}</h2>
      <p>{texts.optionsLead}</p>
      <ol class="plain-list stack stack--fill">
        {options.map((option, index) => (
          <OptionRow {...{ ...props, option, index, count: options.length }} />
        ))}
      </ol>
      <EditForm editor={editor}>
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: "neueAntwort", label: texts.newOption },
            error: errorAt(problems, "neueAntwort"),
            value: formText(editor.desk.visit.form, "neueAntwort"),
          }}
        />
        <div class="actions">
          <Button kind="secondary" name="_aktion" value="neueAntwort">
            {texts.addOption}
          </Button>
        </div>
      </EditForm>
    </section>
  );
};
