import type { Authority } from "#authorities";
import type { ServiceType, Source } from "#catalogue";
import { Temporal } from "#platform/clock";
import { fill, inLanguage, type Language } from "#platform/i18n";
import type { Dependencies } from "../dependencies.ts";
import { homeTexts } from "./texts.ts";

/** Something new of the pilot phase. */
export type PilotNews = {
  day: Temporal.PlainDate;
  what: string;
  authorities: readonly Authority[];
  /** Where it was reported; undefined for what the portals themselves know. */
  source: Source | undefined;
};

type Started = { authority: Authority; service: ServiceType; day: Temporal.PlainDate };

/** Every service that an authority has brought online, with the day. */
function startedServices({ region, catalogue, online }: Dependencies): Started[] {
  const packaged = catalogue.services.filter((service) => service.package !== undefined);
  return region.authorities.flatMap((authority) =>
    packaged.flatMap((service) => {
      const day = online(authority.id, service.id)?.since;
      return day ? [{ authority, service, day }] : [];
    }),
  );
}

/** What the press reported and what went online since, newest first. */
export function pilotNews(house: Dependencies, language: Language): PilotNews[] {
  const { startedOne, startedSeveral } = inLanguage(homeTexts, language);
  const reported = house.pilot.map(({ day, what, authorities, source }): PilotNews => ({
    day: Temporal.PlainDate.from(day),
    what: inLanguage(what, language),
    authorities: authorities.flatMap((slug) => house.region.bySlug(slug) ?? []),
    source,
  }));
  const started = startedServices(house);
  const together = Map.groupBy(started, ({ service, day }) => `${day.toString()} ${service.id}`);
  const online = [...together.values()].flatMap((group): PilotNews[] => {
    const [first] = group;
    if (!first) return [];
    const title = inLanguage(first.service.title, language);
    const what = fill(group.length === 1 ? startedOne : startedSeveral, { title });
    const authorities = group.map(({ authority }) => authority);
    return [{ day: first.day, what, authorities, source: undefined }];
  });
  return [...online, ...reported].toSorted((one, other) =>
    Temporal.PlainDate.compare(other.day, one.day),
  );
}
