import type { CatalogueChange } from "#catalogue";
import { Temporal } from "#platform/clock";
import { fill, inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import { portalOwner } from "../../portal-rows.ts";
import type { Visit } from "../../visit.ts";
import { portalDay } from "../../(public)/offered-service.ts";

export type Entry = {
  id: string;
  title: string;
  summary: string;
  at: Temporal.Instant;
  url: string;
};

const MOST = 100;

const texts = {
  de: {
    feed: "{portal}: Änderungen",
    added: "Neu: {title}",
    changed: "Geändert: {title}",
    gone: "Entfallen: {title}",
    goneText: "Diese Leistung steht nicht mehr im Portal.",
  },
  en: {
    feed: "{portal}: changes",
    added: "New: {title}",
    changed: "Changed: {title}",
    gone: "Removed: {title}",
    goneText: "This service is no longer on the portal.",
  },
};

const isNew = ({ addedAt, changedAt }: CatalogueChange): boolean => addedAt.equals(changedAt);

/** What changed, last first; on the portal of a town also in what the town itself says. */
function changesHere(visit: Visit, house: Dependencies): readonly CatalogueChange[] {
  const owner = portalOwner(visit);
  const own = owner === null ? undefined : house.texts.addedTo(owner);
  if (!own) return house.changes();
  const later = (change: CatalogueChange): CatalogueChange => {
    const at = own.get(change.serviceId);
    if (!at || change.gone || Temporal.Instant.compare(at, change.changedAt) <= 0) return change;
    return { ...change, changedAt: at };
  };
  return house
    .changes()
    .map(later)
    .toSorted((one, other) => Temporal.Instant.compare(other.changedAt, one.changedAt));
}

/** What changed in the services of the portal, last first. */
export function changedServices(visit: Visit, house: Dependencies): Entry[] {
  const { portal, language } = visit;
  const words = inLanguage(texts, language);
  const offered = new Set(house.catalogue.servicesOf(portalDay(visit)).map(({ id }) => id));
  const shown = changesHere(visit, house).filter(
    ({ serviceId, gone }) => gone || offered.has(serviceId),
  );
  return shown.slice(0, MOST).map((change) => {
    const service = house.catalogue.service(change.serviceId);
    const title = service ? inLanguage(service.title, language) : change.title;
    const kind = isNew(change) ? words.added : words.changed;
    const url = house.addresses.url(portal, service ? `/leistungen/${service.id}` : "/leistungen");
    return {
      id: `${url}#${change.serviceId}-${change.changedAt.epochMilliseconds}`,
      title: fill(service ? kind : words.gone, { title }),
      summary: service ? inLanguage(service.short, language) : words.goneText,
      at: change.changedAt,
      url,
    };
  });
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const entryXml = ({ id, title, summary, at, url }: Entry): string =>
  `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${at.toString()}</updated>
    <link href="${escaped(url)}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`;

/** The feed of a portal (RFC 4287). */
export function atomFeed(visit: Visit, house: Dependencies): string {
  const { portal, language, now } = visit;
  const entries = changedServices(visit, house);
  const self = house.addresses.url(portal, "/aenderungen.atom");
  const updated = entries[0]?.at ?? now;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === "en" ? "en" : "de"}">
  <id>${escaped(self)}</id>
  <title>${escaped(fill(inLanguage(texts, language).feed, { portal: portal.name }))}</title>
  <updated>${updated.toString()}</updated>
  <author><name>${escaped(portal.name)}</name></author>
  <link rel="self" href="${escaped(self)}"/>
  <link href="${escaped(house.addresses.url(portal, "/"))}"/>
${entries.map(entryXml).join("")}</feed>
`;
}
