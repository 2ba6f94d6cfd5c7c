import type { Behaviour, ElementCommon } from "./element.ts";
import type { Report } from "./report.ts";

/** What a case can wait for: the applicant completed what was asked; what it costs is settled. */
const MESSAGES = ["correction", "payment"] as const;
export type MessageName = (typeof MESSAGES)[number];

export type MessageWait = { message: string };

/** The name of a message from the file, if a case can receive it. */
export function compileMessage(
  id: string,
  message: string | undefined,
  report: Report,
): MessageWait {
  if (message === undefined || !MESSAGES.some((known) => known === message))
    report(id, `Es fehlt, worauf gewartet wird. Möglich ist: ${MESSAGES.join(", ")}.`);
  return { message: message ?? "" };
}

/** Receive tasks and message events wait alike. */
export const waitForMessage: Behaviour<ElementCommon & MessageWait> = {
  arrive: ({ id, message }, { token }) => ({
    kind: "waits",
    effects: [{ kind: "awaitMessage", token: token.id, element: id, message }],
  }),
  answers: ["message"],
  withdraw: ({ id, message }, token) => [
    { kind: "stopAwaiting", token: token.id, element: id, message },
  ],
};
