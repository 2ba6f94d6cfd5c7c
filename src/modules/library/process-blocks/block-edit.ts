import type { Condition } from "./condition.ts";

/** Words of a new message to the applicant. */
export type NewMessage = { subject: string; body: string };

/** A step that is to be put in; deadlines as ISO 8601 or FEEL. */
export type NewStep =
  | { kind: "work"; name: string; role: string; outcomes: readonly string[]; due?: string }
  /** Somebody else than at `of` agrees, or it goes back there. */
  | { kind: "approval"; name: string; role: string; of: string; due?: string }
  | { kind: "message"; name: string; message: string | NewMessage }
  /** The applicant is asked for what was ticked at the task before; it goes on with the answer. */
  | { kind: "correction"; name: string; message: NewMessage }
  /** Is written and sent. */
  | { kind: "letter"; name: string; letter: string }
  | { kind: "calculation"; name: string; decision: string }
  | { kind: "pause"; name: string; after: string };

/** A way that leaves the list: what happens on it first, and the step it comes back to; null: it ends. */
export type NewWay = { step?: NewStep; target: string | null };

/** What can be changed in a step; only what it has. `null` takes it away. */
export type StepValues = {
  name?: string;
  role?: string;
  /** Labels of all results of a task; a label that is not there yet is a new one. */
  outcomes?: readonly string[];
  due?: string | null;
  /** Deadline of a pause or an event at a border. */
  after?: string;
  message?: string;
  letter?: string;
  decision?: string;
  of?: string;
  /** A parameter that must be true for the step to be done. */
  when?: string | null;
};

/** One change to the process as a list; steps and ways by their ids. */
export type BlockEdit =
  | { edit: "add"; way: string; step: NewStep }
  | { edit: "remove"; id: string }
  | { edit: "move"; id: string; to: "up" | "down" }
  | { edit: "change"; id: string; values: StepValues }
  | {
      edit: "addDecision";
      way: string;
      name: string;
      wayName: string;
      condition: Condition;
      then: NewWay;
    }
  | { edit: "addWay"; id: string; wayName: string; condition: Condition; then: NewWay }
  | { edit: "changeWay"; way: string; name?: string; condition?: Condition }
  | { edit: "removeWay"; way: string }
  | {
      edit: "addDeadline";
      id: string;
      name: string;
      after: string;
      /** The step stays open, and what happens then is over by itself. */
      beside: boolean;
      then: NewWay;
    };
