import type { Portal, Region } from "#authorities";
import { fold } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import { catalogueTexts } from "./catalogue-texts.ts";
import { Hero, type HomeProps, Popular, Topics } from "./home-sections.tsx";
import { onlineServicesOf } from "./online-services.ts";
import { homeTexts } from "./texts.ts";

type LocalPortal = Extract<Portal, { kind: "local" }>;
type Words = (typeof catalogueTexts)["de"];

function kindInWords({ authority }: LocalPortal, region: Region, { kinds }: Words): string {
  const district = authority.parent ? (region.bySlug(authority.parent)?.name ?? "") : "";
  return fill(kinds[authority.kind], { district });
}

/** Towns by name, then the districts: people look for the place where they live. */
function townsFirst(portals: readonly Portal[]): LocalPortal[] {
  const local = portals.filter((portal) => portal.kind === "local");
  const byName = local.toSorted((a, b) => (fold(a.shortName) < fold(b.shortName) ? -1 : 1));
  const [districts, towns] = [true, false].map((wanted) =>
    byName.filter(({ authority }) => (authority.kind === "district") === wanted),
  );
  return [...(towns ?? []), ...(districts ?? [])];
}

const PortalCard = ({ portal, visit, house }: HomeProps & { portal: LocalPortal }) => {
  const texts = inLanguage(homeTexts, visit.language);
  const online = onlineServicesOf(portal.authority, house);
  const kind = kindInWords(portal, house.region, inLanguage(catalogueTexts, visit.language));
  return (
    <li class="tile stack stack--tight">
      <h3 class="tile__title">
        <Link href={house.addresses.url(portal, "/")}>{portal.authority.name}</Link>
      </h3>
      <p class="note">{kind}</p>
      {online.length > 0 && (
        <p class="tile__online">
          <strong>{texts.onlineHere}:</strong>{" "}
          {online.map(({ title }) => inLanguage(title, visit.language)).join(", ")}
        </p>
      )}
    </li>
  );
};

/** Overview of the region: all portals, what is online where, search and topics. */
export function RoofHome(props: HomeProps) {
  const { visit, house } = props;
  const texts = inLanguage(homeTexts, visit.language);
  const local = townsFirst(house.region.portals);
  return (
    <div class="stack stack--sections stack--fill">
      <Hero heading={texts.roofHeading} lead={texts.roofLead} language={visit.language} />
      <section class="stack stack--fill" aria-labelledby="portale">
        <h2 id="portale">{texts.portals}</h2>
        <p>{texts.portalsLead}</p>
        <ul class="grid">
          {local.map((portal) => (
            <PortalCard {...props} portal={portal} />
          ))}
        </ul>
      </section>
      <Popular {...props} />
      <Topics {...props} />
      <section class="stack measure" aria-labelledby="ueber">
        <h2 id="ueber">{texts.about}</h2>
        <p>{fill(texts.aboutText, { region: house.region.roof.shortName, count: local.length })}</p>
        <p>{texts.aboutPilot}</p>
      </section>
    </div>
  );
}
