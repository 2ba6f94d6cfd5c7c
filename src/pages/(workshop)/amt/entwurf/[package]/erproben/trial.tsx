import type { ComponentChildren } from "preact";
import { displayPages, presentPage, type Typed, type FieldProblem, walk } from "#forms";
import { describeProcess } from "#processes";
import { fill } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FieldView, FormToken, LinkButton, SummaryList } from "#ui";
import { WRITING } from "../../../../loki/settings/written-value.ts";
import { trialTexts } from "../../texts.ts";
import type { Trial } from "./trial-state.ts";

const { trial: texts } = trialTexts;

export type TrialShown = { typed?: Typed; problems?: readonly FieldProblem[] };

const Frame = ({ trial, children }: { trial: Trial; children: ComponentChildren }) => (
  <div class="stack stack--fill form-page">
    <Alert kind="info" title={texts.lead} />
    {children}
    <div class="actions">
      <LinkButton href={`/amt/entwurf/${trial.at.draft.packageId}`} kind="tertiary">
        {texts.stop}
      </LinkButton>
    </div>
  </div>
);

/** A page of the form as the draft has it. */
export const TrialPage = ({
  trial,
  page,
  shown,
}: {
  trial: Trial;
  page: string;
  shown: TrialShown;
}) => {
  const { at, answers, surroundings, words, sealed } = trial;
  const presented = presentPage(at.configured.package.form, page, {
    ...{ answers, surroundings, words },
    ...(shown.typed && { typed: shown.typed }),
    ...(shown.problems && { problems: shown.problems }),
  });
  const intro = words.texts(`${page}.intro`);
  return (
    <Frame trial={trial}>
      <ErrorSummary title={texts.errors} errors={presented?.errors ?? []} />
      <div class="stack stack--tight">
        <h1>{words.texts(`${page}.title`) ?? page}</h1>
        {intro && <p>{intro}</p>}
      </div>
      <form class="form" method="post" action={at.visit.path} novalidate>
        <FormToken value={at.visit.formToken()} />
        <input type="hidden" name="_seite" value={page} />
        <input type="hidden" name="_antworten" value={sealed} />
        {presented?.fields.map((field) => (
          <FieldView field={field} />
        ))}
        <div class="actions">
          <Button>{texts.next}</Button>
        </div>
      </form>
    </Frame>
  );
};

/** The steps of the town hall in words, with the offices that the draft names. */
function stepsOf({ at, words }: Trial): string[] {
  const offices = new Map(
    at.house.catalogue.officesOf(at.town).map(({ id, name }) => [id, name.de]),
  );
  return describeProcess(at.configured.package.process).flatMap(({ element }) => {
    if (element.type !== "userTask") return [];
    const step = words.texts(`${element.id}.label`) ?? element.name ?? element.id;
    const slot = at.draft.roleSlots[element.role] ?? "";
    const role = words.texts(`role.${element.role}.label`) ?? element.role;
    const office = offices.get(slot) ?? role;
    const due = element.due?.startsWith("P") ? WRITING.duration?.write(element.due) : undefined;
    return [due ? fill(texts.due, { step, office, due }) : fill(texts.step, { step, office })];
  });
}

/** The end of a trial: what would arrive, and who would do what with it. */
export const TrialEnd = ({ trial, exit }: { trial: Trial; exit: string | undefined }) => {
  const { at, answers, surroundings, words } = trial;
  const { form } = at.configured.package;
  const pages = displayPages(form, walk(form, answers, surroundings), words);
  const steps = stepsOf(trial);
  return (
    <Frame trial={trial}>
      <h1>{exit ? texts.exitTitle : texts.doneTitle}</h1>
      {exit && <p>{words.texts(`${exit}.intro`) ?? words.texts(`${exit}.title`)}</p>}
      {!exit && (
        <section class="stack stack--fill" aria-labelledby="schritte">
          <h2 id="schritte">{texts.steps}</h2>
          <ol class="spaced">
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {pages.map(({ id, title, entries }) => (
        <section class="stack stack--fill" aria-labelledby={`seite-${id}`}>
          <h2 id={`seite-${id}`}>{title}</h2>
          <SummaryList
            entries={entries.map(({ label, value }) => ({ label, value }))}
            empty={texts.nothing}
          />
        </section>
      ))}
      <div class="actions">
        <LinkButton href={at.visit.path}>{texts.again}</LinkButton>
      </div>
    </Frame>
  );
};
