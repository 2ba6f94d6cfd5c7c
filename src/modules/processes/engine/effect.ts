import type { Temporal } from "#platform/clock";
import type { OperationCall } from "./operation.ts";
import type { Permission } from "./permission.ts";
import type { StatusWord } from "./status-word.ts";

/** Why a token cannot go on by itself. */
export type Incident =
  /** No condition of a gateway holds and it has no default flow. */
  | { kind: "no-way-on" }
  /** The moment a deadline (`of` an element) ends cannot be computed; nothing was begun. */
  | { kind: "due-unclear"; of: string }
  /** An operation failed and no boundary event catches the code. */
  | { kind: "error"; code: string }
  /** Only joins are left, and each waits for a flow that nothing will come by any more. */
  | { kind: "join-blocked" };

type At = { token: number; element: string };

/** What the shell does in the transaction that saves the marking, in this order. */
export type Effect = At &
  (
    | {
        kind: "openTask";
        role: string;
        may: Permission;
        outcomes: readonly string[];
        fields?: string;
        otherThan?: string;
        due?: Temporal.Instant;
      }
    /** A boundary event took the token away; a completed task is not closed again. */
    | { kind: "closeTask" }
    /** A user task whose `verbund:when` is not true; the outcome is to be recorded for it. */
    | { kind: "skip"; outcome: string }
    /** Both wait for `completed` or `failed`; `send` leaves the house, `call` does not. */
    | ({ kind: "call" | "send" } & OperationCall)
    | { kind: "awaitMessage"; message: string }
    | { kind: "stopAwaiting"; message: string }
    /** `element` is the catch or boundary event, `token` the one that waits. */
    | { kind: "startTimer"; due: Temporal.Instant }
    | { kind: "stopTimer" }
    /** Only of elements with a status or phase; every `enter` has its `leave`. */
    | { kind: "enter"; status?: StatusWord; phase: boolean }
    | { kind: "leave" }
    | { kind: "incident"; incident: Incident }
    /** No token is left; `element` is the end event reached last. */
    | { kind: "end" }
  );
