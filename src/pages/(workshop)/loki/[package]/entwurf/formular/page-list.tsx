import type { ElementKey } from "#library";
import { fill } from "#platform/i18n";
import { Badge, Link } from "#ui";
import { listIn, textIn, textProperty } from "#workshop";
import { anchorOf, FixedNote, MoveButtons, RemoveLink } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { labelIn } from "../editor/element-words.ts";
import { shownCondition } from "../editor/shown-condition.ts";
import { formTexts as texts } from "./texts.ts";

/** When a page or question appears, as a sentence. */
export const ConditionNote = ({ editor, element }: { editor: Editor; element: ElementKey }) => {
  const shown = shownCondition(editor.tree, element);
  if (!shown) return null;
  return (
    <p class="note">
      {shown.kind === "said" ? fill(texts.when, { condition: shown.words }) : texts.whenWritten}
    </p>
  );
};

const Questions = ({ editor, parent }: { editor: Editor; parent: ElementKey }) => {
  const fields = listIn(editor.tree, parent, "fields");
  if (fields.length === 0) return null;
  return (
    <ul class="spaced">
      {fields.map((field) => (
        <li>{labelIn(editor.tree, field)}</li>
      ))}
    </ul>
  );
};

type ItemProps = { editor: Editor; element: ElementKey; index: number; count: number };

const PageItem = ({ editor, element, index, count }: ItemProps) => {
  const { tree } = editor;
  const id = tree.elements.get(element)?.id ?? "";
  const name = textIn(tree, `${id}.title`) || id;
  const isExit = textProperty(tree, element, "kind") === "exit";
  return (
    <li class="panel stack stack--tight stack--fill" id={anchorOf(element)} tabIndex={-1}>
      <div class="row">
        <h3>
          {index + 1}. {name}
        </h3>
        {isExit && <Badge kind="info">{texts.exit}</Badge>}
      </div>
      <ConditionNote editor={editor} element={element} />
      <Questions editor={editor} parent={element} />
      {editor.isFixed(element) ? (
        <FixedNote editor={editor} />
      ) : (
        <div class="row">
          <Link class="link" href={editorPath(editor, `formular/${id}`)}>
            {texts.edit} <span class="visually-hidden">: {name}</span>
          </Link>
          <MoveButtons
            {...{ editor, element, name, isFirst: index === 0, isLast: index === count - 1 }}
          />
          <RemoveLink {...{ editor, element, name }} />
        </div>
      )}
    </li>
  );
};

/** The pages of the form in their order. */
export const PageList = ({ editor }: { editor: Editor }) => {
  const pages = listIn(editor.tree, "form", "pages");
  return (
    <section class="stack stack--fill" aria-labelledby="seiten">
      <h2 id="seiten">{texts.pages}</h2>
      <ol class="plain-list stack stack--fill">
        {pages.map((element, index) => (
          <PageItem {...{ editor, element, index, count: pages.length }} />
        ))}
      </ol>
    </section>
  );
};

/** What staff fill while they work on a step. */
export const BoardList = ({ editor }: { editor: Editor }) => {
  const boards = listIn(editor.tree, "form", "steps");
  if (boards.length === 0) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="boegen">
      <h2 id="boegen">{texts.boards}</h2>
      <p>{texts.boardsLead}</p>
      <ul class="plain-list stack stack--fill">
        {boards.map((board) => (
          <li class="panel stack stack--tight stack--fill" id={anchorOf(board)} tabIndex={-1}>
            <h3>{labelIn(editor.tree, board)}</h3>
            <Questions editor={editor} parent={board} />
            {editor.isFixed(board) ? (
              <FixedNote editor={editor} />
            ) : (
              <Link
                class="link"
                href={editorPath(editor, `formular/${editor.tree.elements.get(board)?.id}`)}
              >
                {texts.edit} <span class="visually-hidden">: {labelIn(editor.tree, board)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
