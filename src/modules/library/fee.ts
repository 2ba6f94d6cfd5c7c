import { type Answers, feelScope } from "#forms";
import type { Temporal } from "#platform/clock";
import { evaluateDecision, feelDay } from "#standards/dmn";
import * as z from "zod";
import type { ConfiguredPackage } from "./configured-package.ts";
import type { ResolvedParameter } from "./parameters.ts";
import type { FeeDefinition } from "./service-definition.ts";

export type FeePosition = {
  id: string;
  /** Integer cents. */
  amount: number;
  /** Where the tariff stands: its source and day are shown beside the amount. */
  tariff: ResolvedParameter | undefined;
};

/** What an application costs. */
export type Fee = {
  /** Integer cents; 0 is free. */
  total: number;
  positions: readonly FeePosition[];
  /** The decision of fees.dmn and its result, for `entscheidung.<id>`. */
  decision: string;
  result: unknown;
};

/** `free`: the service takes no fee at all. `unclear`: the tables give no amount in whole cents. */
export type FeeOutcome =
  { kind: "free" } | { kind: "fee"; fee: Fee } | { kind: "unclear"; reason: string };

const cents = z.number().int().min(0);
const feeResult = z.object({
  betrag: cents,
  positionen: z.array(z.object({ position: z.string(), betrag: cents })),
});
type FeeResult = z.infer<typeof feeResult>;

function problemOf({ betrag, positionen }: FeeResult, { positions }: FeeDefinition) {
  const strange = positionen.find(({ position }) => positions.every(({ id }) => id !== position));
  if (strange) return `Die Position „${strange.position}“ gibt es nicht.`;
  const sum = positionen.reduce((total, one) => total + one.betrag, 0);
  return sum === betrag ? undefined : "Die Positionen ergeben nicht den Betrag.";
}

/** What the answers cost by the package's tables and the town's parameters on a day. Pure. */
export function feeOf(
  configured: ConfiguredPackage,
  { answers, today }: { answers: Answers; today: Temporal.PlainDate },
): FeeOutcome {
  const { service, decisions, form } = configured.package;
  const { fee } = service;
  if (!fee) return { kind: "free" };
  const scope = {
    antrag: feelScope(form, answers),
    parameter: configured.parameterScope,
    heute: feelDay(today),
  };
  const outcome = decisions && evaluateDecision(decisions, fee.decision, scope);
  if (outcome?.kind !== "decided")
    return { kind: "unclear", reason: outcome?.reason ?? "Es gibt keine fees.dmn." };
  const read = feeResult.safeParse(outcome.value);
  if (!read.success) return { kind: "unclear", reason: "Das sind keine Beträge in ganzen Cent." };
  const reason = problemOf(read.data, fee);
  if (reason !== undefined) return { kind: "unclear", reason };
  const tariffOf = (position: string) =>
    configured.parameters.get(fee.positions.find(({ id }) => id === position)?.parameter ?? "");
  const positions = read.data.positionen.map(({ position, betrag }) => ({
    id: position,
    amount: betrag,
    tariff: tariffOf(position),
  }));
  const { decision } = fee;
  return {
    kind: "fee",
    fee: { total: read.data.betrag, positions, decision, result: outcome.value },
  };
}
