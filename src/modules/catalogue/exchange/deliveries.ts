import type { Temporal } from "#platform/clock";
import { sha256 } from "#platform/crypto";
import type { Databases } from "#platform/db";
import { type Delivery, idOf, KLASSEN, keyOf, type Objekt } from "#standards/xzufi";
import { type DeliveredObject, listDelivered, saveDelivered } from "./queries.ts";

const keyOfObject = (one: Objekt): string => keyOf(KLASSEN[one.name], idOf(one));

/** What is different now from what was said before, as it will be remembered. */
export function changesOf(
  objects: readonly Objekt[],
  before: readonly DeliveredObject[],
  now: Temporal.Instant,
): DeliveredObject[] {
  const known = new Map(before.map((one) => [one.key, one]));
  const there = new Set(objects.map(keyOfObject));
  const written = objects.flatMap((one): DeliveredObject[] => {
    const key = keyOfObject(one);
    const said = sha256(JSON.stringify(one)).toString("base64url");
    const last = known.get(key);
    if (last && !last.gone && last.digest === said) return [];
    return [
      { key, klasse: KLASSEN[one.name], id: idOf(one), digest: said, changedAt: now, gone: false },
    ];
  });
  const gone = before
    .filter(({ key, gone: already }) => !already && !there.has(key))
    .map((one) => ({ ...one, changedAt: now, gone: true }));
  return [...written, ...gone];
}

/** Objects in the order in which others refer to them. */
const RANK = [
  "organisationseinheit",
  "leistung",
  "spezialisierung",
  "onlinedienst",
  "zustaendigkeitTransferObjekt",
];

const byRank = (one: Objekt, other: Objekt): number =>
  RANK.indexOf(one.name) - RANK.indexOf(other.name);

/** A full delivery: what is left out of it is deleted by whoever reads it. */
export const fullDelivery = (objects: readonly Objekt[]): Delivery[] =>
  objects.toSorted(byRank).map((one) => ({ kind: "schreibe", ...one }));

type Noting = { databases: Databases; now: Temporal.Instant };

/**
 * Notices what changed in the catalogue since somebody asked last; that is the moment of a change.
 * To be called before every delivery, so that none misses what went between two of them.
 */
export async function noteChanges(
  objects: readonly Objekt[],
  { databases: { region }, now }: Noting,
): Promise<void> {
  await saveDelivered(region, changesOf(objects, await listDelivered(region), now));
}

/** What changed since a moment: objects as they are now, and the ids of those that are gone. */
export async function deliveryOfChanges(
  objects: readonly Objekt[],
  since: Temporal.Instant,
  { databases }: Pick<Noting, "databases">,
): Promise<Delivery[]> {
  const changed = (await listDelivered(databases.region)).filter(
    ({ changedAt }) => changedAt.epochMilliseconds >= since.epochMilliseconds,
  );
  const written = new Set(changed.flatMap(({ key, gone }) => (gone ? [] : [key])));
  return [
    ...fullDelivery(objects.filter((one) => written.has(keyOfObject(one)))),
    ...changed.flatMap(({ klasse, id, gone }): Delivery[] =>
      gone ? [{ kind: "loesche", klasse, id }] : [],
    ),
  ];
}
