import { createHash } from "node:crypto";
import type { Temporal } from "#platform/clock";
import type { ServiceType } from "../service-type.ts";

/** When the description of a service last changed. */
export type CatalogueChange = {
  serviceId: string;
  /** Of everything that is said about it. */
  fingerprint: string;
  title: string;
  addedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  /** It is not in the catalogue any more. */
  gone: boolean;
};

const fingerprintOf = (service: ServiceType): string =>
  createHash("sha256").update(JSON.stringify(service)).digest("base64url");

/** What is different now from what was known, as it will be remembered. */
export function changesSince(
  known: readonly CatalogueChange[],
  services: readonly ServiceType[],
  now: Temporal.Instant,
): CatalogueChange[] {
  const before = new Map(known.map((one) => [one.serviceId, one]));
  const there = new Set(services.map(({ id }) => id));
  const written = services.flatMap((service): CatalogueChange[] => {
    const last = before.get(service.id);
    const fingerprint = fingerprintOf(service);
    if (last && !last.gone && last.fingerprint === fingerprint) return [];
    const addedAt = last && !last.gone ? last.addedAt : now;
    const { id: serviceId, title } = service;
    return [{ serviceId, fingerprint, title: title.de, addedAt, changedAt: now, gone: false }];
  });
  const gone = known.filter((one) => !one.gone && !there.has(one.serviceId));
  return [...written, ...gone.map((one) => ({ ...one, changedAt: now, gone: true }))];
}
