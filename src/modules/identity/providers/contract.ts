import type { PersonAttributes } from "../person-attributes.ts";
import type { Role } from "../staff-member.ts";
import type { ProvenLevel } from "../trust-level.ts";

/** A person as an account knows them. */
export type IdentifiedCitizen = {
  kind: "citizen";
  /** Stable key of the person at this provider; null after a temporary sign-in. */
  subject: string | null;
  level: ProvenLevel;
  /** How the person proved it, in the provider's word. */
  provedBy: string | null;
  attributes: PersonAttributes;
};

/** A member of staff as their directory knows them. */
export type IdentifiedStaff = {
  kind: "staff";
  subject: string;
  name: string;
  /** Slug of the town; null for those who work for the region. */
  authority: string | null;
  roles: readonly Role[];
  office: string | null;
  operator: string | null;
};

export type ProviderRequest = {
  /** Where the provider sends the browser back to. */
  callbackUrl: string;
  level: ProvenLevel;
  /** The person has to prove it again even if the provider still knows them. */
  again: boolean;
  /** Helps the provider to show the right choice first, such as the slug of the town. */
  hint?: string;
};

/** What the provider needs again when the browser comes back; the sign-in keeps it sealed. */
export type ProviderMemory = Readonly<Record<string, string>>;

export type Obstacle =
  { kind: "unavailable"; problem: string } | { kind: "misconfigured"; problem: string };

export type ProviderStart = { kind: "redirect"; url: string; memory: ProviderMemory } | Obstacle;

export type ProviderFinish =
  | { kind: "identified"; who: IdentifiedCitizen | IdentifiedStaff }
  | { kind: "cancelled" }
  | { kind: "refused"; reason: string }
  | Obstacle;

/** One way to prove who you are. A new one is a folder beside this file and a line in `app.ts`. */
export type AccountProvider = {
  /** Never changes: the hashes of people contain it. */
  id: string;
  start: (request: ProviderRequest) => Promise<ProviderStart>;
  finish: (callback: URL, memory: ProviderMemory) => Promise<ProviderFinish>;
  /** Whether anybody could prove it now. */
  isReady: () => Promise<boolean>;
};
