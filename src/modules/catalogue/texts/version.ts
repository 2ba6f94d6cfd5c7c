import type { Temporal } from "#platform/clock";
import type { EditedText, ServiceText } from "./service-text.ts";

/** Who did something; the name stays readable when they have left. */
export type Signature = { id: string; name: string };

export type VersionState = "draft" | "review" | "published";

/** One version of what a portal says about a service. */
export type TextVersion = {
  serviceId: string;
  version: number;
  /** Null: as delivered; for a town: no addition any more. */
  content: EditedText | null;
  state: VersionState;
  /** Everybody who wrote on it. */
  authors: readonly Signature[];
  note: string;
  remark: string | null;
  savedAt: Temporal.Instant;
  saves: number;
  approvedBy: Signature | null;
  publishedAt: Temporal.Instant | null;
  /** What it rests on, as last compared: the delivered text, or the region's. */
  ground: ServiceText;
};

/** What can be done with an open version. */
export type Step = "hand-in" | "publish" | "approve" | "send-back" | "take-back" | "discard";

export type StepRefusal =
  /** Somebody did something with it meanwhile. */
  | "not-open"
  /** The portal wants a second person to read it. */
  | "second-person"
  /** It is one's own text. */
  | "own-text"
  /** Statements that were written or changed have no source; said outside the demo only. */
  | "unsourced";

type Situation = {
  version: Pick<TextVersion, "state" | "authors">;
  who: string;
  /** Whether the portal wants a second person. */
  secondPerson: boolean;
  /** Whether changed statements without a source keep it from going out. */
  unsourced: boolean;
};

const POSSIBLE: Record<Exclude<VersionState, "published">, readonly Step[]> = {
  draft: ["hand-in", "publish", "discard"],
  review: ["approve", "send-back", "take-back"],
};

const isAuthor = ({ version, who }: Situation): boolean =>
  version.authors.some(({ id }) => id === who);

/** Why somebody cannot take a step with a version; undefined when they can. */
export function refusalOf(step: Step, situation: Situation): StepRefusal | undefined {
  const { version, secondPerson, unsourced } = situation;
  if (version.state === "published" || !POSSIBLE[version.state].includes(step)) return "not-open";
  if (step === "publish" && secondPerson) return "second-person";
  if (step === "approve" && isAuthor(situation)) return "own-text";
  const goesOut = step === "publish" || step === "approve" || step === "hand-in";
  return goesOut && unsourced ? "unsourced" : undefined;
}
