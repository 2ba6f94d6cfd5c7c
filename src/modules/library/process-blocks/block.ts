/** What happens in a block; everything by its id in the package, deadlines as ISO 8601 or FEEL. */
export type Doing =
  | { kind: "start" }
  | { kind: "end" }
  /** Somebody in the town hall does it. */
  | {
      kind: "work";
      role: string;
      may: string;
      outcomes: readonly string[];
      due?: string;
      /** Board of the form that is filled at it. */
      board?: string;
      /** Done only if this is true; FEEL. */
      when?: string;
    }
  /** A second person agrees or sends back what another one decided at the step `of`. */
  | {
      kind: "approval";
      role: string;
      outcomes: readonly string[];
      of: string;
      due?: string;
      when?: string;
    }
  | { kind: "message"; message: string }
  | { kind: "letter"; letter: string }
  | { kind: "announcement"; letter: string }
  | { kind: "calculation"; decision: string }
  /** Questions are opened for the applicant again. */
  | { kind: "request" }
  | { kind: "delivery"; state: string }
  | { kind: "refund" }
  | { kind: "waiting"; message: string }
  | { kind: "pause"; after: string }
  | { kind: "decision" }
  | { kind: "parallel" }
  /** Ways come together. */
  | { kind: "join" }
  /** Something drawn with another tool that this list cannot say; it stays as it is. */
  | { kind: "foreign"; type: string };

export type DoingKind = Doing["kind"];

/** Blocks in their order, and where it goes on after the last one. */
export type Sequence = {
  blocks: readonly Block[];
  /** undefined: it ends here. `back`: to something that was before. */
  goesTo?: { id: string; name: string; back: boolean };
};

/** One way out of a decision or of a split. */
export type BlockWay = {
  id: string;
  name?: string;
  /** FEEL; none: the way for everything else, or one of several at a time. */
  condition?: string;
  otherwise: boolean;
  /** undefined: the list goes on with it. */
  sequence?: Sequence;
};

/** What happens at the border of a block: when its time is over, or when it failed. */
export type BlockEvent = {
  id: string;
  name: string;
  kind: "deadline" | "failure" | "foreign";
  /** ISO 8601 or FEEL. */
  after?: string;
  /** The block stays open meanwhile. */
  beside: boolean;
  sequence: Sequence;
};

/** One step of a process as a clerk reads it. */
export type Block = {
  id: string;
  name: string;
  doing: Doing;
  /** What the applicant is told from here on. */
  status?: string;
  /** It stands on the applicant's timeline. */
  isTold: boolean;
  ways: readonly BlockWay[];
  events: readonly BlockEvent[];
  /** The way on which something can be put right behind it. */
  behind?: string;
};

export type ProcessBlocks = {
  sequence: Sequence;
  /** What nothing leads to. */
  loose: readonly Block[];
};

/** A block and all inside its ways and events. */
export function* blocksIn({ blocks }: Sequence): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const { sequence } of block.ways) if (sequence) yield* blocksIn(sequence);
    for (const { sequence } of block.events) yield* blocksIn(sequence);
  }
}
