import { type Answers, feelScope, type Surroundings } from "#forms";
import { emptyMarking, type Marking } from "#processes";
import type { LetterDocument } from "#notices";
import { addPeriod, dayOf, shiftToWorkday, Temporal } from "#platform/clock";
import { feelDate, feelDay, type FeelScope } from "#standards/dmn";
import type { ConfiguredPackage } from "../configured-package.ts";
import type { JourneyDefinition } from "./journey-definition.ts";

export type OpenTask = {
  token: number;
  outcomes: readonly string[];
  fields: string | undefined;
  otherThan: string | undefined;
};

/** What is owed for it. */
type RehearsedPayment = {
  /** Integer cents. */
  total: number;
  paid: boolean;
  /** What expressions see as `zahlung`. */
  scope: FeelScope;
};

/** A case that is only played: everything it knows, in memory. */
export type Rehearsal = {
  readonly configured: ConfiguredPackage;
  readonly journey: JourneyDefinition;
  /** Who writes letters: what expressions see as `behoerde`. */
  readonly authority: FeelScope;
  now: Temporal.Instant;
  marking: Marking;
  declared: Answers;
  readonly steps: Record<string, FeelScope>;
  readonly decisions: Record<string, unknown>;
  readonly letters: Map<string, LetterDocument>;
  /** What the applicant was told, the oldest first. */
  readonly messages: { subject: string; body: string }[];
  /** What could not be done and why; German. */
  readonly troubles: string[];
  readonly tasks: Map<string, OpenTask>;
  /** Who did a task last. */
  readonly workers: Map<string, string>;
  readonly deadlines: Map<string, { token: number; due: Temporal.Instant }>;
  /** What a token waits for, by its number. */
  readonly waiting: Map<number, string>;
  /** undefined: it costs nothing. */
  payment: RehearsedPayment | undefined;
  reopened: readonly string[];
  /** What happened since the last act, for people to read. */
  lines: string[];
};

/** Town halls work at ten in the morning. */
export const morningOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: "Europe/Berlin", plainTime: "10:00" })
    .toInstant();

/** The town hall of nowhere, so that letters can be written. */
const AUTHORITY = {
  name: "Stadt Beispielstadt",
  kurzname: "Beispielstadt",
  strasse: "Am Markt 1",
  plz: "00000",
  ort: "Beispielstadt",
  amt: "Bürgeramt",
  telefon: "02000 100",
  email: "buergeramt@beispielstadt.example",
};

export const startRehearsal = (
  configured: ConfiguredPackage,
  journey: JourneyDefinition,
  declared: Answers,
): Rehearsal => ({
  configured,
  journey,
  authority: AUTHORITY,
  now: morningOf(journey.surroundings.today),
  marking: emptyMarking,
  declared,
  steps: {},
  decisions: {},
  letters: new Map(),
  messages: [],
  troubles: [],
  tasks: new Map(),
  workers: new Map(),
  deadlines: new Map(),
  waiting: new Map(),
  payment: undefined,
  reopened: [],
  lines: [],
});

export const tokenWaitingFor = ({ waiting }: Rehearsal, message: string): number | undefined =>
  [...waiting].find(([, awaited]) => awaited === message)?.[0];

export const todayOf = ({ now }: Rehearsal): Temporal.PlainDate => dayOf(now);

/** ISO day until which the town wants to be done, counted from today. */
export const promisedOn = (rehearsal: Rehearsal): string =>
  shiftToWorkday(addPeriod(todayOf(rehearsal), rehearsal.configured.promise)).toString();

/** What the form of an applicant, or of staff, may look at. */
export function surroundingsOf(rehearsal: Rehearsal): Surroundings {
  const { configured, journey } = rehearsal;
  const { account, postcodes } = journey.surroundings;
  return {
    parameter: configured.parameterScope,
    heute: todayOf(rehearsal),
    konto: { angemeldet: account !== null, niveau: account ?? "none" },
    postcodes: new Set(postcodes),
  };
}

/** What expressions of process, fees and letters may name. */
export function scopeOf(rehearsal: Rehearsal): FeelScope {
  const { configured, declared, steps, decisions } = rehearsal;
  return {
    antrag: feelScope(configured.package.form, declared),
    parameter: configured.parameterScope,
    heute: feelDay(todayOf(rehearsal)),
    schritt: steps,
    entscheidung: decisions,
    zahlung: rehearsal.payment?.scope ?? null,
  };
}

export const letterScope = (rehearsal: Rehearsal): FeelScope => ({
  ...scopeOf(rehearsal),
  behoerde: rehearsal.authority,
  vorgang: {
    zeichen: "BS-2026-0001",
    eingang: feelDate(rehearsal.journey.surroundings.today),
    bescheiddatum: feelDay(todayOf(rehearsal)),
  },
});
