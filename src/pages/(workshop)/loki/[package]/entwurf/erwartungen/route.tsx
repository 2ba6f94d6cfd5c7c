import { redirect, type Reply } from "#platform/http";
import { takeExpectations, changedJourneys } from "#workshop";
import { formText, formTexts } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { inEditor } from "../editor/in-editor.tsx";
import { journeyTexts } from "../probelaeufe/texts.ts";
import { JourneysPage, type JourneysShown } from "./journeys-page.tsx";
import { expectationTexts as texts } from "./texts.ts";

async function show(editor: Editor, shown: JourneysShown): Promise<Reply> {
  const { desk, draft } = editor;
  const variant = await desk.house.library.variant(draft.baseHash, draft.overlay);
  const compiled = variant.kind === "compiled" ? variant.package : undefined;
  const changed = compiled ? await changedJourneys(compiled) : [];
  return showEditor(editor, {
    title: texts.title,
    crumbs: [{ href: editorPath(editor, "probelaeufe"), text: journeyTexts.title }],
    problems: shown.problems ?? [],
    children: <JourneysPage {...{ editor, compiled, changed, shown }} />,
  });
}

const CHOICE = "lauf";
const REASON = "grund";

async function take(editor: Editor): Promise<Reply> {
  const { desk, draft } = editor;
  const { form, now } = desk.visit;
  const chosen = formTexts(form, CHOICE);
  const reason = formText(form, REASON).trim();
  const again = (name: string, message: string): Promise<Reply> =>
    show(editor, { chosen, reason, problems: [{ name, message }] });
  if (chosen.length === 0) return again(CHOICE, texts.missingChoice);
  if (reason === "") return again(REASON, texts.missingReason);
  if (formText(form, "stand") !== String(draft.edition)) return again(CHOICE, texts.outdated);
  const taking = { draft, chosen, reason, staffId: desk.who.id, now };
  const outcome = await takeExpectations(desk.house, desk.db, taking);
  if (outcome.kind === "saved" || outcome.kind === "unchanged")
    return redirect(editorPath(editor, "erwartungen?uebernommen=1"));
  if (outcome.kind === "refused") return again(CHOICE, outcome.reason);
  return again(CHOICE, outcome.kind === "unchangeable" ? texts.unchangeable : texts.outdated);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("probelaeufe", (editor) =>
    show(editor, editor.desk.visit.query["uebernommen"] ? { note: texts.taken } : {}),
  ),
  POST: inEditor("probelaeufe", take),
} satisfies Route;
