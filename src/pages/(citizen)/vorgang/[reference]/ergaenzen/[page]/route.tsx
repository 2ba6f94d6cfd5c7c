import { keepAnswers } from "#cases";
import { type FieldProblem, nextPage, presentPage, readPage, type Typed, walk } from "#forms";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Button, ErrorSummary, FieldView, FormToken, Link } from "#ui";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import { caseTexts } from "../../../texts.ts";
import { type CaseVisit, withCase } from "../../case-route.tsx";
import { type Correcting, openCorrecting } from "../correcting.ts";
import { nothingAsked } from "../nothing-asked.tsx";

type Shown = { typed?: Typed; problems?: readonly FieldProblem[] };

const titleOf = ({ words }: Correcting, page: string): string =>
  words.texts(`${page}.title`) ?? page;

function draw(correcting: Correcting, page: string, shown: Shown): Reply {
  const { visit, house, form, answers, surroundings, words, path } = correcting;
  const texts = inLanguage(caseTexts, visit.language).correction;
  const presented = presentPage(form, page, { answers, surroundings, words, ...shown });
  if (!presented) return redirect(path());
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
        <h1>{titleOf(correcting, page)}</h1>
        <form method="post" action={path(page)} class="form" novalidate>
          <FormToken value={visit.formToken()} />
          {presented.fields.map((field) => (
            <FieldView field={field} />
          ))}
          <Button>{texts.next}</Button>
        </form>
      </div>
    ),
  });
  return html(body, hasErrors ? 422 : 200);
}

async function show(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  return correcting ? draw(correcting, open.visit.params["page"] ?? "", {}) : nothingAsked(open);
}

async function keep(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  if (!correcting) return nothingAsked(open);
  const { db, loaded, visit, form, answers, surroundings, correction, path } = correcting;
  const page = visit.params["page"] ?? "";
  const reading = readPage(form, page, { answers, surroundings, body: visit.form });
  const { typed, problems } = reading;
  if (visit.stale || problems.length > 0) return draw(correcting, page, { typed, problems });
  await keepAnswers(db, loaded, { correction, answers: reading.answers });
  if (reading.changedGroup || reading.appeared.length > 0)
    return draw({ ...correcting, answers: reading.answers }, page, { typed });
  const way = walk(form, reading.answers, surroundings);
  const next = nextPage(way, page);
  return redirect(path(next === page ? undefined : next));
}

export const route = {
  audience: "guest",
  portals: "all",
  answersStale: true,
  GET: withCase(show),
  POST: withCase(keep),
} satisfies Route;
