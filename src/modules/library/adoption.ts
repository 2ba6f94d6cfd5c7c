import * as z from "zod";
import type { Temporal } from "#platform/clock";
import type { ConfiguredPackage } from "./configured-package.ts";
import { isoDay, packageElementId, parameterId } from "./identifiers.ts";
import { parameterValue } from "./parameter-definition.ts";
import type { GivenParameters } from "./parameters.ts";
import type { Overlay } from "./tree/diff/overlay.ts";
import type { Decisions } from "./tree/merge/conflict.ts";

/** `withdrawn`: not offered any more; cases that run go on. */
const ADOPTION_STATES = ["draft", "pilot", "live", "withdrawn"] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

const parameters = z.record(parameterId, parameterValue);
/** Id of the town's office by role slot. */
const roleSlots = z.record(packageElementId, packageElementId);

/** What towns run from the beginning: `regions/<region>/adoptions/<authority>.json`. */
export const adoptionsFile = z.strictObject({
  authority: packageElementId,
  adoptions: z.array(
    z.strictObject({
      package: packageElementId,
      state: z.enum(ADOPTION_STATES),
      since: isoDay,
      parameters,
      roleSlots,
    }),
  ),
});
export type AdoptionsFile = z.infer<typeof adoptionsFile>;

/** A town's adoption of a package, as one of its revisions says. */
export type Adoption = {
  packageId: string;
  revision: number;
  baseHash: string;
  parameters: GivenParameters;
  /** Changes of the package itself; none: the town is konform and runs it as it is. */
  overlay: Overlay;
  /** How questions of earlier merges were answered. */
  decisions: Decisions;
  roleSlots: Readonly<Record<string, string>>;
  state: AdoptionState;
  since: Temporal.PlainDate;
};

/** A package as it runs in a town. */
export type AdoptedPackage = Omit<Adoption, "parameters" | "overlay" | "decisions"> & {
  configured: ConfiguredPackage;
};

/** What is online where; public. */
export type PublicOffer = {
  authorityId: string;
  packageId: string;
  /** Changes with everything that the town sets. */
  revision: number;
  state: "pilot" | "live";
  since: Temporal.PlainDate;
};
