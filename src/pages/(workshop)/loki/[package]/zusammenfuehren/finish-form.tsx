import { describe, type Merge, type PackageProblem } from "#library";
import { fill } from "#platform/i18n";
import { Button, ErrorSummary, FieldView, FormToken } from "#ui";
import type { EntryProblem } from "../../settings/entered-settings.ts";
import { inWords } from "../../package-words.ts";
import { packagePath } from "../../workshop-desk.ts";
import type { PackageWithDraft } from "../package-at-hand.ts";
import { mergeTexts as texts } from "./texts.ts";

type FinishProps = {
  hand: PackageWithDraft;
  merge: Merge;
  problems: readonly PackageProblem[];
  who: string;
  errors: readonly EntryProblem[];
  /** Places of the changes that stay ticked. */
  taken: readonly number[] | undefined;
};

const Rest = ({ merge, taken }: Pick<FinishProps, "merge" | "taken">) => (
  <>
    {inWords(merge.automatic).map(({ title, changes, sentences }) => (
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{title}</legend>
        <div class="kern-fieldset__body">
          {changes.map((change, index) => {
            const place = merge.automatic.indexOf(change);
            const id = `nehmen-${place}`;
            return (
              <div class="kern-form-check">
                <input
                  class="kern-form-check__checkbox"
                  type="checkbox"
                  name="nehmen"
                  value={String(place)}
                  id={id}
                  checked={taken?.includes(place) ?? true}
                />
                <label class="kern-label" for={id}>
                  {sentences[index]}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    ))}
  </>
);

const Settled = ({ hand, merge, who }: FinishProps) =>
  merge.settled.length === 0 ? null : (
    <section class="stack stack--fill" aria-labelledby="entschieden">
      <h2 id="entschieden">{texts.settled}</h2>
      <ul class="plain-list stack stack--fill">
        {merge.settled.map(({ conflict, decision }) => (
          <li class="panel stack stack--tight">
            <p>{describe(conflict, "de", { theirs: who })}</p>
            <p>
              {fill(texts.answer, { choice: fill(texts.choices[decision.choice], { who }) })}
              {decision.reason && ` („${decision.reason}“)`}
            </p>
            <form method="post" action={packagePath(hand.packageId, "/zusammenfuehren")}>
              <FormToken value={hand.desk.visit.formToken()} />
              <input type="hidden" name="_aktion" value="reopen" />
              <input type="hidden" name="frage" value={conflict.key} />
              <Button kind="tertiary">{texts.again}</Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );

/** Nothing is open any more: what comes along, each to be taken back by itself, and the end. */
export const FinishForm = (props: FinishProps) => {
  const { hand, merge, problems, errors } = props;
  return (
    <div class="stack stack--wide stack--fill">
      <ErrorSummary title={texts.errors} errors={errors} />
      <Settled {...props} />
      <section class="stack stack--fill" aria-labelledby="rest">
        <h2 id="rest">{texts.restTitle}</h2>
        {merge.automatic.length === 0 ? <p>{texts.restNone}</p> : <p>{texts.restLead}</p>}
        <form
          class="form"
          method="post"
          action={packagePath(hand.packageId, "/zusammenfuehren")}
          novalidate
        >
          <FormToken value={hand.desk.visit.formToken()} />
          <input type="hidden" name="_aktion" value="finish" />
          <input type="hidden" name="stand" value={String(hand.draft.edition)} />
          <Rest {...props} />
          {merge.automatic.length > 0 && (
            <FieldView
              field={{
                ...{ type: "text", multiline: false, name: "grund", label: texts.restReason },
                ...{ hint: texts.restReasonHint, value: "" },
                error: errors.find(({ name }) => name === "grund")?.message,
              }}
            />
          )}
          {problems.length > 0 && (
            <div class="panel stack">
              <p>
                <strong>{texts.problems}</strong>
              </p>
              <ul class="spaced">
                {problems.map(({ element, problem }) => (
                  <li>
                    {element}: {problem}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {merge.expectations.length > 0 && <p>{texts.expectations}</p>}
          <div class="actions">
            <Button>{texts.finish}</Button>
          </div>
        </form>
      </section>
    </div>
  );
};
