import type { Answers } from "#forms";
import { feeOf } from "#library";
import { fill } from "#platform/i18n";
import { Alert } from "#ui";
import { FeeTable } from "../../../../../(citizen)/antrag/[service]/fee-section.tsx";
import { trialTexts } from "../../texts.ts";
import type { Trial } from "./trial-state.ts";

const { trial: texts } = trialTexts;

/** What sending would cost, by the decision table of the draft. */
export const TrialCosts = ({ trial, declared }: { trial: Trial; declared: Answers }) => {
  const { at, surroundings, words } = trial;
  const outcome = feeOf(at.configured, { answers: declared, today: surroundings.heute });
  return (
    <div class="stack stack--fill">
      <h2>{texts.costs}</h2>
      {outcome.kind === "free" && <p>{texts.free}</p>}
      {outcome.kind === "unclear" && (
        <Alert kind="warning" title={fill(texts.unclear, { reason: outcome.reason })} />
      )}
      {outcome.kind === "fee" && <FeeTable fee={outcome.fee} texts={words.texts} language="de" />}
    </div>
  );
};
