import type { Operate } from "./operation-run.ts";
import { prepareMessage } from "./prepare-message.ts";

/** A message into the mailbox; the mail about it has no content. */
export const sendMessage: Operate = (run) => {
  const message = prepareMessage(run, { id: run.argument });
  if (message.kind === "failed") return message;
  const event = {
    kind: "message-sent" as const,
    element: run.argument,
    actor: "system" as const,
    isPublic: false,
    at: run.now,
  };
  return {
    kind: "done",
    changes: [{ kind: "event", event }, ...message.changes],
    write: message.write,
  };
};
