import { dropFeeJob } from "../case-jobs.ts";
import type { Operate } from "./operation-run.ts";

/** The town does not deliver: whoever keeps the money hears of it. Nothing to do when it is free. */
export const refund: Operate = ({ open: { state }, now }) => ({
  kind: "done",
  changes: state.paymentStanding === null ? [] : [{ kind: "job", job: dropFeeJob(state.id, now) }],
});
