import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import type { ElementKey } from "#library";
import { Button, FieldView, Link } from "#ui";
import { addBlock, NEW_BLOCK_TYPES, textIn, withText } from "#workshop";
import { formText } from "../../../../../../form-text.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { EntryProblem } from "../../../../settings/entered-settings.ts";
import { answerEdit } from "../../editor/answer-edit.ts";
import { anchorOf, EditForm, FixedNote } from "../../editor/controls.tsx";
import { type Editor, editorPath } from "../../editor/editor-at-hand.ts";
import { inEditor } from "../../editor/in-editor.tsx";
import { showEditor } from "../../editor/editor-page.tsx";
import { labelIn } from "../../editor/element-words.ts";
import { withPlaceholder } from "../../editor/placeholder-choice.tsx";
import { letterTexts as texts } from "../texts.ts";
import { AddBlock, AT_START } from "./add-block.tsx";
import { LetterBlocks, type LetterProps } from "./letter-blocks.tsx";

/** The letter of the URL. Throws AppError `not-found`. */
function letterOf({ tree, desk }: Editor): ElementKey {
  const key = `letter/${desk.visit.params["brief"] ?? ""}`;
  if (!tree.elements.has(key)) throw new AppError("not-found");
  return key;
}

const idOf = ({ tree }: Editor, key: ElementKey): string => tree.elements.get(key)?.id ?? "";

const TitleForm = ({ editor, letter, problems }: LetterProps) => (
  <EditForm editor={editor} autosave>
    <FieldView
      field={{
        ...{ type: "text", multiline: false, name: "ueberschrift", label: texts.letterTitle },
        value: textIn(editor.tree, `${idOf(editor, letter)}.title`),
        error: problems.find(({ name }) => name === "ueberschrift")?.message,
      }}
    />
    <div class="actions">
      <Button kind="secondary">{texts.saveTitle}</Button>
    </div>
  </EditForm>
);

function show(editor: Editor, problems: readonly EntryProblem[] = []): Reply {
  const letter = letterOf(editor);
  const props = { editor, letter, problems };
  return showEditor(editor, {
    title: labelIn(editor.tree, letter),
    crumbs: [{ href: editorPath(editor, "briefe"), text: texts.title }],
    problems,
    children: (
      <div class="stack stack--wide stack--fill">
        {editor.isFixed(letter) ? (
          <FixedNote editor={editor} />
        ) : (
          <>
            <TitleForm {...props} />
            <LetterBlocks {...props} />
            <AddBlock {...props} />
          </>
        )}
        <p>
          <Link class="link back-link" href={editorPath(editor, "briefe")}>
            {texts.back}
          </Link>
        </p>
      </div>
    ),
  });
}

type Words = { textId: string; de: string; input: string; back: string };

function saveWords(editor: Editor, { textId, de, input, back }: Words): Promise<Reply> | Reply {
  if (de.trim() === "") return show(editor, [{ name: input, message: texts.missingText }]);
  return answerEdit(editor, {
    edit: (tree) => withText(tree, textId, { de }),
    back,
    again: (message) => show(editor, [{ name: input, message }]),
  });
}

/** Other words for one part, with a placeholder behind them when one was chosen. */
function saveBlock(editor: Editor, letter: ElementKey): Promise<Reply> | Reply {
  const { form, path } = editor.desk.visit;
  const block = formText(form, "teil");
  if (editor.tree.elements.get(block)?.parent !== letter) throw new AppError("not-found");
  const input = `teil.${idOf(editor, block)}`;
  const isAdding = formText(form, "_aktion") === "platzhalter";
  const de = withPlaceholder(
    formText(form, input).replaceAll("\r\n", "\n"),
    isAdding ? formText(form, "platzhalter") : "",
  );
  const textId = `${idOf(editor, letter)}.${idOf(editor, block)}`;
  return saveWords(editor, { textId, de, input, back: `${path}#${anchorOf(block)}` });
}

function add(editor: Editor, letter: ElementKey): Promise<Reply> | Reply {
  const { form, path } = editor.desk.visit;
  const type = NEW_BLOCK_TYPES.find((one) => one === formText(form, "teilart"));
  const words = formText(form, "teiltext").replaceAll("\r\n", "\n").trim();
  if (!type) return show(editor, [{ name: "teilart", message: texts.missingType }]);
  const needsWords = type !== "remedy" && type !== "salutation";
  if (needsWords && words === "")
    return show(editor, [{ name: "teiltext", message: texts.missingText }]);
  const asked = formText(form, "hinter");
  const block = { letter, type, words, behind: asked === AT_START ? null : asked };
  const { key } = addBlock(editor.tree, block);
  return answerEdit(editor, {
    edit: (tree) => addBlock(tree, block).tree,
    back: `${path}#${anchorOf(key)}`,
    again: (message) => show(editor, [{ name: "teiltext", message }]),
  });
}

function save(editor: Editor): Reply | Promise<Reply> {
  const { visit } = editor.desk;
  const letter = letterOf(editor);
  const { form, path } = visit;
  if (formText(form, "_aktion") === "neu") return add(editor, letter);
  if (formText(form, "teil") !== "") return saveBlock(editor, letter);
  const [de, input] = [formText(form, "ueberschrift"), "ueberschrift"];
  return saveWords(editor, { textId: `${idOf(editor, letter)}.title`, de, input, back: path });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("briefe", show),
  POST: inEditor("briefe", save),
} satisfies Route;
