import { nextPage, readPage, walk } from "#forms";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import type { Visit } from "../../../../../visit.ts";
import { draftAtDesk, trialDesk } from "../../trial-desk.ts";
import { trialTexts } from "../../texts.ts";
import { type Trial, trialOf, trialWith } from "./trial-state.ts";
import { TrialEnd, TrialPage, type TrialShown } from "./trial.tsx";

function show(trial: Trial, page: string | undefined, shown: TrialShown = {}): Reply {
  const { at, answers, surroundings } = trial;
  const { exit, complete } = walk(at.configured.package.form, answers, surroundings);
  const isEnd = page === undefined || page === exit;
  const hasErrors = (shown.problems?.length ?? 0) > 0;
  const body = showPage(at.visit, at.house, {
    title: fill(trialTexts.trial.title, { title: at.title }),
    withoutSearch: true,
    hasErrors,
    children: isEnd ? (
      <TrialEnd trial={trial} exit={complete ? undefined : exit} />
    ) : (
      <TrialPage trial={trial} page={page} shown={shown} />
    ),
  });
  return html(body, hasErrors ? 422 : 200);
}

async function begin(visit: Visit, house: Dependencies): Promise<Reply> {
  const trial = trialWith(await draftAtDesk(trialDesk(visit, house)), {});
  const { form } = trial.at.configured.package;
  return show(trial, walk(form, {}, trial.surroundings).pages[0]?.id);
}

/** Reads a page and shows the next one; nothing is stored, the page carries what was answered. */
async function goOn(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await draftAtDesk(trialDesk(visit, house));
  const trial = trialOf(at, formText(visit.form, "_antworten"));
  const { form } = at.configured.package;
  const page = formText(visit.form, "_seite");
  const { answers, surroundings } = trial;
  const reading = readPage(form, page, { answers, surroundings, body: visit.form });
  const { typed, problems } = reading;
  if (problems.length > 0) return show(trial, page, { typed, problems });
  const next = trialWith(at, reading.answers);
  if (reading.changedGroup || reading.appeared.length > 0) return show(next, page, { typed });
  const way = walk(form, reading.answers, surroundings);
  return show(next, nextPage(way, page) ?? way.firstIncomplete);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: begin,
  POST: goOn,
} satisfies Route;
