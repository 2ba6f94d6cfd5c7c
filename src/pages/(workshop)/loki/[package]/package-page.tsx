import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Badge, Button, Facts, FormToken, LinkButton } from "#ui";
import { type ChangeOffer, type Conformity, type LogEntry, type Stage } from "#workshop";
import { Stages } from "../stages.tsx";
import { workshopTexts } from "../texts.ts";
import { packagePath } from "../workshop-desk.ts";
import { Collaboration, CompareLink, Offers, ReasonForm } from "./collaboration.tsx";
import { draftTexts } from "./entwurf/texts.ts";
import { nameOfVersion, type PackageAtHand } from "./package-at-hand.ts";
import { packageTexts as texts } from "./texts.ts";

export type PackageShown = {
  stage: Stage | undefined;
  conformity: Conformity | undefined;
  /** What a newer version brings, in words. */
  news: readonly string[];
  own: readonly (string | undefined)[];
  offers: readonly ChangeOffer[];
  log: readonly LogEntry[];
  nameOf: (id: string | null) => string;
  /** Why the author gave it up. */
  withdrawn: string | undefined;
  note: string | undefined;
  problem: string | undefined;
};

type Props = { hand: PackageAtHand; shown: PackageShown };

const KIND = { own: "info", konform: "success", abweichend: "warning" } as const;

const Act = ({ hand, action, label }: { hand: PackageAtHand; action: string; label: string }) => (
  <form method="post" action={packagePath(hand.packageId, "/schritt")}>
    <FormToken value={hand.desk.visit.formToken()} />
    <input type="hidden" name="_aktion" value={action} />
    <Button>{label}</Button>
  </form>
);

/** The last thing that happened was an update by itself: it can be taken back. */
const Updated = ({ hand, shown: { log } }: Props) => {
  if (log[0]?.kind !== "updated") return null;
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby="aktualisiert">
      <h2 id="aktualisiert">{texts.updated}</h2>
      <p>{texts.updatedText}</p>
      <ReasonForm
        {...{ hand, action: "undo", summary: texts.undo }}
        {...{ reason: texts.undoReason, button: texts.undo }}
      />
    </section>
  );
};

const Newer = ({ hand, shown }: Props) => {
  const { newer, draft, running } = hand;
  if (!newer || draft) return null;
  const held = shown.log.find(({ kind }) => kind === "update-held")?.reason;
  const isOwn = (running?.overlay.changes.length ?? 0) > 0;
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby="neuer">
      <h2 id="neuer">{fill(texts.newer, { version: nameOfVersion(hand, newer.hash) })}</h2>
      <ul class="spaced">
        {shown.news.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {isOwn && <p>{texts.proposed}</p>}
      {held && <p>{fill(texts.held, { reason: held })}</p>}
      <Act hand={hand} action="merge" label={isOwn ? texts.merge : texts.update} />
    </section>
  );
};

const Here = ({ hand, shown }: Props) => {
  const { running, packageId, draft } = hand;
  const { conformity } = shown;
  return (
    <section class="stack stack--fill" aria-labelledby="hier">
      <h2 id="hier">{texts.here}</h2>
      {running && conformity ? (
        <Facts
          facts={[
            { label: texts.version, value: nameOfVersion(hand, running.baseHash) },
            {
              label: texts.conform,
              value: (
                <span class="row">
                  {workshopTexts.states[running.state]}
                  <Badge kind={KIND[conformity]}>{workshopTexts.conformity[conformity]}</Badge>
                </span>
              ),
            },
          ]}
        />
      ) : (
        <p>{texts.notHere}</p>
      )}
      <div class="actions">
        {draft && (
          <LinkButton href={packagePath(packageId, "/entwurf")}>{texts.toDraft}</LinkButton>
        )}
        {!draft && !running && (
          <LinkButton href={packagePath(packageId, "/uebernehmen")}>{texts.adopt}</LinkButton>
        )}
        {!draft && running && (
          <Act
            hand={hand}
            action="change"
            label={conformity === "own" ? texts.changeOwn : texts.change}
          />
        )}
        <CompareLink packageId={packageId} />
      </div>
    </section>
  );
};

const signatureOf = ({ kind }: LogEntry["detail"]): keyof typeof workshopTexts.signatures =>
  kind === "professional" ? kind : "technical";

const Log = ({ shown: { log, nameOf } }: Pick<Props, "shown">) => (
  <section class="stack stack--fill" aria-labelledby="verlauf">
    <h2 id="verlauf">{workshopTexts.log}</h2>
    {log.length === 0 && <p>{workshopTexts.noLog}</p>}
    <ul class="plain-list timeline">
      {log.map(({ kind, staffId, reason, loggedAt, detail }) => (
        <li>
          <p>
            <strong>{workshopTexts.logKinds[kind]}</strong>
            {kind === "signed-off" && `: ${workshopTexts.signatures[signatureOf(detail)]}`}
            {typeof detail["question"] === "string" && `: ${detail["question"]}`}
            {typeof detail["journeys"] === "string" && `: ${detail["journeys"]}`}
            {typeof detail["sentence"] === "string" && `: ${detail["sentence"]}`}
          </p>
          {reason && <p>„{reason}“</p>}
          <p class="note">
            {formatDateTime(loggedAt)}, {nameOf(staffId)}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** One package in one town: how it stands, what is new, and what can be done. */
export const PackagePage = (props: Props) => {
  const { hand, shown } = props;
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack stack--fill">
        {shown.note && <Alert kind="success" title={shown.note} live />}
        {shown.problem && <Alert kind="danger" title={shown.problem} live />}
        {shown.withdrawn && (
          <Alert kind="warning" title={fill(texts.withdrawn, { reason: shown.withdrawn })} />
        )}
        <h1>{hand.title}</h1>
        <Stages stage={shown.stage} label={draftTexts.pipeline} />
        <Updated {...props} />
        <Newer {...props} />
        <Offers hand={hand} offers={shown.offers} />
      </div>
      <Here {...props} />
      {hand.running && (
        <Collaboration hand={hand} isAuthor={shown.conformity === "own"} own={shown.own} />
      )}
      <Log shown={shown} />
    </div>
  );
};
