import { listRevisions } from "#library";
import { html, type Reply } from "#platform/http";
import { fill, formatDateTime, formatShortDate } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FormToken, Link } from "#ui";
import { showPage } from "../../../../show-page.tsx";
import { checkedDraft, type ShownPoint, shownPoints } from "../../draft-check.ts";
import { packagePath } from "../../workshop-desk.ts";
import { crumbsOf, type PackageAtHand } from "../package-at-hand.ts";
import { ImpactView } from "./impact.tsx";
import { type Impact, impactAtHand, runningMatters } from "./impact-at-hand.ts";
import { type PublishEntry, PublishForm } from "./publish-form.tsx";
import { publishTexts as texts } from "./texts.ts";

const pathOf = ({ packageId }: PackageAtHand, rest = ""): string =>
  packagePath(packageId, `/veroeffentlichen${rest}`);

const StillOpen = ({ points }: { points: readonly ShownPoint[] }) => (
  <section class="panel stack" aria-labelledby="offen">
    <h2 id="offen">{texts.notYet}</h2>
    <ul class="spaced">
      {points.map(({ words, href }) => (
        <li>
          <Link href={href}>{words}</Link>
        </li>
      ))}
    </ul>
  </section>
);

type ActionProps = {
  hand: PackageAtHand;
  to: string;
  label: string;
  fields: Readonly<Record<string, string>>;
  kind?: "primary" | "secondary";
};

/** A button that posts what it knows. */
const Action = ({ hand, to, label, fields, kind = "primary" }: ActionProps) => (
  <form method="post" action={pathOf(hand, to)}>
    <FormToken value={hand.desk.visit.formToken()} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind={kind}>{label}</Button>
  </form>
);

/** The look at what runs is about the draft as it is now, or about an earlier revision. */
function isCurrent({ draft }: PackageAtHand, impact: Impact | undefined): boolean {
  const { phase, target } = impact?.publication ?? {};
  if (phase !== "weighing" && phase !== "weighed") return false;
  return (
    target?.kind === "revision" || (target?.kind === "draft" && target.edition === draft?.edition)
  );
}

async function NextStep(hand: PackageAtHand, impact: Impact | undefined, entry: PublishEntry) {
  const { publication } = impact ?? {};
  if (publication && isCurrent(hand, impact)) {
    if (publication.phase === "weighing") return null;
    const { target, id } = publication;
    const earlier = target.kind === "revision" ? target.revision : undefined;
    return <PublishForm hand={hand} publicationId={id} earlier={earlier} entry={entry} />;
  }
  if (!hand.draft) return <p>{texts.noDraft}</p>;
  const points = shownPoints(hand.packageId, await checkedDraft({ ...hand, draft: hand.draft }));
  if (points.length > 0) return <StillOpen points={points} />;
  const count = await runningMatters(hand);
  if (count === 0)
    return (
      <>
        <p>
          {texts.ready} {texts.impact.none}
        </p>
        <PublishForm hand={hand} publicationId={undefined} earlier={undefined} entry={entry} />
      </>
    );
  const fields = { stand: String(hand.draft.edition) };
  return (
    <section class="panel stack">
      <p>
        {texts.ready} {fill(texts.impact.ask, { count })}
      </p>
      <Action hand={hand} to="/wirkung" label={texts.impact.button} fields={fields} />
    </section>
  );
}

async function Earlier(hand: PackageAtHand) {
  const { desk, packageId, running } = hand;
  const revisions = (await listRevisions(desk.db, packageId)).filter(
    ({ state, revision }) => state !== "draft" && revision !== running?.revision,
  );
  if (revisions.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="frueher">
      <h2 id="frueher">{texts.earlier.title}</h2>
      <ul class="plain-list stack stack--tight">
        {revisions.map(({ revision, since }) => (
          <li class="row">
            <span>
              {fill(texts.earlier.revision, { revision })},{" "}
              {fill(texts.earlier.since, { since: formatShortDate(since) })}
            </span>
            <Action
              hand={hand}
              to="/wirkung"
              label={texts.earlier.back}
              fields={{ fassung: String(revision) }}
              kind="secondary"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Planned = ({ hand, impact }: { hand: PackageAtHand; impact: Impact }) => {
  const { id, publishAt } = impact.publication;
  const at = publishAt ? formatDateTime(publishAt) : "";
  return (
    <Alert kind="info" title={fill(texts.planned, { at })}>
      <Action
        hand={hand}
        to="/absagen"
        label={texts.cancel}
        fields={{ pruefung: id }}
        kind="secondary"
      />
    </Alert>
  );
};

const errorsOf = ({ problems = {} }: PublishEntry) =>
  Object.entries(problems).map(([name, message]) => ({ name, message }));

type Shown = { entry?: PublishEntry; note?: string };

/** Everything about putting a package online: what it means for what runs, when, and going back. */
export async function publishPage(
  hand: PackageAtHand,
  { entry = {}, note }: Shown = {},
): Promise<Reply> {
  const impact = await impactAtHand(hand);
  const { phase } = impact?.publication ?? {};
  const isPlanned = phase === "planned";
  const shows =
    impact && (isCurrent(hand, impact) || isPlanned || phase === "moving" || phase === "done");
  const title = fill(texts.title, { title: hand.title });
  const hasErrors = entry.problems !== undefined;
  const page = showPage(hand.desk.visit, hand.desk.house, {
    title,
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    hasErrors,
    children: (
      <div class="stack stack--wide stack--fill">
        {note && <Alert kind="warning" title={note} live />}
        {phase === "outdated" && <Alert kind="warning" title={texts.lapsed} />}
        {phase === "cancelled" && <Alert kind="info" title={texts.cancelled} />}
        <ErrorSummary title={texts.errors} errors={errorsOf(entry)} />
        <h1>{title}</h1>
        {isPlanned && impact && <Planned hand={hand} impact={impact} />}
        {shows && <ImpactView impact={impact} path={pathOf(hand)} />}
        {!isPlanned && phase !== "moving" && (await NextStep(hand, impact, entry))}
        {!isPlanned && phase !== "moving" && (await Earlier(hand))}
      </div>
    ),
  });
  return html(page, hasErrors ? 422 : 200);
}
