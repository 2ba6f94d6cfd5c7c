import type { Authority } from "#authorities";
import { inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import { DisturbanceNotes } from "../disturbance-notes.tsx";
import { catalogueTexts } from "./catalogue-texts.ts";
import { ContactLines } from "./contact-lines.tsx";
import { Hero, type HomeProps, Popular, ServiceLinks, Topics } from "./home-sections.tsx";
import { portalDay } from "./offered-service.ts";
import { onlineServicesOf } from "./online-services.ts";
import { homeTexts } from "./texts.ts";

type TownHomeProps = HomeProps & { authority: Authority };

function OnlineNow({ authority, visit, house }: TownHomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  const services = onlineServicesOf(authority, house);
  return (
    <section class="panel panel--brand stack" aria-labelledby="online">
      <h2 id="online">{services.length > 0 ? texts.onlineNow : texts.notOnline}</h2>
      {services.length > 0 ? (
        <ServiceLinks services={services} language={visit.language} />
      ) : (
        <p>{texts.nothingHere}</p>
      )}
    </section>
  );
}

function Reach({ authority, visit, house }: TownHomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  const [office] = house.catalogue.officesOf(authority);
  if (!office) return null;
  const website = house.catalogue.websiteOf(authority, portalDay(visit).day);
  return (
    <section class="stack" aria-labelledby="kontakt">
      <h2 id="kontakt">{texts.reach}</h2>
      <ContactLines authority={authority} office={office} language={visit.language} />
      {website && (
        <p>
          <Link href={website.url}>{texts.website}</Link>
          {!website.source && (
            <>
              {" "}
              <span class="unchecked">{inLanguage(catalogueTexts, visit.language).unchecked}</span>
            </>
          )}
        </p>
      )}
      <p>
        <Link href="/hilfe">{texts.allOffices}</Link>
      </p>
    </section>
  );
}

/** Home of one authority: search, what most people want, what is online, how to reach it. */
export function TownHome(props: TownHomeProps) {
  const { visit } = props;
  const texts = inLanguage(homeTexts, visit.language);
  return (
    <div class="stack stack--sections stack--fill">
      <Hero heading={texts.townHeading} lead={texts.townLead} language={visit.language} />
      <DisturbanceNotes {...props} />
      <div class="columns">
        <Popular {...props} />
        <OnlineNow {...props} />
      </div>
      <Topics {...props} />
      <Reach {...props} />
    </div>
  );
}
