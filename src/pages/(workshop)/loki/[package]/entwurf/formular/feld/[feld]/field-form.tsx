import type { ElementKey } from "#library";
import { fill } from "#platform/i18n";
import { Button } from "#ui";
import { textProperty } from "#workshop";
import { EditForm } from "../../../editor/controls.tsx";
import type { Editor } from "../../../editor/editor-at-hand.ts";
import { editorTexts } from "../../../editor/texts.ts";
import { formTexts } from "../../texts.ts";
import { PREFILLS } from "./entered-field.ts";
import { ChoiceInput, type Given, textOf, WordsInput } from "./inputs.tsx";
import { Limits } from "./limits.tsx";
import { fieldTexts as texts } from "./texts.ts";

type FormProps = Given & { editor: Editor; element: ElementKey };

const Prefill = ({ type, ...props }: Given & { type: string }) => {
  const possible = PREFILLS[type] ?? [];
  if (possible.length === 0) return null;
  const options = possible.map((id) => ({
    id,
    label: fill(texts.prefillFrom, { what: texts.prefills[id] }),
  }));
  return (
    <ChoiceInput
      {...props}
      name="konto"
      label={texts.prefill}
      options={[{ id: "", label: texts.prefillNone }, ...options]}
    />
  );
};

const Required = ({ inputs, problems }: Given) => {
  const kinds = textOf(inputs, "noetig") === "written" ? ["yes", "no", "written"] : ["yes", "no"];
  const words: Readonly<Record<string, string>> = texts.requiredChoices;
  return (
    <ChoiceInput
      {...{ inputs, problems, name: "noetig", label: texts.required }}
      options={kinds.map((id) => ({ id, label: words[id] ?? id }))}
    />
  );
};

const GroupWords = (props: Given) => (
  <>
    <WordsInput {...props} name="eintrag" label={texts.item} hint={texts.itemHint} optional />
    <WordsInput {...props} name="weiterer" label={texts.addText} optional />
  </>
);

/** Everything about a question but its answers to choose from and its place. */
export const FieldForm = ({ editor, element, inputs, problems }: FormProps) => {
  const type = textProperty(editor.tree, element, "type");
  const given = { inputs, problems };
  return (
    <EditForm editor={editor} autosave>
      <WordsInput {...given} name="frage" label={texts.label} multiline={type === "declaration"} />
      <WordsInput {...given} name="hinweis" label={texts.hint} hint={texts.hintField} optional />
      {type === "group" && <GroupWords {...given} />}
      {type !== "computed" && type !== "group" && <Required {...given} />}
      <Limits {...{ ...given, type, tree: editor.tree, element }} />
      <Prefill {...{ ...given, type }} />
      <WordsInput
        {...given}
        {...{ name: "bereit", label: formTexts.ready, hint: formTexts.fieldReadyHint }}
        optional
      />
      <WordsInput
        {...given}
        {...{ name: "fehlt", label: texts.missing, hint: texts.missingHint }}
        optional
      />
      <WordsInput
        {...given}
        {...{ name: "falsch", label: texts.invalid, hint: texts.missingHint }}
        optional
      />
      <WordsInput
        {...given}
        {...{ name: "grundlage", label: texts.legalBasis, hint: texts.legalBasisHint }}
        optional
      />
      <div class="actions">
        <Button>{editorTexts.save}</Button>
      </div>
    </EditForm>
  );
};
