import type { Authority } from "#authorities";
import { inLanguage, type Language } from "#platform/i18n";
import { Link, LinkMap } from "#ui";
import type { Dependencies } from "../dependencies.ts";

const texts = {
  de: { title: "Karte der Region: Wählen Sie Ihre Stadt", data: "Kartendaten" },
  en: { title: "Map of the region: choose your town", data: "Map data" },
};

type TownMapProps = {
  language: Language;
  house: Dependencies;
  hrefOf: (authority: Authority) => string;
};

/** Long names stand on two lines. */
const linesOf = ({ shortName }: Authority): string[] =>
  shortName.length > 12 ? shortName.split(/(?<=-)| (?=am )/) : [shortName];

/** The towns of the region as a map of links; a Kreis is the border around its towns. */
export function TownMap({ language, house: { map }, hrefOf }: TownMapProps) {
  const words = inLanguage(texts, language);
  const towns = map.areas.filter(({ authority }) => authority.kind !== "district");
  const districts = map.areas.filter(({ authority }) => authority.kind === "district");
  return (
    <figure class="map stack stack--tight stack--fill">
      <LinkMap
        title={words.title}
        viewBox={map.viewBox}
        places={towns.map(({ authority, d, label }) => ({
          href: hrefOf(authority),
          name: authority.shortName,
          lines: linesOf(authority),
          d,
          label,
        }))}
        borders={districts.map(({ d }) => d)}
      />
      <figcaption class="note" lang="de">
        {words.data}: <Link href={map.sourceUrl}>{map.source}</Link>, {map.licence}
      </figcaption>
    </figure>
  );
}
