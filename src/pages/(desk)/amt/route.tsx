import { INBOX_TABS, inboxCounts, type InboxEntry, inboxEntries, type InboxTab } from "#cases";
import { dayOf } from "#platform/clock";
import { html, redirect, type Reply } from "#platform/http";
import { formatShortDate } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { firstPlace } from "../../staff-navigation.ts";
import type { Visit } from "../../visit.ts";
import { type Desk, deskOf, officesOf, staffNames } from "./desk.ts";
import { deskTexts } from "./texts.ts";
import { InboxView, type InboxRow } from "./view.tsx";

const PAGE = 100;

const tabOf = (asked: string | undefined): InboxTab =>
  INBOX_TABS.find((tab) => tab === asked) ?? "neu";

async function rowOf(
  desk: Desk,
  entry: InboxEntry,
  nameOf: (id: string | null) => string,
): Promise<InboxRow> {
  const adopted = await desk.house.library.adopted(
    desk.db,
    entry.packageId,
    entry.adoptionRevision,
  );
  const texts = adopted?.configured.texts("de");
  const due = entry.dueAt && formatShortDate(dayOf(entry.dueAt));
  return {
    href: `/amt/vorgang/${entry.caseId}`,
    title: texts?.("service.title") ?? entry.packageId,
    caption: entry.caption,
    reference: entry.reference,
    step: entry.element ? (texts?.(`${entry.element}.label`) ?? entry.element) : "",
    due: due ?? "",
    promised: formatShortDate(entry.promisedOn),
    received: formatShortDate(dayOf(entry.receivedAt)),
    hands:
      entry.claimedBy === null
        ? deskTexts.nobody
        : entry.claimedBy === desk.who.id
          ? deskTexts.you
          : nameOf(entry.claimedBy),
    hasIncident: entry.hasIncident,
  };
}

/** What came in, by tab; what is due first stands first. Who works on no cases begins elsewhere. */
async function inbox(visit: Visit, house: Dependencies): Promise<Reply> {
  const elsewhere = firstPlace(visit);
  if (elsewhere !== undefined && elsewhere !== "/amt") return redirect(elsewhere);
  const desk = deskOf(visit, house);
  const tab = tabOf(visit.query["ansicht"]);
  const packageId = visit.query["leistung"] || undefined;
  const asked = { offices: officesOf(desk), staffId: desk.who.id, packageId, now: visit.now };
  const [entries, counts, nameOf, own] = await Promise.all([
    inboxEntries(desk.db, house.keyring, { ...asked, tab, limit: PAGE }),
    inboxCounts(desk.db, asked),
    staffNames(desk),
    house.library.offersOf(desk.db),
  ]);
  const rows = await Promise.all(entries.map((entry) => rowOf(desk, entry, nameOf)));
  const services = await Promise.all(
    own.map(async ({ packageId: id }) => {
      const adopted = await house.library.adopted(desk.db, id);
      return { id, title: adopted?.configured.texts("de")("service.title") ?? id };
    }),
  );
  const page = showPage(visit, house, {
    title: `${deskTexts.inbox}: ${deskTexts.tabs[tab]}`,
    withoutSearch: true,
    children: (
      <InboxView tab={tab} counts={counts} rows={rows} services={services} packageId={packageId} />
    ),
  });
  return html(page);
}

export const route = { audience: "staff", portals: "all", GET: inbox } satisfies Route;
