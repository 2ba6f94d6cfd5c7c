import type { AddedWord, AskedQuestion, ServiceType } from "#catalogue";
import { dayOf } from "#platform/clock";
import { fill, formatShortDate } from "#platform/i18n";
import { Alert, DataTable, Link } from "#ui";
import { RowAction } from "../row-action.tsx";
import { wordsTexts as texts } from "./texts.ts";
import { type WordEntry, WordForm } from "./word-form.tsx";

export type WordsViewProps = {
  token: string;
  services: readonly ServiceType[];
  questions: readonly AskedQuestion[];
  /** Questions that were not asked often enough to be shown, and how often that would be. */
  rare: { count: number; least: number };
  words: readonly AddedWord[];
  townId: string | null;
  townName: (id: string | null) => string;
  /** What was just added. */
  added: { word: string; service: ServiceType; isLate: boolean } | undefined;
  /** What could not be added, and why. */
  failed: { entry: WordEntry; problems: readonly string[] } | undefined;
};

const { columns } = texts;

const Outcome = ({ added, failed }: Pick<WordsViewProps, "added" | "failed">) => (
  <>
    {added && (
      <Alert
        kind="success"
        live
        title={fill(added.isLate ? texts.addedLate : texts.added, {
          word: added.word,
          service: added.service.title.de,
        })}
      >
        <Link href={`/suche?${new URLSearchParams({ q: added.word })}`}>{texts.tryIt}</Link>
      </Alert>
    )}
    {failed && (
      <Alert kind="danger" live title={texts.errors.title}>
        {failed.problems.map((problem) => (
          <p>{problem}</p>
        ))}
      </Alert>
    )}
  </>
);

const Questions = ({ questions, token }: Pick<WordsViewProps, "questions" | "token">) => (
  <DataTable
    caption={texts.questions}
    hideCaption
    rows={questions.map((question, place) => ({ ...question, place }))}
    columns={[
      {
        head: columns.question,
        rowHead: true,
        cell: ({ question }) => (
          <Link href={`/suche?${new URLSearchParams({ q: question })}`}>{question}</Link>
        ),
      },
      { head: columns.asked, number: true, cell: ({ asked }) => asked },
      { head: columns.lastOn, cell: ({ lastOn }) => formatShortDate(lastOn) },
      { head: columns.outcome, cell: ({ outcome }) => texts.outcomes[outcome] },
      {
        head: columns.add,
        cell: ({ question, place }) => (
          <WordForm
            id={`frage-${place}`}
            token={token}
            entry={{ word: question, service: "" }}
            question={question}
          />
        ),
      },
      {
        head: columns.done,
        cell: ({ question }) => (
          <RowAction
            action="/redaktion/suche/frage/erledigt"
            token={token}
            fields={{ frage: question }}
          >
            {texts.done}
          </RowAction>
        ),
      },
    ]}
  />
);

type WordsProps = Pick<WordsViewProps, "words" | "services" | "token" | "townId" | "townName">;

const Words = ({ words, services, token, townId, townName }: WordsProps) => (
  <DataTable
    caption={texts.words}
    hideCaption
    rows={words}
    columns={[
      { head: columns.word, rowHead: true, cell: ({ word }) => word },
      {
        head: columns.service,
        cell: ({ serviceId }) => {
          const service = services.find(({ id }) => id === serviceId);
          return <Link href={`/leistungen/${serviceId}`}>{service?.title.de ?? serviceId}</Link>;
        },
      },
      { head: columns.from, cell: (added) => townName(added.townId) },
      { head: columns.addedOn, cell: ({ addedAt }) => formatShortDate(dayOf(addedAt)) },
      {
        head: columns.remove,
        cell: (added) =>
          added.townId === townId && (
            <RowAction
              action="/redaktion/suche/wort/entfernen"
              token={token}
              fields={{ wort: added.word, leistung: added.serviceId }}
            >
              {texts.remove}
            </RowAction>
          ),
      },
    ]}
  />
);

/** Questions people asked in vain, words to add, and words that were added. */
export const WordsView = (props: WordsViewProps) => {
  const { questions, words, rare, services, token, failed } = props;
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="measure">{texts.lead}</p>
        <Outcome {...props} />
      </div>
      <section class="stack stack--fill">
        <h2>{texts.questions}</h2>
        {questions.length === 0 ? (
          <p class="panel">{texts.noQuestions}</p>
        ) : (
          <Questions questions={questions} token={token} />
        )}
        {rare.count > 0 && <p>{fill(texts.rare, rare)}</p>}
        <p class="note">{texts.privacy}</p>
      </section>
      <section class="stack stack--fill">
        <h2>{texts.add.heading}</h2>
        <div class="measure">
          <WordForm id="neu" token={token} entry={failed?.entry ?? { word: "", service: "" }} />
        </div>
      </section>
      <section class="stack stack--fill">
        <h2>{texts.words}</h2>
        {words.length === 0 ? <p class="panel">{texts.noWords}</p> : <Words {...props} />}
      </section>
      <datalist id="leistungen">
        {services.map(({ title }) => (
          <option value={title.de}>{title.de}</option>
        ))}
      </datalist>
    </div>
  );
};
