import type { Region } from "#authorities";
import { type OfficesFile, officesFile } from "./office.ts";
import type { CatalogueFiles } from "./read-files.ts";
import {
  CatalogueRefused,
  type DataFile,
  parseFile,
  refuseDoubles,
  refuseUnknown,
} from "./refused.ts";
import { type ResponsibilityRule, serviceType, type ServiceType } from "./service-type.ts";
import { type Popular, popularFile, type Theme, themesFile } from "./theme.ts";

/** What the files of a catalogue say, complete and without contradiction. */
export type CatalogueContent = {
  themes: readonly Theme[];
  popular: Popular;
  offices: OfficesFile;
  services: readonly ServiceType[];
};

/** Checks every file by itself and against the others. Throws CatalogueRefused. */
export function checkedContent(files: CatalogueFiles, region: Region): CatalogueContent {
  const { themes } = parseFile(themesFile, files.themes);
  const popular = parseFile(popularFile, files.popular);
  const offices = parseFile(officesFile, files.offices);
  const services = files.services.map(parseService);
  const content = { themes, popular, offices, services };

  const situations = themes.flatMap((theme) => theme.situations.map(({ id }) => id));
  refuseDoubles(
    { file: files.themes.path, element: "themes" },
    themes.map(({ id }) => id),
  );
  refuseDoubles({ file: files.themes.path, element: "situations" }, situations);
  checkOffices(offices, region, files.offices.path);
  refuseDoubles(
    { file: "catalogue/services", element: "leika" },
    services.flatMap(({ leika }) => leika),
  );
  const known = {
    situations: new Set(situations),
    offices: new Set(offices.kinds.map(({ id }) => id)),
    services: new Set(services.map(({ id }) => id)),
  };
  files.services.forEach(({ path }, position) => {
    const service = services[position];
    if (service) checkService(service, known, path);
  });
  for (const [element, ids] of Object.entries(popular))
    for (const id of ids)
      refuseUnknown({ file: files.popular.path, element }, id, known.services.has(id));
  return content;
}

function parseService(file: DataFile): ServiceType {
  const service = parseFile(serviceType, file);
  if (file.path.endsWith(`/${service.id}.json`)) return service;
  throw new CatalogueRefused(file.path, "id", `${service.id} is not the name of the file`);
}

function checkOffices({ kinds, authorities }: OfficesFile, region: Region, file: string): void {
  refuseDoubles(
    { file, element: "kinds" },
    kinds.map(({ id }) => id),
  );
  refuseDoubles(
    { file, element: "authorities" },
    authorities.map(({ authority }) => authority),
  );
  for (const { slug } of region.authorities)
    if (!authorities.some(({ authority }) => authority === slug))
      throw new CatalogueRefused(file, "authorities", `${slug} is missing`);
  for (const { authority, offices } of authorities) {
    const element = `authorities.${authority}`;
    refuseUnknown({ file, element }, authority, region.bySlug(authority) !== undefined);
    for (const id of Object.keys(offices))
      refuseUnknown(
        { file, element },
        id,
        kinds.some((kind) => kind.id === id),
      );
  }
}

type Known = Record<"situations" | "offices" | "services", ReadonlySet<string>>;

function checkService(service: ServiceType, known: Known, file: string): void {
  const { facts, related, situations, responsibility, id } = service;
  refuseDoubles(
    { file, element: "facts" },
    facts.map((fact) => fact.id),
  );
  for (const situation of situations)
    refuseUnknown({ file, element: "situations" }, situation, known.situations.has(situation));
  for (const other of related)
    refuseUnknown({ file, element: "related" }, other, other !== id && known.services.has(other));
  for (const { office } of responsibility)
    if (office)
      refuseUnknown({ file, element: "responsibility" }, office, known.offices.has(office));
  if (
    responsibility.some((rule, at) =>
      responsibility.slice(at + 1).some((other) => overlap(rule, other)),
    )
  )
    throw new CatalogueRefused(file, "responsibility", "two rules hold on the same day");
}

const overlap = (one: ResponsibilityRule, other: ResponsibilityRule): boolean =>
  (one.validFrom ?? "0000") <= (other.validTo ?? "9999") &&
  (other.validFrom ?? "0000") <= (one.validTo ?? "9999");
