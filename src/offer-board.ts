import { createHash } from "node:crypto";
import { type Catalogue, type Online } from "#catalogue";
import { neededBeforehand } from "#forms";
import type { AdoptedPackage, Library, PublicOffer } from "#library";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";
import type { Preparation } from "./pages/dependencies.ts";

/** What is online where, held in memory for public pages and read anew every second. */
export type OfferBoard = Repeated & {
  online: Online;
  preparation: Preparation;
  /** Changes whenever an offer does; two processes agree within a second. */
  revision: () => string;
  refresh: () => Promise<void>;
};

type BoardOptions = { library: Library; databases: Databases; catalogue: Catalogue; log: Log };
type Posted = { offer: PublicOffer; adopted: AdoptedPackage };

const keyOf = (authorityId: string, packageId: string): string => `${authorityId} ${packageId}`;

const revisionOf = (offers: readonly PublicOffer[]): string =>
  createHash("sha256").update(JSON.stringify(offers)).digest("base64url").slice(0, 12);

async function post({ library, databases }: BoardOptions, offers: readonly PublicOffer[]) {
  const posted = await Promise.all(
    offers.map(async (offer) => {
      const adopted = await library.adopted(
        databases.forAuthority(offer.authorityId),
        offer.packageId,
      );
      return { offer, adopted };
    }),
  );
  return new Map(
    posted.flatMap(({ offer, adopted }): [string, Posted][] =>
      adopted ? [[keyOf(offer.authorityId, offer.packageId), { offer, adopted }]] : [],
    ),
  );
}

export function createOfferBoard(options: BoardOptions): OfferBoard {
  let board = new Map<string, Posted>();
  let revision = "";

  const refresh = async (): Promise<void> => {
    const offers = await options.library.offers();
    const next = revisionOf(offers);
    if (next === revision) return;
    board = await post(options, offers);
    revision = next;
  };

  const repeated = everySecond(refresh, () =>
    options.log.warn({}, "offers could not be read; the last ones stand"),
  );

  return {
    ...repeated,
    online: (authorityId, serviceId) => {
      const packageId = options.catalogue.service(serviceId)?.package;
      const posted = packageId ? board.get(keyOf(authorityId, packageId)) : undefined;
      if (!posted) return undefined;
      const { state, since } = posted.offer;
      return { packageId: posted.offer.packageId, state, since };
    },
    preparation: ({ authorityId, packageId, language }) => {
      const configured = board.get(keyOf(authorityId, packageId))?.adopted.configured;
      if (!configured) return [];
      return neededBeforehand(configured.package.form, configured.texts(language)).map(
        ({ what, when }) => (when ? `${what} (${when})` : what),
      );
    },
    revision: () => revision,
    refresh,
  };
}
