import { letterIndex } from "#catalogue";
import { inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { portalDay } from "../../../(public)/offered-service.ts";
import type { Route } from "../../../route-definition.ts";
import { depthOf, fragment, Heading } from "../fragment.tsx";
import { embedTexts } from "../texts.ts";

/** All services of the portal from A to Z, for the page of a town. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  cachedBy: ["ebene"],
  GET: (visit, { catalogue, addresses }) => {
    const { language, portal } = visit;
    const depth = depthOf(visit.query["ebene"]);
    const letters = letterIndex(catalogue.servicesOf(portalDay(visit)), language).filter(
      ({ services }) => services.length > 0,
    );
    return fragment(
      <>
        <Heading depth={depth}>{inLanguage(embedTexts, language).list}</Heading>
        {letters.map(({ letter, services }) => (
          <>
            <Heading depth={depth + 1}>{letter}</Heading>
            <ul>
              {services.map(({ id, title }) => (
                <li>
                  <Link href={addresses.url(portal, `/leistungen/${id}`)}>
                    <Words text={title} language={language} />
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ))}
      </>,
      language,
    );
  },
} satisfies Route;
