import type { ElementKey } from "#library";
import { fill } from "#platform/i18n";
import { Button, FieldView, Link } from "#ui";
import { listIn, type Placeholder, placeholdersFor, textIn, textProperty } from "#workshop";
import type { EntryProblem } from "../../../../settings/entered-settings.ts";
import { anchorOf, EditForm, FixedNote, MoveButtons, RemoveLink } from "../../editor/controls.tsx";
import { type Editor, editorPath } from "../../editor/editor-at-hand.ts";
import { labelIn } from "../../editor/element-words.ts";
import { Placeholders } from "../../editor/placeholder-choice.tsx";
import { editorTexts } from "../../editor/texts.ts";
import { ConditionNote } from "../../formular/page-list.tsx";
import { formTexts } from "../../formular/texts.ts";
import { letterTexts as texts } from "../texts.ts";

export type LetterProps = {
  editor: Editor;
  letter: ElementKey;
  problems: readonly EntryProblem[];
};

type BlockProps = LetterProps & { block: ElementKey; placeholders: readonly Placeholder[] };

/** The text that a part of a letter has; tables have headings of columns instead. */
const textIdOf = ({ tree }: Editor, letter: ElementKey, block: ElementKey): string =>
  `${tree.elements.get(letter)?.id}.${tree.elements.get(block)?.id}`;

const BlockWords = ({ editor, letter, block, placeholders, problems }: BlockProps) => {
  const { tree } = editor;
  const type = textProperty(tree, block, "type");
  if (type === "remedy") return <p class="note">{texts.remedyNote}</p>;
  const columns = listIn(tree, block, "columns").map((column) => labelIn(tree, column));
  if (type === "table")
    return <p class="note">{fill(texts.columns, { columns: columns.join(", ") })}</p>;
  const id = tree.elements.get(block)?.id ?? "";
  const [name, value] = [`teil.${id}`, textIn(tree, textIdOf(editor, letter, block))];
  return (
    <EditForm editor={editor} autosave class="stack stack--fill">
      <input type="hidden" name="teil" value={block} />
      <FieldView
        field={{
          ...{ type: "text", multiline: type !== "heading", name, label: texts.text, value },
          error: problems.find((one) => one.name === name)?.message,
        }}
      />
      <div class="actions">
        <Button kind="secondary">
          {editorTexts.save} <span class="visually-hidden">: {labelIn(tree, block)}</span>
        </Button>
      </div>
      <Placeholders id={`platzhalter-${anchorOf(block)}`} {...{ placeholders, text: value }} />
    </EditForm>
  );
};

const Block = (props: BlockProps & { isFirst: boolean; isLast: boolean }) => {
  const { editor, block, isFirst, isLast } = props;
  const { tree } = editor;
  const name = labelIn(tree, block);
  return (
    <li class="group-item stack stack--fill" id={anchorOf(block)} tabIndex={-1}>
      <h3>{texts.types[textProperty(tree, block, "type")]}</h3>
      <ConditionNote editor={editor} element={block} />
      {editor.isFixed(block) ? <FixedNote editor={editor} /> : <BlockWords {...props} />}
      {!editor.isFixed(block) && (
        <div class="row">
          <Link
            class="link"
            href={editorPath(editor, `bedingung?${new URLSearchParams({ fuer: block })}`)}
          >
            {textProperty(tree, block, "when") === ""
              ? formTexts.addCondition
              : formTexts.changeCondition}{" "}
            <span class="visually-hidden">: {name}</span>
          </Link>
          <MoveButtons {...{ editor, element: block, name, isFirst, isLast }} />
          <RemoveLink {...{ editor, element: block, name }} />
        </div>
      )}
    </li>
  );
};

/** The parts of a letter in their order, each with its words and when it is written. */
export const LetterBlocks = (props: LetterProps) => {
  const { editor, letter } = props;
  const { tree } = editor;
  const blocks = listIn(tree, letter, "blocks");
  const placeholders = placeholdersFor(tree, `${tree.elements.get(letter)?.id}.title`);
  return (
    <section class="stack stack--fill" aria-labelledby="teile">
      <h2 id="teile">{texts.parts}</h2>
      <ol class="plain-list stack stack--fill">
        {blocks.map((block, index) => (
          <Block
            {...{ ...props, block, placeholders }}
            {...{ isFirst: index === 0, isLast: index === blocks.length - 1 }}
          />
        ))}
      </ol>
    </section>
  );
};
