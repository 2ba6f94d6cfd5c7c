import type * as z from "zod";
import type { Region } from "#authorities";
import { type Body, bodyFile, guideWithLinks, withLinks } from "./body-links.ts";
import { checkGuides } from "./check-guides.ts";
import { checkOffices } from "./check-offices.ts";
import { checkService } from "./check-service.ts";
import { checkTowns } from "./check-towns.ts";
import { type Guide, guideFile } from "./guide.ts";
import { type OfficesFile, officesFile } from "./office.ts";
import type { CatalogueFiles } from "./read-files.ts";
import {
  CatalogueRefused,
  type DataFile,
  parseFile,
  refuseDoubles,
  refuseUnknown,
} from "./refused.ts";
import { serviceType, type ServiceType } from "./service-type.ts";
import { type Popular, popularFile, type Theme, themesFile } from "./theme.ts";
import { type TownFile, townFile } from "./town-parameter.ts";

/** What the files of a catalogue say, complete and without contradiction. */
export type CatalogueContent = {
  themes: readonly Theme[];
  popular: Popular;
  offices: OfficesFile;
  services: readonly ServiceType[];
  bodies: readonly Body[];
  towns: readonly TownFile[];
  guides: readonly Guide[];
};

/** Checks every file by itself and against the others. Throws CatalogueRefused. */
export function checkedContent(files: CatalogueFiles, region: Region): CatalogueContent {
  const { themes } = parseFile(themesFile, files.themes);
  const popular = parseFile(popularFile, files.popular);
  const offices = parseFile(officesFile, files.offices);
  const bodies = parseNamed(bodyFile, files.bodies, ({ id }) => id);
  const services = parseNamed(
    serviceType,
    files.services.map((file) => withLinks(file, bodies)),
    ({ id }) => id,
  );
  const guides = parseNamed(
    guideFile,
    files.guides.map((file) => guideWithLinks(file, bodies)),
    ({ id }) => id,
  );
  const towns = parseNamed(townFile, files.towns, ({ authority }) => authority);

  const situations = themes.flatMap((theme) => theme.situations.map(({ id }) => id));
  refuseDoubles(
    { file: files.themes.path, element: "themes" },
    themes.map(({ id }) => id),
  );
  refuseDoubles({ file: files.themes.path, element: "situations" }, situations);
  checkOffices(offices, region, files.offices.path);
  refuseDoubles({ file: "catalogue/services", element: "leika" }, services.flatMap(keysOf));
  const known = {
    situations: new Set(situations),
    offices: new Set(offices.kinds.map(({ id }) => id)),
    services: new Set(services.map(({ id }) => id)),
  };
  for (const service of services)
    checkService(service, known, `catalogue/services/${service.id}.json`);
  for (const [element, ids] of Object.entries(popular))
    for (const id of ids)
      refuseUnknown({ file: files.popular.path, element }, id, known.services.has(id));
  checkGuides(guides, known);
  checkTowns(towns, services, region);
  return { themes, popular, offices, services, bodies, towns, guides };
}

/** Every key by which a service is found: those in use and those that were replaced. */
export const keysOf = ({ leika, leikaHistory = [] }: ServiceType): string[] => [
  ...new Set([...leika, ...leikaHistory.map(({ key }) => key)]),
];

/** Files whose name is the id of what they hold. */
function parseNamed<S extends z.ZodType>(
  schema: S,
  files: readonly DataFile[],
  idOf: (content: z.infer<S>) => string,
): z.infer<S>[] {
  return files.map((file) => {
    const content = parseFile(schema, file);
    const id = idOf(content);
    if (file.path.endsWith(`/${id}.json`)) return content;
    throw new CatalogueRefused(file.path, "id", `${id} is not the name of the file`);
  });
}
