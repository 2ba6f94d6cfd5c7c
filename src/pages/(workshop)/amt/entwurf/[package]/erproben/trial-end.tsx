import { type Answers, displayPages, walk } from "#forms";
import { LinkButton, SummaryList } from "#ui";
import { trialTexts } from "../../texts.ts";
import { stepsOf } from "./step-names.ts";
import { TrialCosts } from "./trial-costs.tsx";
import { TrialFrame } from "./trial-frame.tsx";
import { casePlayed, type Trial } from "./trial-state.ts";
import { TrialWork, WORK, type WorkShown } from "./trial-work.tsx";

const { trial: texts } = trialTexts;

const Answered = ({ trial }: { trial: Trial }) => {
  const { at, answers, surroundings, words } = trial;
  const { form } = at.configured.package;
  return (
    <section class="stack stack--fill" aria-labelledby="angaben">
      <h2 id="angaben">{texts.answers}</h2>
      {displayPages(form, walk(form, answers, surroundings), words).map(
        ({ id, title, entries }) => (
          <section class="stack stack--tight stack--fill" aria-labelledby={`seite-${id}`}>
            <h3 id={`seite-${id}`}>{title}</h3>
            <SummaryList
              entries={entries.map(({ label, value }) => ({ label, value }))}
              empty={texts.nothing}
            />
          </section>
        ),
      )}
    </section>
  );
};

const Again = ({ trial }: { trial: Trial }) => (
  <div class="actions">
    <LinkButton href={trial.at.visit.path} kind="secondary">
      {texts.again}
    </LinkButton>
  </div>
);

/** Where somebody learns that they are wrong here. */
export const TrialExit = ({ trial, exit, note }: TrialEndProps & { exit: string }) => (
  <TrialFrame trial={trial} page={exit} note={note}>
    <h1>{texts.exitTitle}</h1>
    <p>{trial.words.texts(`${exit}.intro`) ?? trial.words.texts(`${exit}.title`)}</p>
    <Again trial={trial} />
  </TrialFrame>
);

type TrialEndProps = { trial: Trial; note: string | undefined };
type DeclaredProps = TrialEndProps & { declared: Answers; work: WorkShown | undefined };

/** What would arrive, what it costs, and what the town hall does with it, step by step. */
export const TrialEnd = ({ trial, declared, work, note }: DeclaredProps) => (
  <TrialFrame trial={trial} page={WORK} note={note}>
    <h1>{texts.doneTitle}</h1>
    <TrialCosts trial={trial} declared={declared} />
    <TrialWork trial={trial} played={casePlayed(trial, declared)} shown={work} />
    <details>
      <summary>{texts.steps}</summary>
      <ol class="spaced">
        {stepsOf(trial).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </details>
    <Answered trial={trial} />
    <Again trial={trial} />
  </TrialFrame>
);
