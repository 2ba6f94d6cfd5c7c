import { type FieldProblem, presentPage, type Typed } from "#forms";
import type { RehearsedCase } from "#library";
import { dayOf } from "#platform/clock";
import { fill, formatDate } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FieldView } from "#ui";
import { LetterView } from "../../../../../letter-view.tsx";
import { trialTexts } from "../../texts.ts";
import { Along } from "./trial-frame.tsx";
import { stepName } from "./step-names.ts";
import type { Trial } from "./trial-state.ts";

const { work: texts } = trialTexts;

/** The page of the town hall: everything after the declaration was sent. */
export const WORK = "_haus";

/** What somebody chose and entered in a task. */
export type WorkShown = {
  task: string;
  outcome: string | undefined;
  typed?: Typed;
  problems?: readonly FieldProblem[];
  isMissing?: boolean;
};

type WorkProps = { trial: Trial; played: RehearsedCase; shown: WorkShown | undefined };
type TaskProps = WorkProps & { task: RehearsedCase["tasks"][number] };

const Outcomes = ({ trial, task, shown }: TaskProps) => (
  <fieldset class="kern-fieldset" id={`ergebnis-${task.id}`}>
    <legend class="kern-label">{texts.outcome}</legend>
    <div class="kern-fieldset__body">
      {task.outcomes.map((outcome) => (
        <div class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            name="_ergebnis"
            value={outcome}
            id={`${task.id}-${outcome}`}
            checked={outcomeOf(task, shown) === outcome}
          />
          <label class="kern-label" for={`${task.id}-${outcome}`}>
            {trial.words.texts(`${task.id}.outcome.${outcome}`) ?? outcome}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
);

/** The chosen outcome, or the only one there is. */
const outcomeOf = ({ outcomes }: TaskProps["task"], shown: WorkShown | undefined) =>
  shown?.outcome ?? (outcomes.length === 1 ? outcomes[0] : undefined);

function questionsOf({ trial, played, task, shown }: TaskProps) {
  const outcome = outcomeOf(task, shown);
  if (outcome === undefined || task.fields === undefined) return undefined;
  return presentPage(trial.at.configured.package.form, task.fields, {
    answers: {},
    surroundings: played.surroundingsAt(task.id, outcome),
    words: trial.words,
    ...(shown?.typed && { typed: shown.typed }),
    ...(shown?.problems && { problems: shown.problems }),
  });
}

const Task = (props: TaskProps) => {
  const { trial, task } = props;
  const shown = props.shown?.task === task.id ? props.shown : undefined;
  const questions = questionsOf({ ...props, shown });
  const missing = { name: `ergebnis-${task.id}`, message: texts.outcomeMissing };
  const errors = [...(shown?.isMissing ? [missing] : []), ...(questions?.errors ?? [])];
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby={`aufgabe-${task.id}`}>
      <h3 id={`aufgabe-${task.id}`}>{stepName(trial, task.id)}</h3>
      <form class="form" method="post" action={trial.at.visit.path} novalidate>
        <ErrorSummary title={trialTexts.trial.errors} errors={errors} />
        <Along trial={trial} page={WORK} />
        <input type="hidden" name="_aktion" value="complete" />
        <input type="hidden" name="_schritt" value={task.id} />
        {questions && <input type="hidden" name="_gewaehlt" value={outcomeOf(task, shown) ?? ""} />}
        <Outcomes {...props} shown={shown} />
        {questions?.fields.map((field) => (
          <FieldView field={field} />
        ))}
        <div class="actions">
          <Button>{task.fields === undefined || questions ? texts.complete : texts.choose}</Button>
        </div>
      </form>
    </section>
  );
};

type StepProps = { trial: Trial; action: string; value: string; label: string };

const Step = ({ trial, action, value, label }: StepProps) => (
  <form method="post" action={trial.at.visit.path}>
    <Along trial={trial} page={WORK} />
    <input type="hidden" name="_aktion" value={action} />
    <input type="hidden" name="_schritt" value={value} />
    <Button kind="secondary">{label}</Button>
  </form>
);

const arrival = (message: string): string =>
  message === "payment" ? texts.paid : message === "correction" ? texts.corrected : texts.arrived;

/** What can happen besides the tasks: money, an answer, a deadline that passes. */
const Happenings = ({ trial, played }: Pick<WorkProps, "trial" | "played">) => (
  <div class="actions">
    {played.awaited.map((message) => (
      <Step trial={trial} action="arrive" value={message} label={arrival(message)} />
    ))}
    {played.deadlines.map(({ element, due }) => (
      <Step
        {...{ trial, action: "wait", value: element }}
        label={fill(texts.wait, {
          step: stepName(trial, element),
          date: formatDate(dayOf(due)),
        })}
      />
    ))}
    {trial.acts.length > 0 && <Step trial={trial} action="back" value="" label={texts.back} />}
  </div>
);

const Written = ({ played: { letters, messages } }: Pick<WorkProps, "played">) => (
  <>
    {messages.length > 0 && (
      <section class="stack stack--fill" aria-labelledby="nachrichten">
        <h2 id="nachrichten">{texts.messages}</h2>
        {messages.map(({ subject, body }) => (
          <article class="panel stack">
            <h3>{subject}</h3>
            {body.split("\n\n").map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </article>
        ))}
      </section>
    )}
    {letters.length > 0 && (
      <section class="stack stack--fill" aria-labelledby="briefe">
        <h2 id="briefe">{texts.letters}</h2>
        {letters.map((letter) => (
          <LetterView letter={letter} />
        ))}
      </section>
    )}
  </>
);

/** The way through the town hall, played by whoever tries the draft. */
export const TrialWork = (props: WorkProps) => {
  const { trial, played } = props;
  const { tasks, awaited, deadlines, troubles } = played;
  const isOver = tasks.length === 0 && awaited.length === 0 && deadlines.length === 0;
  return (
    <>
      <section class="stack stack--fill" aria-labelledby="haus">
        <h2 id="haus">{texts.title}</h2>
        <p class="measure">{texts.lead}</p>
        {troubles.map((trouble) => (
          <Alert kind="warning" title={trouble} />
        ))}
        {tasks.map((task) => (
          <Task {...props} task={task} />
        ))}
        {isOver && <p class="panel">{texts.over}</p>}
        <Happenings trial={trial} played={played} />
      </section>
      <Written played={played} />
    </>
  );
};
