import type { CaseStatus } from "#cases";
import type { ProvenLevel } from "#identity";
import { dayOf, type Temporal } from "#platform/clock";
import { fill, formatDate, inLanguage, type Language } from "#platform/i18n";
import { Badge, Button, FormToken, Link, LinkButton } from "#ui";
import type { Visit } from "../../visit.ts";
import { statusWords } from "../vorgang/texts.ts";
import { accountTexts } from "./texts.ts";

export type AccountCase = {
  reference: string;
  title: string;
  caption: string;
  authority: string;
  status: CaseStatus;
  needs: "correction" | "payment" | undefined;
  promisedOn: Temporal.PlainDate;
  closedAt: Temporal.Instant | null;
  unread: number;
};

type AccountDraft = { title: string; authority: string; diesAt: Temporal.Instant; href: string };

type AccountViewProps = {
  visit: Visit;
  level: ProvenLevel;
  cases: readonly AccountCase[];
  drafts: readonly AccountDraft[];
};

const textsFor = (language: Language) => inLanguage(accountTexts, language);

const CaseLine = ({ one, language }: { one: AccountCase; language: Language }) => {
  const texts = textsFor(language);
  const date = formatDate(one.closedAt ? dayOf(one.closedAt) : one.promisedOn, language);
  const unread =
    one.unread === 1 ? texts.unread.one : fill(texts.unread.many, { count: one.unread });
  return (
    <li class="hit stack stack--tight">
      <h3>
        <Link href={`/vorgang/${one.reference}`} class="link">
          {one.title}
          {one.caption && `: ${one.caption}`}
        </Link>
      </h3>
      <div class="row">
        <Badge kind={one.closedAt ? "success" : one.needs ? "warning" : "info"}>
          {inLanguage(statusWords, language)[one.status]}
        </Badge>
        {one.unread > 0 && <Badge kind="info">{unread}</Badge>}
      </div>
      <p class="note">
        {one.authority} · {one.reference} ·{" "}
        {fill(one.closedAt ? texts.closedOn : texts.promise, { date })}
      </p>
    </li>
  );
};

const CaseList = ({
  title,
  id,
  cases,
  language,
}: {
  title: string;
  id: string;
  cases: readonly AccountCase[];
  language: Language;
}) =>
  cases.length === 0 ? null : (
    <section class="stack stack--tight stack--fill" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="plain-list">
        {cases.map((one) => (
          <CaseLine one={one} language={language} />
        ))}
      </ul>
    </section>
  );

const STEP = { correction: "ergaenzen", payment: "bezahlen" } as const;

const ActionCards = ({
  cases,
  language,
}: {
  cases: readonly AccountCase[];
  language: Language;
}) => {
  const texts = textsFor(language);
  const needed = cases.flatMap(({ needs, ...one }) => (needs ? [{ ...one, needs }] : []));
  if (needed.length === 0) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="aufgaben">
      <h2 id="aufgaben">{texts.action}</h2>
      {needed.map(({ reference, title, caption, authority, needs }) => (
        <div class="panel panel--brand stack stack--tight">
          <strong>
            {title}
            {caption && `: ${caption}`}
          </strong>
          <p>
            {authority}: {texts.needs[needs].text}
          </p>
          <LinkButton href={`/vorgang/${reference}/${STEP[needs]}`}>
            {texts.needs[needs].button}
          </LinkButton>
        </div>
      ))}
    </section>
  );
};

const Drafts = ({ drafts, language }: { drafts: readonly AccountDraft[]; language: Language }) => {
  const texts = textsFor(language);
  if (drafts.length === 0) return null;
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="entwuerfe">
      <h2 id="entwuerfe">{texts.drafts}</h2>
      <ul class="plain-list">
        {drafts.map(({ title, authority, diesAt, href }) => (
          <li class="hit stack stack--tight">
            <h3>{title}</h3>
            <p class="note">
              {authority} · {fill(texts.draftUntil, { date: formatDate(dayOf(diesAt), language) })}
            </p>
            <LinkButton href={href} kind="secondary">
              {texts.goOn}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** My area: what is needed from me, then drafts, then running, then finished – over all towns. */
export const AccountView = ({ visit, level, cases, drafts }: AccountViewProps) => {
  const { language } = visit;
  const texts = textsFor(language);
  const empty = cases.length === 0 && drafts.length === 0;
  return (
    <div class="stack stack--wide stack--fill measure">
      <h1>{texts.title}</h1>
      {empty && (
        <div class="panel stack">
          <h2>{texts.nothing}</h2>
          <p>{texts.nothingText}</p>
          <LinkButton href="/leistungen">{texts.find}</LinkButton>
        </div>
      )}
      <ActionCards cases={cases} language={language} />
      <Drafts drafts={drafts} language={language} />
      <CaseList
        title={texts.running}
        id="laufend"
        cases={cases.filter(({ closedAt }) => !closedAt)}
        language={language}
      />
      <CaseList
        title={texts.finished}
        id="fertig"
        cases={cases.filter(({ closedAt }) => closedAt)}
        language={language}
      />
      <p>
        {texts.other} <Link href="/vorgang">{texts.lookUp}</Link>
      </p>
      <form method="post" action="/konto" class="stack stack--tight">
        <FormToken value={visit.formToken()} />
        <p class="note">{fill(texts.level, { level: texts.levels[level] })}</p>
        <Button kind="tertiary">{texts.everywhere}</Button>
      </form>
    </div>
  );
};
