import type { Authority } from "#authorities";
import type { TownChoice } from "#catalogue";
import { inLanguage } from "#platform/i18n";
import { Badge, Link } from "#ui";
import { catalogueTexts } from "../../catalogue-texts.ts";
import type { ServicePage } from "./service-page.ts";
import { serviceTexts } from "./texts.ts";

type TownListProps = { choices: readonly TownChoice[]; page: ServicePage };

/** Straight to the authority in charge, from the portal of the town when that is another one. */
function hrefTo({ town, authority }: TownChoice, { house, service }: ServicePage): string {
  const portal = house.region.portals.find(({ slug }) => slug === authority.slug);
  const from = town === authority ? "" : `?von=${town.slug}`;
  return portal ? house.addresses.url(portal, `/leistungen/${service.id}${from}`) : "/";
}

/** Said town by town only where some are online and some are not. */
function State({ authority, page }: { authority: Authority; page: ServicePage }) {
  const { language } = page.visit;
  const words = inLanguage(catalogueTexts, language);
  const offer = page.offers.find(
    (candidate) => candidate.kind === "portal" && candidate.authority === authority,
  );
  if (page.offers.length === 0) return null;
  if (offer?.kind !== "portal")
    return <span class="note">{inLanguage(serviceTexts, language).notOnlineHere}</span>;
  return <Badge kind="success">{offer.state === "pilot" ? words.onlinePilot : words.online}</Badge>;
}

/** The towns to choose from, each with its state. */
export const TownList = ({ choices, page }: TownListProps) => (
  <ul class="town-list">
    {choices.map((choice) => (
      <li>
        <Link class="link" href={hrefTo(choice, page)}>
          {choice.town.shortName}
        </Link>
        {choice.authority !== choice.town && <span class="note">{choice.authority.name}</span>}
        <State authority={choice.authority} page={page} />
      </li>
    ))}
  </ul>
);
