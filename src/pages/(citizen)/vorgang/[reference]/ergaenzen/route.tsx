import { letterName, type LetterRow, lettersOfCase, sendCorrection } from "#cases";
import { displayPages } from "#forms";
import { Temporal } from "#platform/clock";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Button, FormToken, Link, LinkButton, SummaryList } from "#ui";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import { caseTexts } from "../../texts.ts";
import { type CaseVisit, withCase } from "../case-route.tsx";
import { type Correcting, openCorrecting } from "./correcting.ts";
import { nothingAsked } from "./nothing-asked.tsx";

/** Pages with open fields, each with only these. */
function openEntries({ form, way, words, path, visit }: Correcting) {
  const texts = inLanguage(caseTexts, visit.language).correction;
  const isOpen = new Set(way.pages.flatMap((page) => page.open));
  return displayPages(form, way, words)
    .map(({ id, title, entries }) => ({
      id,
      title,
      entries: entries
        .filter(({ field }) => isOpen.has(field))
        .map(({ label, value }) => ({
          label,
          value,
          change: { href: path(id), word: texts.change },
        })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

type OverviewProps = { correcting: Correcting; letters: readonly LetterRow[] };

/** Letters that were written since the office asked; they say what it needs and why. */
const lettersSince = async ({ db, loaded, correction }: Correcting): Promise<LetterRow[]> =>
  (await lettersOfCase(db, loaded.state.id)).filter(
    ({ state, created_at }) =>
      state === "provided" && Temporal.Instant.compare(created_at, correction.askedAt) >= 0,
  );

const Overview = ({ correcting, letters }: OverviewProps) => {
  const { visit, way, path, loaded } = correcting;
  const texts = inLanguage(caseTexts, visit.language).correction;
  const [first] = way.pages;
  return (
    <div class="stack stack--wide stack--fill measure">
      <div class="stack">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        {letters.map(({ letter_id, document_id }) => (
          <p>
            {texts.why}{" "}
            <Link href={`/vorgang/${loaded.state.reference}/dokument/${document_id}`}>
              {letterName(loaded.adopted, letter_id, visit.language)} (PDF)
            </Link>
          </p>
        ))}
      </div>
      {openEntries(correcting).map(({ id, title, entries }) => (
        <section class="stack stack--fill" aria-labelledby={`seite-${id}`}>
          <h2 id={`seite-${id}`}>{title}</h2>
          <SummaryList entries={entries} empty={texts.empty} />
        </section>
      ))}
      <form method="post" action={path()} class="actions">
        <FormToken value={visit.formToken()} />
        {way.complete ? (
          <Button>{texts.send}</Button>
        ) : (
          <LinkButton href={path(way.firstIncomplete ?? first?.id)}>{texts.next}</LinkButton>
        )}
      </form>
      <p class="saved-bar">
        <strong>{texts.saved}</strong>
      </p>
    </div>
  );
};

async function show(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  if (!correcting) return nothingAsked(open);
  const { visit, house } = open;
  const { title } = inLanguage(caseTexts, visit.language).correction;
  const letters = await lettersSince(correcting);
  const children = <Overview correcting={correcting} letters={letters} />;
  return html(showPage(visit, house, { title, children }));
}

async function send(open: CaseVisit): Promise<Reply> {
  const correcting = await openCorrecting(open);
  if (!correcting) return nothingAsked(open);
  const { db, loaded, house, visit, correction, surroundings, path } = correcting;
  const result = await sendCorrection(db, loaded, { correction, surroundings, now: visit.now });
  if (result.kind === "too-late") return nothingAsked(open);
  if (result.kind === "incomplete") return redirect(path(correcting.way.firstIncomplete));
  house.wakeWorker();
  return redirect(`/vorgang/${loaded.state.reference}`);
}

export const route = {
  audience: "guest",
  portals: "all",
  GET: withCase(show),
  POST: withCase(send),
} satisfies Route;
