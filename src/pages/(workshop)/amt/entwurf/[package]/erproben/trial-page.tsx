import { presentPage, type FieldProblem, type Typed } from "#forms";
import { Button, ErrorSummary, FieldView } from "#ui";
import { formEncoding } from "../../../../../form-encoding.ts";
import { trialTexts } from "../../texts.ts";
import { Along, TrialFrame } from "./trial-frame.tsx";
import type { Trial } from "./trial-state.ts";

const { trial: texts } = trialTexts;

export type TrialShown = {
  typed?: Typed | undefined;
  problems?: readonly FieldProblem[];
  note?: string | undefined;
};

type TrialPageProps = { trial: Trial; page: string; shown: TrialShown };

/** A page of the form as the draft has it. */
export const TrialPage = ({ trial, page, shown }: TrialPageProps) => {
  const { at, answers, surroundings, words } = trial;
  const presented = presentPage(at.configured.package.form, page, {
    ...{ answers, surroundings, words },
    ...(shown.typed && { typed: shown.typed }),
    ...(shown.problems && { problems: shown.problems }),
  });
  const intro = words.texts(`${page}.intro`);
  return (
    <TrialFrame trial={trial} page={page} note={shown.note}>
      <ErrorSummary title={texts.errors} errors={presented?.errors ?? []} />
      <div class="stack stack--tight">
        <h1>{words.texts(`${page}.title`) ?? page}</h1>
        {intro && <p>{intro}</p>}
      </div>
      <form
        class="form"
        method="post"
        action={at.visit.path}
        {...formEncoding(presented?.fields)}
        novalidate
      >
        <Along trial={trial} page={page} />
        {presented?.fields.map((field) => (
          <FieldView field={field} />
        ))}
        <div class="actions">
          <Button>{texts.next}</Button>
        </div>
      </form>
    </TrialFrame>
  );
};
