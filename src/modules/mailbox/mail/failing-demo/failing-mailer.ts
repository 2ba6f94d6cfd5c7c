import type { MailOutcome, Mailer } from "../contract.ts";

/** Fails the way it is told to, so that the failure can be seen. */
export const createFailingMailer = (kind: Exclude<MailOutcome["kind"], "sent">): Mailer => ({
  send: async () => ({ kind, problem: "failing on purpose" }),
  isReady: async () => false,
});
