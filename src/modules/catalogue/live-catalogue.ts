import type { Region } from "#authorities";
import { type Catalogue, catalogueOf, type Unsourced } from "./catalogue.ts";
import { checkedContent } from "./content.ts";
import { lazily } from "./lazily.ts";
import type { CatalogueFiles } from "./read-files.ts";
import type { ServiceType } from "./service-type.ts";
import { type Layers, NO_LAYERS, withLayers } from "./texts/layers.ts";
import type { EditedText } from "./texts/service-text.ts";

/** A catalogue whose texts change while it is in use. Whoever holds it sees the newest ones. */
export type LiveCatalogue = {
  catalogue: Catalogue;
  /** A service as it came with the portal, whatever editors made of it. */
  delivered: (id: string) => ServiceType | undefined;
  /** A service as it is published, with statements that nobody has a source for. */
  written: (id: string) => ServiceType | undefined;
  /** What editors of a portal published (null: the roof's); undefined: nothing. */
  published: (authorityId: string | null, serviceId: string) => EditedText | undefined;
  /** All of it, as last taken in. */
  layers: () => Layers;
  /** From now on the catalogue says this. */
  takeIn: (layers: Layers) => void;
  /** The catalogue as it would be. */
  with: (layers: Layers) => Catalogue;
};

/** Reads and checks the files once. Throws CatalogueRefused. */
export function createLiveCatalogue(
  files: CatalogueFiles,
  region: Region,
  unsourced: Unsourced,
): LiveCatalogue {
  const content = checkedContent(files, region);
  const made = (layers: Layers): Catalogue => catalogueOf(content, { region, unsourced, layers });
  const byId = (services: readonly ServiceType[]) =>
    new Map(services.map((service) => [service.id, service]));
  const delivered = byId(content.services);
  let layers = NO_LAYERS;
  let written = () => delivered;
  let current = made(layers);
  return {
    // Everything asks the newest catalogue, also what was given this object long before.
    catalogue: new Proxy(current, {
      get: (_, name: keyof Catalogue) => current[name],
    }),
    delivered: (id) => delivered.get(id),
    written: (id) => written().get(id),
    published: (authorityId, serviceId) =>
      authorityId === null
        ? layers.base.get(serviceId)
        : layers.additions.get(authorityId)?.get(serviceId),
    layers: () => layers,
    takeIn: (next) => {
      current = made(next);
      written = lazily(() => byId(withLayers(content.services, next)));
      layers = next;
    },
    with: made,
  };
}
