import type { Temporal } from "#platform/clock";
import { sha256 } from "#platform/crypto";
import { type JsonValue, canonicalJson } from "./canonical-json.ts";

/**
 * What happened. `phase`: the process reached an element with public words. `step`: somebody did a
 * task. `process`: what the process was told, so that a case can be played again on another version.
 * `delivery`, `version-changed`: `element` holds no id but the state of the thing, the new revision.
 */
export const EVENT_KINDS = [
  "submitted",
  "phase",
  "claimed",
  "released",
  "step",
  "correction-asked",
  "correction-received",
  "correction-expired",
  "letter-created",
  "letter-provided",
  "letter-to-post",
  "letter-posted",
  "letter-retrieved",
  "message-sent",
  "delivery",
  "payment-received",
  "payment-by-invoice",
  "payment-expired",
  "payment-dropped",
  "payment-refunded",
  "handed-over",
  "incident",
  "process",
  "version-changed",
  "closed",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type NewCaseEvent = {
  kind: EventKind;
  /** Element of the process, letter, message or delivery state that it is about. */
  element?: string;
  actor: "applicant" | "staff" | "system";
  staffId?: string;
  /** Applicant and office see it; otherwise only the office does. */
  isPublic: boolean;
  at: Temporal.Instant;
  /** Sealed before it is chained. */
  detail?: Readonly<Record<string, JsonValue>>;
};

/** An event as it is chained and stored. */
export type ChainedEvent = {
  sequence: number;
  kind: string;
  element: string | null;
  actor: string;
  staffId: string | null;
  isPublic: boolean;
  /** Epoch milliseconds. */
  at: number;
  sealedDetail: Buffer | null;
  previousHash: Buffer;
  hash: Buffer;
};

/** Hash before the first event of a case. */
export const chainStart = (caseId: string): Buffer => sha256(`case|${caseId}`);

/** SHA-256 over the hash before and the canonical event with its ciphertext. */
export function hashOf(event: Omit<ChainedEvent, "hash">): Buffer {
  const { sequence, kind, element, actor, staffId, isPublic, at } = event;
  const sealedDetail = event.sealedDetail?.toString("base64") ?? null;
  const said = { sequence, kind, element, actor, staffId, isPublic, at, sealedDetail };
  return sha256(Buffer.concat([event.previousHash, Buffer.from(canonicalJson(said))]));
}

type Sealer = (detail: Readonly<Record<string, JsonValue>>, sequence: number) => Buffer;

/** Chains new events behind the last one of a case. */
export function chain(
  events: readonly NewCaseEvent[],
  last: { sequence: number; hash: Buffer },
  sealDetail: Sealer,
): ChainedEvent[] {
  let { sequence, hash } = last;
  return events.map((event) => {
    sequence += 1;
    const unhashed = {
      sequence,
      kind: event.kind,
      element: event.element ?? null,
      actor: event.actor,
      staffId: event.staffId ?? null,
      isPublic: event.isPublic,
      at: event.at.epochMilliseconds,
      sealedDetail: event.detail ? sealDetail(event.detail, sequence) : null,
      previousHash: hash,
    };
    hash = hashOf(unhashed);
    return { ...unhashed, hash };
  });
}

/** The first event that does not fit behind the one before it; undefined when the chain is whole. */
export function brokenAt(caseId: string, events: readonly ChainedEvent[]): number | undefined {
  let previous = chainStart(caseId);
  for (const [index, event] of events.entries()) {
    const fits =
      event.sequence === index + 1 &&
      event.previousHash.equals(previous) &&
      hashOf(event).equals(event.hash);
    if (!fits) return event.sequence;
    previous = event.hash;
  }
  return undefined;
}
