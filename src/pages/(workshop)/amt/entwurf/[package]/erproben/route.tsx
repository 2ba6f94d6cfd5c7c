import { nextPage, readPage, validateDeclaration, walk } from "#forms";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { insertRemark } from "#workshop";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import { type Taken, tryUploads } from "../../../../../take-uploads.ts";
import type { FormBody, Visit } from "../../../../../visit.ts";
import { draftAtDesk, trialDesk } from "../../trial-desk.ts";
import { trialTexts as texts } from "../../texts.ts";
import { exampleAnswers } from "./example-answers.ts";
import { TrialEnd, TrialExit } from "./trial-end.tsx";
import { TrialPage, type TrialShown } from "./trial-page.tsx";
import { newTrial, type Trial, trialOf, trialWith } from "./trial-state.ts";
import { workOn } from "./work-on.ts";
import type { WorkShown } from "./trial-work.tsx";

type Shown = TrialShown & { work?: WorkShown | undefined };

/** `page` undefined, or none of the form: the declaration is complete, or the way ends. */
function show(trial: Trial, page: string | undefined, shown: Shown = {}): Reply {
  const { at, answers, surroundings } = trial;
  const { form } = at.configured.package;
  const way = walk(form, answers, surroundings);
  const result = validateDeclaration(form, answers, surroundings);
  const isPage = way.pages.some(({ id }) => id === page) && page !== way.exit;
  const { note, work } = shown;
  const hasErrors = (shown.problems ?? work?.problems ?? []).length > 0 || work?.isMissing === true;
  const rest =
    result.kind === "acceptable" ? (
      <TrialEnd {...{ trial, note, work }} declared={result.answers} />
    ) : (
      <TrialExit {...{ trial, note }} exit={way.exit ?? ""} />
    );
  const body = showPage(at.visit, at.house, {
    title: fill(texts.trial.title, { title: at.title }),
    withoutSearch: true,
    hasErrors,
    children: isPage && page ? <TrialPage trial={trial} page={page} shown={shown} /> : rest,
  });
  return html(body, hasErrors ? 422 : 200);
}

async function begin(visit: Visit, house: Dependencies): Promise<Reply> {
  const empty = newTrial(await draftAtDesk(trialDesk(visit, house)));
  const compiled = empty.at.configured.package;
  const example = compiled.journeys.find(({ id }) => id === visit.query["beispiel"]);
  const answers = example ? exampleAnswers(compiled, example, empty.surroundings) : {};
  const trial = trialWith(empty.at, { answers, acts: [] });
  return show(trial, walk(compiled.form, answers, trial.surroundings).pages[0]?.id);
}

/** Reads a page of the form and shows the next one; the page carries what was answered. */
function goOn(trial: Trial, page: string, { body, problems: refused, stays }: Taken): Reply {
  const { at, answers, surroundings, acts } = trial;
  const { form } = at.configured.package;
  const {
    typed,
    problems: wrong,
    ...reading
  } = readPage(form, page, { answers, surroundings, body });
  const problems = [...refused, ...(stays ? [] : wrong)];
  if (problems.length > 0) return show(trial, page, { typed, problems });
  const next = trialWith(at, { answers: reading.answers, acts });
  if (stays || reading.changedGroup || reading.appeared.length > 0)
    return show(next, page, { typed });
  const way = walk(form, reading.answers, surroundings);
  return show(next, nextPage(way, page) ?? way.firstIncomplete);
}

/** Says something about the page somebody is at, and stays there. */
async function remark(trial: Trial, page: string, body: FormBody): Promise<Reply> {
  const { at, words } = trial;
  const said = formText(body, "anmerkung").trim();
  if (said === "") return show(trial, page);
  const place = words.texts(`${page}.title`) ?? texts.trial.doneTitle;
  await insertRemark(at.db, at.draft, {
    kind: "comment",
    staffId: at.who.id,
    words: fill(texts.trial.about, { place, words: said }),
    saidAt: at.visit.now,
  });
  return show(trial, page, { note: texts.trial.remarked });
}

async function act(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await draftAtDesk(trialDesk(visit, house));
  const taken = await tryUploads(visit, at.configured.package.form);
  const { body } = taken;
  const trial = trialOf(at, body);
  const page = formText(body, "_seite");
  if (page.length > 100) throw new AppError("not-found");
  const action = formText(body, "_aktion");
  if (action === "comment") return remark(trial, page, body);
  if (action === "") return goOn(trial, page, taken);
  const { next, shown } = workOn(trial, action, body);
  return show(next, undefined, { work: shown });
}

export const route = {
  audience: "staff",
  portals: "local",
  uploads: true,
  GET: begin,
  POST: act,
} satisfies Route;
