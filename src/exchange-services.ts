import {
  createStateSearch,
  exportCatalogue,
  type ExportedCatalogue,
  noStateSearch,
  noteChanges,
  type Online,
  type StateSearch,
  stateSearchProvider,
  stateSearchSetting,
  type StateSearchSetting,
} from "#catalogue";
import { type Clock, dayOf } from "#platform/clock";
import type { Databases } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Log } from "#platform/log";
import * as z from "zod";
import { type Config, ConfigError } from "./config.ts";
import type { RegionData } from "./region-data.ts";

/** What the portal exchanges with the Portalverbund. */
export type Exchange = {
  /** Objects of XZuFi by slug of the authority; made once for each revision of the content. */
  listed: () => ExportedCatalogue;
  /** The same; what changed in it was noted, so that no delivery of changes misses it. */
  deliverable: () => Promise<ExportedCatalogue>;
  stateSearch: StateSearch;
};

/** Stands in deliveries of the demo for the editorial office that nobody has given a key yet. */
const EXAMPLE_AGENCY = "BEISPIEL";

/** Nothing leaves production under a made-up key: other portals would keep it for ever. */
function agencyOf({ PORTAL_MODE, XZUFI_AGENCY }: Config): string {
  if (XZUFI_AGENCY !== undefined) return XZUFI_AGENCY;
  if (PORTAL_MODE === "demo") return EXAMPLE_AGENCY;
  throw new AppError("unavailable", { detail: "XZUFI_AGENCY is not set" });
}

/** Production's search of the Land, from its configuration. Throws ConfigError. */
function configuredSearch({ STATE_SEARCH }: Config): StateSearchSetting | undefined {
  if (!STATE_SEARCH) return undefined;
  try {
    return stateSearchSetting.parse(JSON.parse(STATE_SEARCH));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const where = issue ? `${issue.path.join(".")}: ${issue.message}` : "no JSON";
    throw new ConfigError(`STATE_SEARCH: ${where}`);
  }
}

type Opening = {
  data: RegionData;
  databases: Databases;
  online: Online;
  revision: () => string;
  config: Config;
  clock: Clock;
  log: Log;
};

/** The export of a revision, made when somebody asks for it. */
function exporting({ data, online, config, clock }: Opening): () => ExportedCatalogue {
  const { catalogue, region, addresses } = data;
  const portalOf = (slug: string) =>
    region.portals.find((portal) => portal.slug === slug) ?? region.roof;
  return () =>
    exportCatalogue({
      catalogue,
      region,
      online,
      agency: agencyOf(config),
      day: dayOf(clock.now()),
      urlOn: ({ slug }, path) => addresses.url(portalOf(slug), path),
    });
}

/** `setting` is the demo's; production's stands in its configuration. */
export function openExchange(
  opening: Opening,
  setting: StateSearchSetting | undefined = configuredSearch(opening.config),
): Exchange {
  const { revision, databases, clock, log } = opening;
  const make = exporting(opening);
  let made: { revision: string; objects: ExportedCatalogue } | undefined;
  let noted: ExportedCatalogue | undefined;
  const listed = (): ExportedCatalogue => {
    const now = revision();
    if (made?.revision !== now) made = { revision: now, objects: make() };
    return made.objects;
  };
  return {
    listed,
    deliverable: async () => {
      const objects = listed();
      if (noted !== objects)
        await noteChanges([...objects.values()].flat(), { databases, now: clock.now() });
      noted = objects;
      return objects;
    },
    stateSearch: setting
      ? createStateSearch({
          provider: stateSearchProvider(setting),
          clock,
          log,
          deadlineMs: setting.deadlineMs,
        })
      : noStateSearch,
  };
}
