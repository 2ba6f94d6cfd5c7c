import type { Authority } from "#authorities";
import type { ServiceType } from "#catalogue";
import { inLanguage } from "#platform/i18n";
import { DataTable, Link, Words } from "#ui";
import type { HomeProps } from "./home-sections.tsx";
import { urlOn } from "./portal-of.ts";
import { homeTexts } from "./texts.ts";

type Row = { service: ServiceType; places: readonly (Authority & { pilot: boolean })[] };

/** Services that at least one authority has online, with those authorities. */
const rowsOf = ({ catalogue, region, online }: HomeProps["house"]): Row[] =>
  catalogue.services.flatMap((service): Row[] => {
    const places = region.authorities.flatMap((authority) => {
      const offer = online(authority.id, service.id);
      return offer ? [{ ...authority, pilot: offer.state === "pilot" }] : [];
    });
    return places.length > 0 ? [{ service, places }] : [];
  });

/** What can be applied for where. */
export function OnlineBoard({ visit, house }: HomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  const rows = rowsOf(house);
  if (rows.length === 0) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="online">
      <h2 id="online">{texts.onlineWhere}</h2>
      <DataTable
        caption={texts.onlineCaption}
        hideCaption
        rows={rows}
        columns={[
          {
            head: texts.service,
            rowHead: true,
            cell: ({ service }) => (
              <Link href={`/leistungen/${service.id}`}>
                <Words text={service.title} language={visit.language} />
              </Link>
            ),
          },
          {
            head: texts.place,
            cell: ({ service, places }) => (
              <div class="row">
                {places.map((place) => (
                  <Link href={urlOn(place, `/leistungen/${service.id}`, house)}>
                    {place.pilot ? `${place.shortName} (${texts.pilot})` : place.shortName}
                  </Link>
                ))}
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}
