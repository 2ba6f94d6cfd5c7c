import { afterAll } from "vitest";
import { loadCase } from "#cases";
import { dayOf, fixedClock } from "#platform/clock";
import { openPayment, paymentOfCase, type ProviderSetting } from "#payments";
import { CLIENT, startPayment } from "../../sandbox/payment/testing/start-payment.ts";
import type { Parts } from "../../src/app.ts";
import { sentCase } from "./applications.ts";
import { readJourney } from "./package-journey.ts";
import { openPortal } from "./portal.ts";

/** The town of the demo that takes a fee for bulky waste: 25 euros. */
export const PAYING_TOWN = "castrop-rauxel";
export const FEE = 2_500;
const journey = readJourney("sperrmuell", "nur-grundgebuehr");

/** How a town uses the sandbox payment service. */
export const sandboxSetting = (origin: string): ProviderSetting & { authority: string } => ({
  authority: PAYING_TOWN,
  provider: "xbezahldienste",
  options: {
    baseUrl: origin,
    originatorId: CLIENT.originatorId,
    authentication: { ...CLIENT.authentication },
  },
});

/**
 * The portal with a payment service as a process of its own. Use as `const town = await
 * openPayingTown()`; both end after the last test of the suite.
 */
export async function openPayingTown(parts: Parts = {}) {
  const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
  const service = await startPayment();
  afterAll(service.stop);
  const payments = parts.payments ?? [sandboxSetting(service.origin)];
  const portal = await openPortal({ clock, payments, ...parts });
  const { house, drain } = portal;
  const authority = house.region.bySlug(PAYING_TOWN);
  if (!authority) throw new Error(`no town ${PAYING_TOWN}`);
  const db = house.databases.forAuthority(authority.id);
  const caseById = async (id: string) => {
    const loaded = await loadCase(house, db, id);
    if (!loaded) throw new Error(`no case ${id}`);
    return loaded;
  };

  return {
    ...portal,
    clock,
    service,
    db,
    authorityId: authority.id,
    caseById,
    /** Time goes on and what is due is done. */
    pass: async (time: { seconds?: number; hours?: number }) => {
      clock.set(clock.now().add(time).toString());
      await drain();
    },
    /** Somebody orders a collection; the case waits for the money. */
    order: async (more: { personId?: string } = {}) => {
      const wunschAb = dayOf(clock.now()).add({ days: 14 }).toString();
      const soon = { ...journey, declared: { ...journey.declared, wunschAb } };
      const wanted = { slug: PAYING_TOWN, packageId: "sperrmuell", journey: soon, ...more };
      const sent = await sentCase(house, wanted);
      await drain();
      return sent;
    },
    /** A payment and its case as the database has them now. */
    paymentOf: async (caseId: string) => {
      const open = await paymentOfCase(db, await caseById(caseId));
      const again = open && (await openPayment(house, db, open.rows.payment.id));
      if (!again) throw new Error(`case ${caseId} owes nothing`);
      return again;
    },
  };
}
export type PayingTown = Awaited<ReturnType<typeof openPayingTown>>;
