import { rescuedEntry, rescueEntry } from "#applications";
import { keepAnswers } from "#cases";
import { type FieldProblem, nextPage, presentPage, readPage, type Typed, walk } from "#forms";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { parseReference } from "#platform/ids";
import { Alert, Button, ErrorSummary, FieldView, FormToken, Link } from "#ui";
import { visibleCase } from "../../../../../case-access.ts";
import { shelfOfCase } from "../../../../../case-files.ts";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formEncoding } from "../../../../../form-encoding.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import { type Taken, takeUploads, withoutFiles } from "../../../../../take-uploads.ts";
import type { Visit } from "../../../../../visit.ts";
import { withThumbnails } from "../../../../../with-thumbnails.ts";
import { noRescueCookie, rescueCookie, rescueIdOf } from "../../../../rescue-cookie.ts";
import { caseTexts } from "../../../texts.ts";
import { type CaseVisit, withCase } from "../../case-route.tsx";
import { hiddenCase } from "../../hidden-case.tsx";
import { type Correcting, openCorrecting } from "../correcting.ts";
import { nothingAsked } from "../nothing-asked.tsx";
import { exitPage } from "./exit-page.tsx";

type Shown = { typed?: Typed; problems?: readonly FieldProblem[]; note?: "stale" | "rescued" };

const titleOf = ({ words }: Correcting, page: string): string =>
  words.texts(`${page}.title`) ?? page;

function draw(correcting: Correcting, page: string, { note, ...shown }: Shown): Reply {
  const { visit, house, form, answers, surroundings, words, path } = correcting;
  const texts = inLanguage(caseTexts, visit.language).correction;
  if (correcting.way.exit === page) return exitPage(correcting, page);
  const presented = presentPage(form, page, { answers, surroundings, words, ...shown });
  if (!presented || presented.fields.length === 0) return redirect(path());
  const { previews } = correcting;
  const base = `/vorgang/${correcting.loaded.state.reference}`;
  const fields = withThumbnails(presented.fields, { previews, base, language: visit.language });
  const hasErrors = presented.errors.length > 0;
  const body = showPage(visit, house, {
    title: `${titleOf(correcting, page)} – ${texts.title}`,
    hasErrors,
    children: (
      <div class="stack stack--fill form-page">
        <Link href={path()} class="link back-link">
          {texts.back}
        </Link>
        <ErrorSummary title={texts.errors} errors={presented.errors} />
        {note && (
          <Alert kind={note === "stale" ? "warning" : "info"} title={texts[note]} live>
            <p>{texts[`${note}Text`]}</p>
          </Alert>
        )}
        <h1>{titleOf(correcting, page)}</h1>
        <form
          method="post"
          action={path(page)}
          class="form"
          novalidate
          {...formEncoding(presented.fields)}
        >
          <FormToken value={visit.formToken()} />
          {fields.map((field) => (
            <FieldView field={field} />
          ))}
          <Button>{texts.next}</Button>
        </form>
        <p class="saved-bar">
          <strong>{texts.saved}</strong>
        </p>
      </div>
    ),
  });
  return html(body, hasErrors ? 422 : 200);
}

/** What was typed here when the session had just ended; kept under the reference of the case. */
const rescuedHere = ({ db, house, loaded, visit }: Correcting, page: string) =>
  rescuedEntry(db, house.keyring, {
    id: rescueIdOf(visit.cookies),
    packageId: loaded.state.reference,
    page,
  });

async function show(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  if (!correcting) return nothingAsked(open);
  const page = open.visit.params["page"] ?? "";
  const rescued = await rescuedHere(correcting, page);
  if (!rescued) return draw(correcting, page, {});
  const { form, answers, surroundings } = correcting;
  const { typed } = readPage(form, page, { answers, surroundings, body: rescued });
  return { ...draw(correcting, page, { typed, note: "rescued" }), cookies: [noRescueCookie] };
}

async function keep(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  if (!correcting) return nothingAsked(open);
  const { visit, form, answers, surroundings, house } = correcting;
  const page = visit.params["page"] ?? "";
  if (visit.stale) {
    const body = await withoutFiles(visit);
    const { typed } = readPage(form, page, { answers, surroundings, body });
    return draw(correcting, page, { typed, note: "stale" });
  }
  const shelf = shelfOfCase(correcting);
  const taken = await takeUploads(visit, {
    form,
    shelf,
    scanned: house.scansFiles,
    forgets: false,
  });
  if (taken.keptAny) house.wakeWorker();
  const known = { ...correcting, surroundings: { ...surroundings, files: taken.files } };
  return readOn(known, page, taken);
}

/** Keeps what is right, and goes on or shows the page again. */
async function readOn(correcting: Correcting, page: string, taken: Taken): Promise<Reply> {
  const { db, loaded, form, surroundings, correction, path } = correcting;
  const reading = readPage(form, page, {
    answers: correcting.answers,
    surroundings,
    body: taken.body,
  });
  const { typed, answers } = reading;
  const problems = [...taken.problems, ...(taken.stays ? [] : reading.problems)];
  if (problems.length === 0 || taken.keptAny)
    await keepAnswers(db, loaded, { correction, answers });
  if (problems.length > 0) return draw(correcting, page, { typed, problems });
  if (reading.changedGroup || reading.appeared.length > 0 || taken.stays)
    return draw({ ...correcting, answers }, page, { typed });
  const way = walk(form, answers, surroundings);
  const next = nextPage(way, page);
  return redirect(path(next === page ? undefined : next));
}

/** Nobody is signed in any more: what was typed waits until they are, or have looked the case up. */
async function rescue(visit: Visit, house: Dependencies): Promise<Reply> {
  const parts = parseReference(visit.params["reference"] ?? "");
  const authority = parts && house.region.byCode(parts.authority);
  if (!parts || !authority) return hiddenCase(visit, house);
  const { _token, ...body } = await withoutFiles(visit);
  const id = await rescueEntry(house.databases.forAuthority(authority.id), house.keyring, {
    packageId: parts.reference,
    page: visit.params["page"] ?? "",
    body,
    now: visit.now,
  });
  return { ...hiddenCase(visit, house, { rescued: true }), cookies: [rescueCookie(id)] };
}

export const route = {
  audience: "guest",
  portals: "all",
  answersStale: true,
  uploads: true,
  GET: withCase(show),
  POST: async (visit, house) => {
    const visible = await visibleCase(visit, house);
    return visible ? keep({ ...visible, visit, house }) : rescue(visit, house);
  },
} satisfies Route;
