import { Button, FieldView } from "#ui";
import { listIn, NEW_BLOCK_TYPES } from "#workshop";
import { formText } from "../../../../../../form-text.ts";
import { EditForm } from "../../editor/controls.tsx";
import { labelIn } from "../../editor/element-words.ts";
import { formTexts } from "../../formular/texts.ts";
import { letterTexts as texts } from "../texts.ts";
import type { LetterProps } from "./letter-blocks.tsx";

/** Before all other parts. */
export const AT_START = "anfang";

/** Adds a part to a letter. */
export const AddBlock = ({ editor, letter, problems }: LetterProps) => {
  const { tree, desk } = editor;
  const { form } = desk.visit;
  const blocks = listIn(tree, letter, "blocks");
  const errorAt = (name: string) => problems.find((one) => one.name === name)?.message;
  return (
    <section class="stack stack--fill" aria-labelledby="neuer-teil">
      <h2 id="neuer-teil">{texts.add}</h2>
      <EditForm editor={editor}>
        <FieldView
          field={{
            ...{ type: "choice", multiple: false, name: "teilart", label: texts.type },
            ...{ error: errorAt("teilart"), placeholder: formTexts.choose },
            options: NEW_BLOCK_TYPES.map((id) => ({ id, label: texts.newTypes[id] })),
            chosen: [formText(form, "teilart")],
          }}
        />
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: "teiltext", label: texts.newText },
            ...{ hint: texts.newTextHint, error: errorAt("teiltext") },
            value: formText(form, "teiltext"),
          }}
        />
        <div class="stack stack--tight">
          <label class="kern-label" for="hinter">
            {texts.behind}
          </label>
          <select class="plain-select" id="hinter" name="hinter">
            <option value={AT_START}>{texts.atStart}</option>
            {blocks.map((block, index) => (
              <option value={block} selected={index === blocks.length - 1}>
                {labelIn(tree, block)}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <Button name="_aktion" value="neu">
            {texts.addDo}
          </Button>
        </div>
      </EditForm>
    </section>
  );
};
