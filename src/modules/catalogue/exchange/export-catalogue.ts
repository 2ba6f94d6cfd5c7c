import type { Authority, Region } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Objekt } from "#standards/xzufi";
import type { Catalogue } from "../catalogue.ts";
import type { Online } from "../online.ts";
import { type Competence, competencesOf } from "./competences.ts";
import { exportLeistung } from "./export-leistung.ts";
import { exportCompetence, exportOffice, exportOnline } from "./export-office.ts";
import { type Ids, idsOf } from "./object-ids.ts";

export type ExportOptions = {
  catalogue: Catalogue;
  region: Region;
  online: Online;
  /** Key of the editorial office that delivers (`schemeAgencyID`). */
  agency: string;
  day: Temporal.PlainDate;
  /** Address of a path on the portal of an authority. */
  urlOn: (authority: Authority, path: string) => string;
};

type Exporting = ExportOptions & { ids: Ids };

function objectsOf(competence: Competence, exporting: Exporting): Objekt[] {
  const { catalogue, online, day, ids, urlOn } = exporting;
  const { service, authority, areas } = competence;
  const [place] = areas;
  if (!place) return [];
  const url = urlOn(authority, `/leistungen/${service.id}`);
  const leistung = exportLeistung({
    competence,
    facts: catalogue.factsAt({ service, place, day }),
    ids,
    day,
    page: { url, portal: `Serviceportal ${authority.name}` },
  });
  const whose = { competence, day, ids };
  const isOnline = online(authority.id, service.id) !== undefined;
  return [
    { name: "leistung", objekt: leistung },
    exportCompetence("OE", whose),
    ...(isOnline ? [exportOnline(competence, url, ids), exportCompetence("OD", whose)] : []),
  ];
}

/** Objects of XZuFi, by slug of the authority that provides the services. */
export type ExportedCatalogue = ReadonlyMap<string, readonly Objekt[]>;

/**
 * The catalogue as objects of XZuFi, by slug of the authority that provides the services. What the
 * catalogue withholds (statements without a source, outside the demo) is not in it.
 */
export function exportCatalogue(options: ExportOptions): ExportedCatalogue {
  const exporting = { ...options, ids: idsOf(options.agency) };
  const competences = competencesOf(options.catalogue, options.region, options.day);
  const byAuthority = Map.groupBy(competences, ({ authority }) => authority);
  return new Map(
    [...byAuthority].map(([authority, own]) => {
      const offices = new Set(own.map(({ office }) => office));
      return [
        authority.slug,
        [
          ...[...offices].map((office) => exportOffice(authority, office, exporting.ids)),
          ...own.flatMap((competence) => objectsOf(competence, exporting)),
        ],
      ];
    }),
  );
}
