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

/** The Kasse of a town: what is owed, paid and given back. */
export type TillThing = OfTown & { kind: "till" };

export type RefundThing = OfTown & {
  kind: "refund";
  /** Who asked for it, when two people are needed. */
  notBy: readonly string[];
};

/** Words by which services are found, and questions people asked in vain. Null: those of the roof. */
export type SearchWordsThing = { kind: "search-words"; authorityId: string | null };

/** What a portal says does not work for a while. Null: the roof. */
export type DisturbanceThing = { kind: "disturbance"; authorityId: string | null };

/** What runs in the background. Null: nobody acts for a town here. */
export type OperationThing = {
  kind: "operation";
  authorityId: null;
  /** Data centre that runs it; null: all of them do. */
  operatedBy: string | null;
};

/** Where packages are adopted, changed and merged. Null: the coordinator's, over all towns. */
export type WorkshopThing = { kind: "workshop"; authorityId: string | null };

/** A package that a town prepares. */
export type PackageDraftThing = OfTown & {
  kind: "package-draft";
  /** Offices that are asked to try it. */
  invited: readonly string[];
};

/** Barriers people reported on a portal, and its accessibility statement. Null: the roof's. */
export type AccessibilityThing = { kind: "accessibility"; authorityId: string | null };

/** What visitors say about a portal, and how much it is used. Null: the roof's. */
export type FeedbackThing = { kind: "feedback"; authorityId: string | null };

/** Documents of others that editors compare with the catalogue. Null: those of the region. */
export type ImportThing = { kind: "import"; authorityId: string | null };

/** What is said about services: a town's additions, or the region's texts (null). */
export type TextsThing = { kind: "texts"; authorityId: string | null };

export type Thing =
  | CaseThing
  | TaskThing
  | InboxThing
  | TillThing
  | RefundThing
  | SearchWordsThing
  | ImportThing
  | TextsThing
  | WorkshopThing
  | PackageDraftThing
  | DisturbanceThing
  | AccessibilityThing
  | FeedbackThing
  | OperationThing;

/** What can be done with which thing. */
export type ActionOn = {
  case: "open";
  task: "claim" | "release" | Work;
  inbox: "see";
  till: "see" | "record";
  refund: "ask" | "make";
  "search-words": "edit";
  import: "read";
  texts: "see" | "edit" | "approve" | "set-rule";
  workshop: "see" | "edit";
  "package-draft": "try" | "sign-professional" | "sign-technical";
  disturbance: "announce";
  accessibility: "answer";
  feedback: "read";
  operation: "see" | "replay";
};

export type ThingOf<Kind extends Thing["kind"]> = Extract<Thing, { kind: Kind }>;
