import type { FeelScope } from "#standards/dmn";
import type { Temporal } from "#platform/clock";
import type { Effect, Incident } from "./effect.ts";
import type { Token } from "./marking.ts";
import type { StatusWord } from "./status-word.ts";

/** A sequence flow as its source sees it. */
export type Flow = { id: string; to: string; name?: string; condition?: string };

/** What every element of a compiled process has. */
export type ElementCommon = {
  id: string;
  name?: string;
  /** Ids of the flows that lead here, in document order. */
  incoming: readonly string[];
  outgoing: readonly Flow[];
  /** Ids of the boundary events attached here. */
  boundary: readonly string[];
  /** The case has this status from here on. */
  status?: StatusWord;
  /** The timeline says when a token arrives. */
  phase: boolean;
};

/** A token that has come to an element, and what the element may look at. */
type Visit = {
  token: Token;
  /** Tokens that came here before and still wait. */
  waiting: readonly Token[];
  scope: FeelScope;
  now: Temporal.Instant;
};

/** What the element does with the token. */
export type Arrival =
  | { kind: "waits"; effects: readonly Effect[] }
  | { kind: "leaves"; by: readonly Flow[]; consumes?: readonly Token[] }
  /** Nothing is to do here; `outcome` stands as if somebody had chosen it. */
  | { kind: "skips"; by: readonly Flow[]; outcome: string }
  | { kind: "stuck"; incident: Incident };

type Answer = "completed" | "failed" | "message" | "timer";

/** How one BPMN element runs. All of it is pure. */
export type Behaviour<E> = {
  arrive(element: E, visit: Visit): Arrival;
  /** What ends the waiting. Elements without it never wait for the outside. */
  answers?: readonly Answer[];
  /** What must be undone when a boundary event takes the token away. */
  withdraw?(element: E, token: Token): readonly Effect[];
};

/** The behaviour of everything that a token only passes. */
export const passThrough: Behaviour<ElementCommon> = {
  arrive: (element) => ({ kind: "leaves", by: element.outgoing }),
};
