import { inLanguage } from "#platform/i18n";
import type { Route } from "../../../route-definition.ts";
import { fragment } from "../fragment.tsx";
import { embedTexts } from "../texts.ts";

/** A search box that leads to the results on the portal. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: ({ portal, language }, { addresses }) => {
    const texts = inLanguage(embedTexts, language);
    return fragment(
      <form action={addresses.url(portal, "/suche")} method="get" role="search">
        <label>
          {texts.search} <input type="search" name="q" maxLength={200} />
        </label>{" "}
        <button type="submit">{texts.searchButton}</button>
      </form>,
      language,
    );
  },
} satisfies Route;
