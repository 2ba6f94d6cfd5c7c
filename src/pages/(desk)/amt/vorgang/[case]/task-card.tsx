import {
  asksForCorrection,
  correctableFields,
  fieldsOf,
  type LoadedCase,
  stepSurroundings,
  type Task,
  taskThing,
} from "#cases";
import { type FieldProblem, presentPage, type Typed } from "#forms";
import { may, whyNot } from "#identity";
import { dayOf } from "#platform/clock";
import { fill, formatDate, formatDateTime } from "#platform/i18n";
import type { VNode } from "preact";
import { Button, ErrorSummary, FieldView, FormToken } from "#ui";
import type { Desk } from "../../desk.ts";
import { casePageTexts as texts } from "../../texts.ts";

/** What somebody chose and entered in a task. */
export type TaskShown = {
  taskId: string;
  outcome: string | undefined;
  typed?: Typed;
  problems?: readonly FieldProblem[];
  reopen?: readonly string[];
  missing?: "outcome" | "reopen" | undefined;
  notice?: string | undefined;
};

type Cards = { tasks: readonly Task[]; nameOf: (id: string | null) => string; shown?: TaskShown };
type CardProps = { desk: Desk; loaded: LoadedCase; task: Task; cards: Cards };

const word = ({ loaded }: CardProps, key: string): string =>
  loaded.adopted.configured.texts("de")(key) ?? key;

const SmallForm = ({
  props,
  action,
  label,
}: {
  props: CardProps;
  action: string;
  label: string;
}) => (
  <form method="post" action={`/amt/aufgabe/${props.task.id}/${action}`}>
    <FormToken value={props.desk.visit.formToken()} />
    <Button kind={action === "uebernehmen" ? "primary" : "tertiary"}>{label}</Button>
  </form>
);

/** Who has it since when. */
const Hands = (props: CardProps) => {
  const { task, desk, cards } = props;
  if (!task.claimedBy || !task.claimedAt) return null;
  const since = formatDateTime(task.claimedAt);
  const own = task.claimedBy === desk.who.id;
  return (
    <p>
      {fill(own ? texts.heldByYou : texts.heldBy, { name: cards.nameOf(task.claimedBy), since })}
    </p>
  );
};

function outcomesOf({ loaded, task }: CardProps): readonly string[] {
  const element = loaded.adopted.configured.package.process.elements.get(task.element);
  return element?.type === "userTask" ? element.outcomes : [];
}

