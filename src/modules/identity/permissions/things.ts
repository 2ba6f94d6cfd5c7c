/** What a case worker does with a case in the process: `verbund:may` of the user task. */
export type Work = "check" | "decide" | "approve" | "perform";

type OfTown = { authorityId: string };

export type CaseThing = OfTown & {
  kind: "case";
  office: string;
  /** Why somebody from elsewhere opens it; the person it is about can read it. */
  reason?: string;
};

export type TaskThing = OfTown & {
  kind: "task";
  office: string;
  needs: Work;
  /** Who took it, if somebody did. */
  claimedBy: string | null;
  /** Who worked on the task that `verbund:otherThan` names (four eyes). */
  notBy: readonly string[];
};

export type InboxThing = OfTown & { kind: "inbox" };

export type Thing = CaseThing | TaskThing | InboxThing;

/** What can be done with which thing. */
export type ActionOn = {
  case: "open";
  task: "claim" | "release" | Work;
  inbox: "see";
};

export type ThingOf<Kind extends Thing["kind"]> = Extract<Thing, { kind: Kind }>;
