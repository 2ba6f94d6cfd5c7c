import { rescuedEntry, rescueEntry, saveDraft } from "#applications";
import { asksForFiles, prefilled, readPage } from "#forms";
import { html, redirect, type Reply } from "#platform/http";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { FormBody, Visit } from "../../../../visit.ts";
import { noRescueCookie, rescueCookie, rescueIdOf } from "../../../rescue-cookie.ts";
import {
  goOnAt,
  openApplication,
  type OpenApplication,
  openService,
  shelfOf,
  SHOW_PROBLEMS,
  wrongPages,
} from "../application.ts";
import { type Taken, takeUploads, withoutFiles } from "../../../../take-uploads.ts";
import { gonePage } from "../gone-page.tsx";
import { isSignedOut, signedOutPage } from "../signed-out-page.tsx";
import { prefillFor } from "../route.tsx";
import { countMove } from "../count-steps.ts";
import { ExitPage } from "./exit-page.tsx";
import { goOn, goOnAtOnce, wayWith } from "./go-on.ts";
import { isReachable } from "./is-reachable.ts";
import { type PageShown, questionPage } from "./question-page.tsx";
import { questionTitle } from "./question-title.ts";
import { readHere } from "./read-here.ts";

function show(open: OpenApplication, pageId: string, shown: PageShown): Reply {
  const { visit, house } = open;
  const hasErrors = (shown.problems?.length ?? 0) > 0;
  const body = showPage(visit, house, {
    title: `${questionTitle(open, pageId)} – ${open.title}`,
    hasErrors,
    children:
      open.way.exit === pageId ? (
        <ExitPage open={open} pageId={pageId} />
      ) : (
        questionPage(open, pageId, shown)
      ),
  });
  return html(body, hasErrors ? 422 : 200);
}

async function get(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const pageId = visit.params["page"] ?? "";
  if (!isReachable(open, pageId)) return redirect(goOnAt(open));
  const { packageId } = open.adopted;
  const rescued = await rescuedEntry(open.db, house.keyring, {
    id: rescueIdOf(visit.cookies),
    packageId,
    page: pageId,
  });
  const { form } = open.adopted.configured.package;
  if (rescued) {
    const reading = readPage(form, pageId, { ...open, answers: open.draft.answers, body: rescued });
    const reply = show(open, pageId, { note: "rescued", typed: reading.typed });
    return { ...reply, cookies: [noRescueCookie] };
  }
  if (visit.query[SHOW_PROBLEMS]) {
    const problems = wrongPages(open).find(({ page }) => page === pageId)?.problems;
    if (problems) return show(open, pageId, { problems });
  }
  const page = open.way.pages.find(({ id }) => id === pageId);
  const untouched = page?.fields.every((id) => open.draft.answers[id] === undefined) ?? false;
  const typed = untouched ? prefilled(form, pageId, prefillFor(open, open.draft.prefill)) : {};
  const filled = Object.keys(typed).length > 0;
  return show(open, pageId, filled ? { note: "prefilled", typed } : {});
}

/** The session ended while somebody was typing: kept for them until they have signed in again. */
async function rescue(visit: Visit, house: Dependencies): Promise<Reply> {
  const application = await openService(visit, house);
  const { db, adopted } = application;
  const page = visit.params["page"] ?? "";
  const { _token, ...body } = await withoutFiles(visit);
  const entry = { packageId: adopted.packageId, page, body, now: visit.now };
  const id = await rescueEntry(db, house.keyring, entry);
  return {
    ...signedOutPage(application, { page, rescued: true }),
    cookies: [rescueCookie(id)],
  };
}

async function post(visit: Visit, house: Dependencies): Promise<Reply> {
  const gotOn = await goOnAtOnce(visit, house);
  if (gotOn) return gotOn;
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const pageId = visit.params["page"] ?? "";
  if (!isReachable(open, pageId)) return redirect(goOnAt(open));
  if (visit.stale) {
    const body = await withoutFiles(visit);
    return show(open, pageId, { note: "stale", typed: readHere(open, pageId, body).typed });
  }
  const { form } = open.adopted.configured.package;
  if (!visit.upload && !asksForFiles(form)) return readOn(open, pageId, plainly(visit.form));
  const shelf = shelfOf(open, open.draft);
  const taken = await takeUploads(visit, { form, shelf, scanned: house.scansFiles, forgets: true });
  const known = { ...open, surroundings: { ...open.surroundings, files: taken.files } };
  if (taken.keptAny) house.wakeWorker();
  return readOn(known, pageId, taken);
}

/** The body of a form in which nobody is asked for a file. */
const plainly = (body: FormBody): Taken => ({
  body,
  files: new Map(),
  problems: [],
  stays: false,
  keptAny: false,
});

/** Keeps what is right, and goes on or shows the page again. */
async function readOn(open: OpenApplication, pageId: string, taken: Taken): Promise<Reply> {
  const { draft, visit, house } = open;
  const { answers, typed, appeared, changedGroup, ...reading } = readHere(open, pageId, taken.body);
  const problems = [...taken.problems, ...(taken.stays ? [] : reading.problems)];
  const isWrong = problems.length > 0;
  if (isWrong && !taken.keptAny) return show(open, pageId, { typed, problems });
  const way = wayWith(open, answers);
  await saveDraft(house, open.db, { draft, answers, language: visit.language, now: visit.now });
  countMove(open, way);
  // A file that came over a bad line is kept, even if something else on the page is wrong.
  if (isWrong) return show(open, pageId, { typed, problems });
  if (changedGroup || appeared.length > 0 || taken.stays) {
    const note = appeared.length > 0 ? { note: "appeared" as const } : {};
    return show({ ...open, draft: { ...draft, answers } }, pageId, { typed, ...note });
  }
  return goOn(open, pageId, way);
}

export const route = {
  audience: "guest",
  portals: "local",
  answersStale: true,
  uploads: true,
  GET: get,
  POST: (visit, house) => {
    if ((visit.params["page"] ?? "").length > 100) throw new AppError("not-found");
    return isSignedOut(visit) ? rescue(visit, house) : post(visit, house);
  },
} satisfies Route;
