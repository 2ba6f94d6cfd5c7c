import type { ComponentChildren } from "preact";
import type {
  LetterRow,
  LoadedCase,
  NextActor,
  OfficeCard,
  ShownMessage,
  TimelineItem,
} from "#cases";
import { letterName } from "#cases";
import type { ShownFile } from "#files";
import type { OpenPayment } from "#payments";
import { dayOf, Temporal } from "#platform/clock";
import { fill, formatDate, formatDateTime, inLanguage, type Language } from "#platform/i18n";
import { Alert, Badge, DataTable, Facts, Link, LinkButton, Timeline } from "#ui";
import { FileList } from "../../../file-list.tsx";
import { caseTexts, statusWords } from "../texts.ts";
import { PaymentFacts } from "./bezahlen/payment-facts.tsx";

type Access = { at: Temporal.Instant; office: string; purpose: string };

type CaseViewProps = {
  language: Language;
  title: string;
  loaded: LoadedCase;
  office: OfficeCard;
  actor: NextActor;
  timeline: readonly TimelineItem[];
  letters: readonly LetterRow[];
  messages: readonly ShownMessage[];
  accesses: readonly Access[];
  payment: OpenPayment | undefined;
  files: readonly ShownFile[];
  now: Temporal.Instant;
  /** Stands at the end of the page. */
  children?: ComponentChildren;
};

const textsFor = (language: Language) => inLanguage(caseTexts, language).page;

const State = ({ loaded, language, office, actor, now }: CaseViewProps) => {
  const texts = textsFor(language);
  const { state } = loaded;
  const date = formatDate(state.promisedOn, language);
  const late = !state.closedAt && Temporal.PlainDate.compare(dayOf(now), state.promisedOn) > 0;
  const status = inLanguage(statusWords, language)[state.status];
  const kind =
    state.status === "COMPLETED"
      ? "success"
      : state.status === "ACTION_REQUIRED"
        ? "warning"
        : "info";
  return (
    <div class="panel panel--brand stack">
      <Facts
        facts={[
          { label: texts.status, value: <Badge kind={kind}>{status}</Badge> },
          { label: texts.nextActor, value: fill(texts.actor[actor], { office: office.name }) },
          ...(state.closedAt || late || actor === "payer"
            ? []
            : [{ label: texts.promise, value: fill(texts.promiseText, { date }) }]),
          { label: texts.reference, value: state.reference },
          { label: texts.where, value: `${office.authority}, ${office.name}` },
          { label: texts.received, value: formatDateTime(state.receivedAt, language) },
        ]}
      />
      {late && actor !== "payer" && (
        <p>{fill(texts.overdue, { date, office: office.name, phone: office.phone })}</p>
      )}
    </div>
  );
};

const Action = ({ loaded, language, actor }: CaseViewProps) => {
  if (actor !== "applicant") return null;
  const texts = textsFor(language);
  return (
    <Alert kind="warning" title={texts.action}>
      <p>{texts.actionText}</p>
      <LinkButton href={`/vorgang/${loaded.state.reference}/ergaenzen`}>
        {texts.actionButton}
      </LinkButton>
    </Alert>
  );
};

/** What it costs, in the words the office reads too, and the way to pay. */
const Payment = ({ payment, language, loaded, actor }: CaseViewProps) => {
  if (!payment) return null;
  const texts = textsFor(language);
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="bezahlung">
      <h2 id="bezahlung">{texts.payment}</h2>
      <PaymentFacts open={payment} language={language} />
      {actor === "payer" && (
        <LinkButton href={`/vorgang/${loaded.state.reference}/bezahlen`}>
          {texts.payButton}
        </LinkButton>
      )}
    </section>
  );
};

