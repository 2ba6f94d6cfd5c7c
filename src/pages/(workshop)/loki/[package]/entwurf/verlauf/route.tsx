import { redirect, type Reply } from "#platform/http";
import { fill, formatDateTime } from "#platform/i18n";
import { Button, FormToken } from "#ui";
import { type PastStep, undoStep } from "#workshop";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import { postedEdition } from "../../../../../posted-edition.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { type Editor, editorAtHand, editorPath, isReply } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { editorTexts as texts } from "../editor/texts.ts";
import { returnPath, withNote } from "../editor/return-path.ts";

type StepsProps = { editor: Editor; kind: "undo" | "redo"; steps: readonly PastStep[] };

const Steps = ({ editor, kind, steps }: StepsProps) => (
  <ol class="plain-list timeline">
    {steps.map(({ edition, sentences, changedAt, changedBy }) => (
      <li id={`schritt-${edition}`} tabIndex={-1}>
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p class="note">
          {fill(texts.stepBy, { at: formatDateTime(changedAt), who: editor.nameOf(changedBy) })}
        </p>
        <form method="post" action={editorPath(editor, "verlauf")}>
          <FormToken value={editor.desk.visit.formToken()} />
          <input type="hidden" name="schritt" value={String(edition)} />
          <Button kind="secondary" name="_aktion" value={kind}>
            {kind === "undo" ? texts.nextUp : texts.nextRedo}
          </Button>
        </form>
      </li>
    ))}
  </ol>
);

function show(editor: Editor, problem?: string): Reply {
  const { done, undone } = editor.past;
  return showEditor(editor, {
    title: texts.history,
    problems: problem === undefined ? [] : [{ name: "verlauf", message: problem }],
    children: (
      <div class="stack stack--wide stack--fill" id="verlauf">
        <p class="measure">{texts.historyLead}</p>
        {done.length === 0 && <p>{texts.noHistory}</p>}
        <Steps editor={editor} kind="undo" steps={done} />
        {undone.length > 0 && (
          <section class="stack stack--fill">
            <h2>{texts.undone}</h2>
            <Steps editor={editor} kind="redo" steps={undone} />
          </section>
        )}
      </div>
    ),
  });
}

async function undo(visit: Visit, house: Dependencies): Promise<Reply> {
  const editor = await editorAtHand(visit, house, "verlauf");
  if (isReply(editor)) return editor;
  const { desk, packageId } = editor;
  const outcome = await undoStep(house, desk.db, {
    packageId,
    kind: formText(visit.form, "_aktion") === "redo" ? "redo" : "undo",
    of: postedEdition(visit.form, "schritt"),
    staffId: desk.who.id,
    now: visit.now,
  });
  if (outcome.kind === "refused") return show(editor, outcome.reason);
  const back = returnPath(editor, formText(visit.form, "zurueck") || editorPath(editor, "verlauf"));
  return redirect(withNote(back, "1"));
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => {
    const editor = await editorAtHand(visit, house, "verlauf");
    return isReply(editor) ? editor : show(editor);
  },
  POST: undo,
} satisfies Route;
