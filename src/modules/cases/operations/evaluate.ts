import { evaluateDecision } from "#standards/dmn";
import { caseScope } from "../case-scope.ts";
import { failed, type Operate } from "./operation-run.ts";

/** Decides by the package's tables; the result stands in `entscheidung.<id>` from then on. */
export const evaluate: Operate = ({ open, argument, now }) => {
  const { decisions } = open.adopted.configured.package;
  const outcome = decisions && evaluateDecision(decisions, argument, caseScope(open, now));
  if (outcome?.kind !== "decided") return failed("undecided");
  const { data } = open.state;
  return {
    kind: "done",
    data: { ...data, decisions: { ...data.decisions, [argument]: outcome.value } },
  };
};
