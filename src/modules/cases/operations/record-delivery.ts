import type { Operate } from "./operation-run.ts";

/** The thing ordered moved on; the applicant follows it. */
export const recordDelivery: Operate = ({ argument, now }) => ({
  kind: "done",
  changes: [
    {
      kind: "event",
      event: { kind: "delivery", element: argument, actor: "system", isPublic: true, at: now },
    },
  ],
});
