import type { LetterRow, LoadedCase, TimelineItem } from "#cases";
import { letterName, type NextActor, nextActor } from "#cases";
import type { ShownFile } from "#files";
import { displayPages } from "#forms";
import type { OpenPayment } from "#payments";
import type { Temporal } from "#platform/clock";
import { dayOf } from "#platform/clock";
import { fill, formatDate, formatDateTime } from "#platform/i18n";
import type { VNode } from "preact";
import { Alert, Badge, DataTable, Link, SummaryList, Timeline } from "#ui";
import { PaymentFacts } from "../../../../(citizen)/vorgang/[reference]/bezahlen/payment-facts.tsx";
import { statusWords } from "../../../../(citizen)/vorgang/texts.ts";
import { FileList } from "../../../../file-list.tsx";
import { casePageTexts as texts } from "../../texts.ts";

type Access = { staffId: string; purpose: string; at: Temporal.Instant };

type StaffCaseProps = {
  loaded: LoadedCase;
  title: string;
  /** What went wrong with what somebody tried. */
  notice: string | undefined;
  /** What just went well. */
  done: string | undefined;
  tasks: readonly VNode[];
  letters: readonly LetterRow[];
  timeline: readonly TimelineItem[];
  accesses: readonly Access[];
  payment: OpenPayment | undefined;
  files: readonly ShownFile[];
  nameOf: (id: string | null) => string;
};

const Head = ({ loaded, title }: StaffCaseProps) => {
  const { state } = loaded;
  return (
    <div class="stack stack--tight">
      <p class="note">
        <Link href="/amt">Eingang</Link> · {state.reference}
      </p>
      <h1>
        {title}
        {state.data.caption && `: ${state.data.caption}`}
      </h1>
      <div class="row">
        <Badge kind={state.closedAt ? "success" : "info"}>{statusWords.de[state.status]}</Badge>
        <span class="note">
          Eingegangen {formatDate(dayOf(state.receivedAt))} · zugesagt bis{" "}
          {formatDate(state.promisedOn)}
        </span>
      </div>
    </div>
  );
};

const Answers = ({ loaded }: StaffCaseProps) => {
  const { configured } = loaded.adopted;
  const words = { texts: configured.texts("de"), language: "de" as const };
  const { answers } = loaded.state.data;
  return (
    <section class="stack stack--fill" aria-labelledby="angaben">
      <h2 id="angaben">{texts.answers}</h2>
      {displayPages(configured.package.form, { answers }, words).map(({ title, entries }) => (
        <section class="stack stack--tight stack--fill">
          <h3>{title}</h3>
          <SummaryList entries={entries} empty={texts.empty} />
        </section>
      ))}
    </section>
  );
};

const Papers = ({ loaded, letters }: StaffCaseProps) => {
  const { state, adopted } = loaded;
  const base = `/amt/vorgang/${state.id}`;
  const written = new Set(
    letters.filter(({ document_id }) => document_id).map(({ letter_id }) => letter_id),
  );
  const writable = [...adopted.configured.package.letters.keys()].filter((id) => !written.has(id));
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="papiere">
      <h2 id="papiere">{texts.documents}</h2>
      <ul>
        <li>
          <Link href={`${base}/eingangsbestaetigung`}>{texts.receipt} (PDF)</Link>
        </li>
        {letters
          .filter(({ document_id }) => document_id)
          .map(({ letter_id, document_id, announced_on, posted_on, provided_at }) => (
            <li>
              <Link href={`${base}/dokument/${document_id}`}>
                {letterName(loaded.adopted, letter_id, "de")} (PDF)
              </Link>
              <div class="note">{letterState({ announced_on, posted_on, provided_at })}</div>
            </li>
          ))}
        {!state.closedAt &&
          writable.map((id) => (
            <li>
              <Link href={`${base}/brief/${id}`}>
                {fill(texts.preview, { letter: letterName(loaded.adopted, id, "de") })}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
};

function letterState({
  announced_on,
  posted_on,
  provided_at,
}: Pick<LetterRow, "announced_on" | "posted_on" | "provided_at">): string {
  const way = posted_on
    ? `Zur Post gegeben am ${formatDate(posted_on)}`
    : provided_at
      ? `Im Postfach seit ${formatDate(dayOf(provided_at))}`
      : "Noch nicht verschickt";
  return announced_on ? `${way} · bekannt gegeben am ${formatDate(announced_on)}` : way;
}

const NOTHING_TO_DO = {
  applicant: texts.waits,
  payer: texts.waitsForMoney,
  office: texts.noSteps,
  nobody: texts.noSteps,
} satisfies Record<NextActor, string>;

/** How the payment stands, in the words the applicant reads. */
const Payment = ({ payment }: StaffCaseProps) => {
  if (!payment) return null;
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="bezahlung">
      <h2 id="bezahlung">{texts.payment}</h2>
      <PaymentFacts open={payment} language="de" />
    </section>
  );
};

/** The case at the desk: next steps first, answers on one side, papers and history on the other. */
export const StaffCaseView = (props: StaffCaseProps) => {
  const { loaded, tasks, timeline, accesses, nameOf, notice, done } = props;
  const actor = nextActor(loaded);
  return (
    <div class="stack stack--wide stack--fill">
      <Head {...props} />
      {notice && <Alert kind="warning" title={notice} live />}
      {done && <Alert kind="success" title={done} live />}
      <section class="stack stack--fill" aria-labelledby="schritte">
        <h2 id="schritte">{texts.steps}</h2>
        {tasks}
        {tasks.length === 0 && <p>{NOTHING_TO_DO[actor]}</p>}
      </section>
      <div class="columns columns--halves">
        <Answers {...props} />
        <div class="stack stack--wide stack--fill">
          <Payment {...props} />
          <FileList files={props.files} base={`/amt/vorgang/${loaded.state.id}`} language="de" />
          <Papers {...props} />
          <section class="stack stack--fill" aria-labelledby="verlauf">
            <h2 id="verlauf">{texts.timeline}</h2>
            <Timeline
              entries={timeline.map(({ what, at, internal, staffId }) => ({
                what,
                when: [formatDateTime(at), nameOf(staffId), internal ? texts.internal : ""]
                  .filter(Boolean)
                  .join(" · "),
              }))}
            />
          </section>
          <section class="stack stack--tight stack--fill">
            <h2>{texts.accesses}</h2>
            <DataTable
              caption={texts.accesses}
              hideCaption
              rows={accesses}
              columns={[
                { head: "Wann", cell: ({ at }) => formatDateTime(at), rowHead: true },
                { head: "Wer", cell: ({ staffId }) => nameOf(staffId) },
                { head: "Wozu", cell: ({ purpose }) => purpose },
              ]}
            />
          </section>
        </div>
      </div>
    </div>
  );
};
