import type { ElementKey } from "#library";
import { Button } from "#ui";
import { listIn } from "#workshop";
import { EditForm } from "../../../editor/controls.tsx";
import type { Editor } from "../../../editor/editor-at-hand.ts";
import { labelIn } from "../../../editor/element-words.ts";
import { fieldTexts as texts } from "./texts.ts";

/** Pages that a question can be moved to: those of the same kind as its own. */
export function otherPages({ tree }: Editor, element: ElementKey): readonly ElementKey[] {
  const own = tree.elements.get(element)?.parent ?? "";
  const kind = tree.elements.get(own)?.kind;
  const slot = { page: "pages", board: "steps" }[kind ?? ""];
  return slot === undefined ? [] : listIn(tree, "form", slot).filter((page) => page !== own);
}

/** Moves the question to another page, behind what is asked there. */
export const OtherPage = ({ editor, element }: { editor: Editor; element: ElementKey }) => {
  const pages = otherPages(editor, element);
  if (pages.length === 0) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="andere-seite">
      <h2 id="andere-seite">{texts.page}</h2>
      <EditForm editor={editor}>
        <label class="kern-label" for="seite">
          {texts.movePage}
        </label>
        <select class="plain-select" id="seite" name="seite">
          {pages.map((page) => (
            <option value={page}>{labelIn(editor.tree, page)}</option>
          ))}
        </select>
        <div class="actions">
          <Button kind="secondary" name="_aktion" value="verschieben">
            {texts.move}
          </Button>
        </div>
      </EditForm>
    </section>
  );
};