const Reopen = ({ props, shown }: { props: CardProps; shown: TaskShown | undefined }) => {
  const { loaded, task, desk } = props;
  const fields = correctableFields(loaded, desk.visit.now);
  const error = shown?.missing === "reopen";
  return (
    <fieldset
      class={`kern-fieldset${error ? " kern-fieldset--error" : ""}`}
      id={`ergaenzen-${task.id}`}
    >
      <legend class="kern-label">{texts.reopen}</legend>
      <p class="kern-hint">{texts.reopenHint}</p>
      <div class="kern-fieldset__body">
        {fields.map((id) => (
          <div class="kern-form-check">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              name="_ergaenzen"
              value={id}
              id={`ergaenzen-${id}`}
              checked={shown?.reopen?.includes(id) ?? false}
            />
            <label class="kern-label" for={`ergaenzen-${id}`}>
              {word(props, `${id}.label`)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

const Outcomes = ({ props, shown }: { props: CardProps; shown: TaskShown | undefined }) => (
  <fieldset
    class={`kern-fieldset${shown?.missing === "outcome" ? " kern-fieldset--error" : ""}`}
    id={`ergebnis-${props.task.id}`}
  >
    <legend class="kern-label">{texts.outcome}</legend>
    <div class="kern-fieldset__body">
      {outcomesOf(props).map((outcome) => (
        <div class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            name="_ergebnis"
            value={outcome}
            id={`${props.task.id}-${outcome}`}
            checked={shown?.outcome === outcome}
          />
          <label class="kern-label" for={`${props.task.id}-${outcome}`}>
            {word(props, `${props.task.element}.outcome.${outcome}`)}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
);

function errorsOf(
  props: CardProps,
  shown: TaskShown | undefined,
  fieldErrors: readonly { name: string; message: string }[],
) {
  const { task } = props;
  return [
    ...(shown?.missing === "outcome"
      ? [{ name: `ergebnis-${task.id}`, message: texts.outcomeMissing }]
      : []),
    ...(shown?.missing === "reopen"
      ? [{ name: `ergaenzen-${task.id}`, message: texts.reopenMissing }]
      : []),
    ...fieldErrors,
  ];
}

/** The task's own form: its outcomes, and what has to be entered for the chosen one. */
const WorkForm = (props: CardProps) => {
  const { desk, loaded, task, cards } = props;
  const { visit } = desk;
  const shown = cards.shown?.taskId === task.id ? cards.shown : undefined;
  const outcomes = outcomesOf(props);
  const outcome = shown?.outcome ?? (outcomes.length === 1 ? outcomes[0] : undefined);
  const fieldsId = fieldsOf(loaded, task);
  const surroundings = stepSurroundings(loaded, { element: task.element, outcome, now: visit.now });
  const presented = fieldsId
    ? presentPage(loaded.adopted.configured.package.form, fieldsId, {
        answers: {},
        surroundings,
        words: { texts: loaded.adopted.configured.texts("de"), language: "de" },
        ...(shown?.typed ? { typed: shown.typed } : {}),
        ...(shown?.problems ? { problems: shown.problems } : {}),
      })
    : undefined;
  const corrects =
    outcome !== undefined && asksForCorrection(loaded, { task, outcome, now: visit.now });
  const chosen = outcome !== undefined;
  return (
    <form method="post" action={`/amt/aufgabe/${task.id}`} class="form" novalidate>
      <FormToken value={visit.formToken()} />
      <ErrorSummary title={texts.errors} errors={errorsOf(props, shown, presented?.errors ?? [])} />
      <Outcomes props={props} shown={{ ...shown, taskId: task.id, outcome }} />
      {chosen && presented?.fields.map((field) => <FieldView field={field} />)}
      {corrects && <Reopen props={props} shown={shown} />}
      <div class="actions">
        {chosen ? (
          <Button name="_schritt" value="fertig">
            {texts.finish}
          </Button>
        ) : (
          <Button name="_schritt" value="waehlen">
            {texts.choose}
          </Button>
        )}
      </div>
    </form>
  );
};

const Card = (props: CardProps) => {
  const { desk, loaded, task } = props;
  const thing = taskThing(loaded, task);
  const mine = task.claimedBy === desk.who.id;
  const reason = whyNot(desk.who, task.needs, thing);
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby={`aufgabe-${task.id}`}>
      <div class="row">
        <h3 id={`aufgabe-${task.id}`}>{word(props, `${task.element}.label`)}</h3>
        {task.dueAt && (
          <span class="note">{fill(texts.due, { date: formatDate(dayOf(task.dueAt)) })}</span>
        )}
      </div>
      <Hands {...props} />
      {reason && !mine && <p>{reason}</p>}
      {!mine && may(desk.who, "claim", thing) && (
        <SmallForm props={props} action="uebernehmen" label={texts.claim} />
      )}
      {mine && (reason ? <p>{reason}</p> : <WorkForm {...props} />)}
      {may(desk.who, "release", thing) && (
        <SmallForm props={props} action="zurueckgeben" label={texts.release} />
      )}
    </section>
  );
};

/** One card a task that is open; what somebody may not do says why. */
export const taskCards = (desk: Desk, loaded: LoadedCase, cards: Cards): VNode[] =>
  cards.tasks.map((task) => <Card desk={desk} loaded={loaded} task={task} cards={cards} />);
