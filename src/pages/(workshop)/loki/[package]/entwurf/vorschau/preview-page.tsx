import { presentPage } from "#forms";
import type { RehearsedCase } from "#library";
import { dayOf } from "#platform/clock";
import { fill, formatDate } from "#platform/i18n";
import { Alert, Button, Facts, FieldView, Link, LinkButton } from "#ui";
import { LetterView } from "../../../../../letter-view.tsx";
import { stepName } from "../../../../amt/entwurf/[package]/erproben/step-names.ts";
import { TrialCosts } from "../../../../amt/entwurf/[package]/erproben/trial-costs.tsx";
import type { Trial } from "../../../../amt/entwurf/[package]/erproben/trial-state.ts";
import { roomPath } from "../../../workshop-desk.ts";
import { dueWords, type Labels, roleWords } from "../ablauf/labels.ts";
import type { ExampleRun, ExampleStep } from "./example-run.ts";
import type { PreviewAtHand } from "./preview-at-hand.ts";
import { previewTexts as texts } from "./texts.ts";

export type Preview = Omit<PreviewAtHand, "isBroken"> & { labels: Labels };

const Chooser = ({ trial, examples, chosen }: Preview) => (
  <form class="form" method="get" action={trial.at.visit.path}>
    <FieldView
      field={{
        ...{ type: "choice", multiple: false, name: "beispiel", placeholder: "" },
        ...{ label: texts.example, hint: texts.exampleHint, chosen: [chosen?.id ?? ""] },
        options: examples.map(({ id, story }) => ({ id, label: story })),
      }}
    />
    <div class="actions">
      <Button kind="secondary">{texts.show}</Button>
    </div>
  </form>
);

const Citizen = (preview: Preview) => {
  const { trial, chosen } = preview;
  const path = `${roomPath(trial.at.draft.packageId)}/erproben`;
  return (
    <section class="stack stack--wide stack--fill" aria-labelledby="buergersicht">
      <div class="stack">
        <h2 id="buergersicht">{texts.citizen}</h2>
        <p class="measure">{texts.citizenText}</p>
        <div class="actions">
          {chosen && (
            <LinkButton href={`${path}?${new URLSearchParams({ beispiel: chosen.id })}`}>
              {texts.withExample}
            </LinkButton>
          )}
          <LinkButton href={path} kind={chosen ? "secondary" : "primary"}>
            {texts.withoutExample}
          </LinkButton>
        </div>
      </div>
      {chosen && <TrialCosts trial={trial} declared={trial.answers} />}
    </section>
  );
};

type Written = Pick<RehearsedCase, "letters" | "messages">;
type OutgoingProps = { preview: Preview; before: Written | undefined; after: Written };

function letterPath({ trial, chosen }: Preview, index: number): string {
  const path = `${trial.at.visit.path}/brief/${index + 1}`;
  return `${path}?${new URLSearchParams({ beispiel: chosen?.id ?? "" })}`;
}