const LetterLine = ({ letter, props }: { letter: LetterRow; props: CaseViewProps }) => {
  const { loaded, language } = props;
  const texts = textsFor(language);
  const title = letterName(loaded.adopted, letter.letter_id, language);
  const path = `/vorgang/${loaded.state.reference}/dokument/${letter.document_id}`;
  return (
    <li class="hit stack stack--tight">
      {letter.state === "provided" ? (
        <Link href={path} class="link">
          {title} (PDF)
        </Link>
      ) : (
        <span>
          {title} –{" "}
          {letter.posted_on
            ? fill(texts.posted, { date: formatDate(letter.posted_on, language) })
            : texts.byPost}
        </span>
      )}
      {letter.announced_on && (
        <span class="note">
          {fill(texts.announced, { date: formatDate(letter.announced_on, language) })}{" "}
          {letter.remedy_until &&
            fill(texts.remedy, { date: formatDate(letter.remedy_until, language) })}
        </span>
      )}
    </li>
  );
};

const Documents = (props: CaseViewProps) => {
  const texts = textsFor(props.language);
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="dokumente">
      <h2 id="dokumente">{texts.documents}</h2>
      <ul class="plain-list">
        {props.letters.map((letter) => (
          <LetterLine letter={letter} props={props} />
        ))}
        <li class="hit">
          <Link href={`/vorgang/${props.loaded.state.reference}/eingangsbestaetigung`} class="link">
            {texts.receipt} (PDF)
          </Link>
        </li>
      </ul>
    </section>
  );
};

const Messages = ({ messages, language }: CaseViewProps) => {
  const texts = textsFor(language);
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="nachrichten">
      <h2 id="nachrichten">{texts.messages}</h2>
      {messages.length === 0 && <p>{texts.noMessages}</p>}
      {messages.map(({ subject, body, sentAt, isNew }) => (
        <article class="hit stack stack--tight">
          <h3>
            {subject} {isNew && <Badge kind="info">{texts.newMessage}</Badge>}
          </h3>
          <p class="note">{formatDateTime(sentAt, language)}</p>
          {body.split("\n\n").map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </article>
      ))}
    </section>
  );
};

const Accesses = ({ accesses, language }: CaseViewProps) => {
  const texts = textsFor(language);
  return (
    <section class="stack stack--tight stack--fill">
      <h2>{texts.access}</h2>
      <p>{accesses.length === 0 ? texts.noAccess : texts.accessIntro}</p>
      {accesses.length > 0 && (
        <DataTable
          caption={texts.access}
          hideCaption
          rows={accesses}
          columns={[
            {
              head: texts.accessWhen,
              cell: ({ at }) => formatDateTime(at, language),
              rowHead: true,
            },
            { head: texts.accessWho, cell: ({ office }) => office },
            { head: texts.accessWhy, cell: ({ purpose }) => purpose },
          ]}
        />
      )}
    </section>
  );
};

/** One case as its applicant sees it: what to do first, then where it stands, then everything else. */
export const CaseView = (props: CaseViewProps) => (
  <div class="stack stack--wide stack--fill">
    <div class="stack stack--tight">
      <h1>{props.title}</h1>
      {props.loaded.state.data.caption && <p class="lead">{props.loaded.state.data.caption}</p>}
    </div>
    <Action {...props} />
    {props.actor === "payer" && <Payment {...props} />}
    <div class="columns columns--halves">
      <div class="stack stack--wide stack--fill">
        <State {...props} />
        <section class="stack stack--fill" aria-labelledby="verlauf">
          <h2 id="verlauf">{textsFor(props.language).timeline}</h2>
          <Timeline
            entries={props.timeline.map(({ what, at }) => ({
              what,
              when: formatDateTime(at, props.language),
            }))}
          />
        </section>
      </div>
      <div class="stack stack--wide stack--fill">
        {props.actor !== "payer" && <Payment {...props} />}
        <Documents {...props} />
        <FileList
          files={props.files}
          base={`/vorgang/${props.loaded.state.reference}`}
          language={props.language}
        />
        <Messages {...props} />
      </div>
    </div>
    <Accesses {...props} />
    {props.children}
  </div>
);
