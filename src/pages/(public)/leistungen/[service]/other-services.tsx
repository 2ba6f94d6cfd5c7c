import { fill, inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import { ServiceLinks } from "../../home-sections.tsx";
import { portalDay } from "../../offered-service.ts";
import type { ServicePage } from "./service-page.ts";
import { serviceTexts } from "./texts.ts";

/** The way out for everybody who is wrong here. */
export function OtherServices({ page }: { page: ServicePage }) {
  const { service, visit, house } = page;
  const texts = inLanguage(serviceTexts, visit.language);
  const offered = new Set(house.catalogue.servicesOf(portalDay(visit)));
  const related = service.related
    .flatMap((id) => house.catalogue.service(id) ?? [])
    .filter((other) => offered.has(other));
  const theme = house.catalogue.themes.find(({ situations }) =>
    situations.some(({ id }) => id === service.situations[0]),
  );
  return (
    <section class="stack" aria-labelledby="nicht-richtig">
      <h2 id="nicht-richtig">{texts.wrong}</h2>
      <ServiceLinks services={related} language={visit.language} />
      {theme && (
        <p>
          <Link href={`/themen/${theme.id}`}>
            {fill(texts.inTheme, { name: inLanguage(theme.name, visit.language) })}
          </Link>
        </p>
      )}
      <p>
        <Link href="/leistungen">{texts.search}</Link>
      </p>
    </section>
  );
}