/** What went out since then. */
const Outgoing = ({ preview, before, after }: OutgoingProps) => (
  <>
    {after.letters.map((letter, index) =>
      before?.letters[index] ? null : (
        <div class="stack stack--fill">
          <LetterView letter={letter} />
          <p>
            <Link href={letterPath(preview, index)}>
              {fill(texts.pdf, { title: letter.title })}
            </Link>
          </p>
        </div>
      ),
    )}
    {after.messages.slice(before?.messages.length ?? 0).map(({ subject, body }) => (
      <article class="panel stack stack--tight">
        <h3>{fill(texts.message, { subject })}</h3>
        {body.split("\n\n").map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </article>
    ))}
  </>
);

type CardProps = { preview: Preview; step: ExampleStep; number: number };
type Task = Extract<ExampleStep["act"], { act: "complete" }>;

const outcomeWords = ({ words }: Trial, task: string, outcome: string): string =>
  words.texts(`${task}.outcome.${outcome}`) ?? outcome;

const Questions = ({ preview, step, task, number }: CardProps & { task: Task }) => {
  const { form } = preview.trial.at.configured.package;
  const { fields } = step.before.tasks.find(({ id }) => id === task.task) ?? {};
  if (fields === undefined) return null;
  const shown = presentPage(form, fields, {
    answers: task.answers,
    surroundings: step.before.surroundingsAt(task.task, task.outcome),
    words: preview.trial.words,
  });
  if (!shown || shown.fields.length === 0) return null;
  return (
    <fieldset class="kern-fieldset" disabled>
      <legend class="kern-label">{texts.entries}</legend>
      <div class="kern-fieldset__body stack stack--fill">
        {shown.fields.map((field) => (
          <FieldView field={{ ...field, name: `s${number}_${field.name}` }} />
        ))}
      </div>
    </fieldset>
  );
};

const Outcomes = ({ preview, step, task, number }: CardProps & { task: Task }) => {
  const { outcomes = [] } = step.before.tasks.find(({ id }) => id === task.task) ?? {};
  return (
    <fieldset class="kern-fieldset" disabled>
      <FieldView
        field={{
          ...{ type: "choice", multiple: false, name: `s${number}_ergebnis`, placeholder: "" },
          ...{ label: texts.asked, chosen: [task.outcome] },
          options: outcomes.map((id) => ({
            id,
            label: outcomeWords(preview.trial, task.task, id),
          })),
        }}
      />
    </fieldset>
  );
};

/** A task as it appears at the desk of the office, with what the example does. */
const TaskCard = (props: CardProps & { task: Task }) => {
  const { preview, step, number, task } = props;
  const { trial, labels } = preview;
  const element = trial.at.configured.package.process.elements.get(task.task);
  if (element?.type !== "userTask") return null;
  const { role, due, otherThan } = element;
  const values = { outcome: outcomeWords(trial, task.task, task.outcome) };
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby={`schritt-${number}`}>
      <h3 id={`schritt-${number}`}>
        {fill(texts.step, { number, name: stepName(trial, task.task) })}
      </h3>
      <Facts
        facts={[
          { label: texts.who, value: roleWords(labels, role) },
          ...(due === undefined ? [] : [{ label: texts.due, value: dueWords(labels, due) }]),
        ]}
      />
      {otherThan !== undefined && (
        <p>{fill(texts.notSame, { step: stepName(trial, otherThan) })}</p>
      )}
      <Outcomes {...props} />
      <Questions {...props} />
      <p class="note">{step.isAssumed ? texts.automatic : fill(texts.chosen, values)}</p>
    </section>
  );
};

function happeningWords({ trial }: Preview, { act, before }: ExampleStep): string {
  if (act.act === "arrive") return texts.arrived[act.message] ?? texts.arrivedOther;
  if (act.act !== "wait") return "";
  const due = before.deadlines.find(({ element }) => element === act.until)?.due;
  const date = due ? formatDate(dayOf(due)) : "";
  return fill(texts.waited, { date, name: stepName(trial, act.until) });
}

const Step = (props: CardProps) => {
  const { preview, step } = props;
  return (
    <li class="stack stack--fill">
      {step.act.act === "complete" ? (
        <TaskCard {...props} task={step.act} />
      ) : (
        <p>{happeningWords(preview, step)}</p>
      )}
      <Outgoing preview={preview} before={step.before} after={step.after} />
    </li>
  );
};

const Clerk = ({ preview, run }: { preview: Preview; run: ExampleRun }) => {
  const last = run.steps.at(-1)?.after ?? run.start;
  const isOver = last.tasks.length + last.awaited.length + last.deadlines.length === 0;
  const isStuck = isOver && last.troubles.length > 0;
  let number = 0;
  return (
    <section class="stack stack--fill" aria-labelledby="amtssicht">
      <h2 id="amtssicht">{texts.clerk}</h2>
      <p class="measure">{texts.clerkText}</p>
      <ol class="plain-list stack stack--wide stack--fill">
        <li class="stack stack--fill">
          <p>{texts.atOnce}</p>
          <Outgoing preview={preview} before={undefined} after={run.start} />
        </li>
        {run.steps.map((step) => {
          if (step.act.act === "complete") number += 1;
          return <Step preview={preview} step={step} number={number} />;
        })}
      </ol>
      {last.troubles.map((trouble) => (
        <Alert kind="warning" title={trouble} />
      ))}
      {!isStuck && <p class="panel">{isOver ? texts.over : texts.open}</p>}
    </section>
  );
};

/** The draft as citizens and as the town hall will see it, with an example of a person. */
export const PreviewPage = (preview: Preview) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <Alert kind="info" title={texts.marked} />
      {preview.examples.length > 0 ? <Chooser {...preview} /> : <p>{texts.noExample}</p>}
    </div>
    <Citizen {...preview} />
    {preview.run && <Clerk preview={preview} run={preview.run} />}
  </div>
);
