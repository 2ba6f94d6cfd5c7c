import type { Authority } from "#authorities";
import type { Surroundings } from "#forms";
import type { ProvenLevel } from "#identity";
import type { AdoptedPackage } from "#library";
import type { Temporal } from "#platform/clock";

type Asking = { authority: Authority; heute: Temporal.PlainDate; level: ProvenLevel | undefined };
type OfDay = { heute: Temporal.PlainDate; byLevel: Map<string, Surroundings> };

const known = new WeakMap<AdoptedPackage, OfDay>();

function ofDay(adopted: AdoptedPackage, heute: Temporal.PlainDate): OfDay {
  const last = known.get(adopted);
  if (last?.heute === heute) return last;
  const made = { heute, byLevel: new Map() };
  known.set(adopted, made);
  return made;
}

/**
 * What the conditions of a form may look at for somebody of a level of trust, as the town runs it on
 * a day. The same object for all who are alike, so that what follows from it need not be worked out
 * again.
 */
export function surroundingsIn(
  adopted: AdoptedPackage,
  { authority, heute, level }: Asking,
): Surroundings {
  const { byLevel } = ofDay(adopted, heute);
  const konto = { angemeldet: level !== undefined, niveau: level ?? "none" };
  const there = byLevel.get(konto.niveau);
  if (there) return there;
  const made = {
    parameter: adopted.configured.parameterScope,
    ...{ heute, konto },
    postcodes: new Set(authority.postcodes),
  };
  byLevel.set(konto.niveau, made);
  return made;
}
