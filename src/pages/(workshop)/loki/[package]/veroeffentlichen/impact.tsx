import { fill, formatDateTime } from "#platform/i18n";
import { FATES, type Fate, type Publication } from "#publications";
import { DataTable, Link } from "#ui";
import { findingWords } from "./finding-words.ts";
import type { Impact } from "./impact-at-hand.ts";
import { publishTexts as texts } from "./texts.ts";

const words = texts.impact;

const countOf = ({ counts }: Impact, fate: Fate, matter: "draft" | "case"): number =>
  counts.find((one) => one.fate === fate && one.matter === matter)?.count ?? 0;

const Counts = ({ impact }: { impact: Impact }) => (
  <DataTable
    caption={words.counts}
    hideCaption
    rows={FATES}
    columns={[
      { head: words.kind, rowHead: true, cell: (fate) => texts.fates[fate] },
      { head: words.drafts, number: true, cell: (fate) => countOf(impact, fate, "draft") },
      { head: words.cases, number: true, cell: (fate) => countOf(impact, fate, "case") },
    ]}
  />
);

const FateList = ({ impact, fate }: { impact: Impact; fate: Fate }) => {
  const findings = impact.listed.get(fate) ?? [];
  if (findings.length === 0) return null;
  const all = countOf(impact, fate, "draft") + countOf(impact, fate, "case");
  return (
    <section class="stack stack--tight" aria-labelledby={`wirkung-${fate}`}>
      <h3 id={`wirkung-${fate}`}>{texts.fates[fate]}</h3>
      <ul class="spaced">
        {findings.map((finding) => {
          const { what, then } = findingWords(finding, impact.naming);
          return (
            <li>
              <strong>{what}.</strong> {then}
            </li>
          );
        })}
        {all > findings.length && <li>{fill(words.more, { count: all - findings.length })}</li>}
      </ul>
    </section>
  );
};

const isWorking = ({ phase }: Publication): boolean => phase === "weighing" || phase === "moving";

const Progress = ({ impact, path }: { impact: Impact; path: string }) => {
  const { phase, total } = impact.publication;
  const done = impact.counts.reduce((sum, { count }) => sum + count, 0);
  const text = fill(phase === "moving" ? words.moving : words.weighing, { done, total });
  return (
    <div class="stack stack--tight">
      <p role="status">{text}</p>
      <progress aria-label={words.progress} max={Math.max(total, 1)} value={done} />
      <p>
        <Link href={path}>{words.refresh}</Link>
      </p>
    </div>
  );
};

/** What a publication means, or meant, for drafts and cases: counted, and listed in words. */
export const ImpactView = ({ impact, path }: { impact: Impact; path: string }) => {
  const { phase, publishedAt, total } = impact.publication;
  const at = publishedAt && formatDateTime(publishedAt);
  return (
    <section class="panel stack stack--fill" aria-labelledby="wirkung">
      <h2 id="wirkung">{words.title}</h2>
      {isWorking(impact.publication) && <Progress impact={impact} path={path} />}
      {phase === "done" && at && <p>{fill(words.done, { at })}</p>}
      {total === 0 ? <p>{words.none}</p> : <Counts impact={impact} />}
      {FATES.map((fate) => (
        <FateList impact={impact} fate={fate} />
      ))}
    </section>
  );
};
