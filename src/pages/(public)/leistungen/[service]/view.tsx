import type { Portal } from "#authorities";
import { ruleOn } from "#catalogue";
import { existsIn, fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { ContactLines } from "../../contact-lines.tsx";
import { portalDay } from "../../offered-service.ts";
import { FactSections, KeyLine } from "./fact-sections.tsx";
import { Links } from "./links.tsx";
import { NextStep } from "./next-step.tsx";
import { OtherServices } from "./other-services.tsx";
import type { ServicePage } from "./service-page.ts";
import { DisturbanceNotes } from "../../../disturbance-notes.tsx";
import { FeedbackForm } from "../../../feedback-form.tsx";
import { SourceLine } from "./source-line.tsx";
import { serviceTexts } from "./texts.ts";
import { Ways } from "./ways.tsx";

/** Back to the portal that handed the person over. */
const BackLink = ({ page, from }: { page: ServicePage; from: Portal }) => (
  <p>
    <Link href={page.house.addresses.url(from, `/leistungen/${page.service.id}`)}>
      {fill(inLanguage(serviceTexts, page.visit.language).backTo, { name: from.shortName })}
    </Link>
  </p>
);

/** The office in charge, and where it is written that it is. */
const Contact = ({ page }: { page: ServicePage }) => {
  const { language } = page.visit;
  const texts = inLanguage(serviceTexts, language);
  const rule = ruleOn(page.service, portalDay(page.visit).day);
  if (!page.inCharge || !rule) return null;
  const atBody = page.responsible.kind === "body";
  return (
    <section class="panel stack" aria-labelledby="kontakt">
      <h2 id="kontakt">{atBody ? texts.contactCounter : texts.contact}</h2>
      <ContactLines {...page.inCharge} language={language} />
      {!atBody && (
        <div class="stack stack--tight">
          <p class="note">{texts.competence}</p>
          <SourceLine source={rule.source} language={language} />
        </div>
      )}
    </section>
  );
};

export const ServiceView = ({ page }: { page: ServicePage }) => {
  const { service, visit, from } = page;
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack measure">
        {from && <BackLink page={page} from={from} />}
        <h1>
          <Words text={service.title} language={visit.language} />
        </h1>
        <p class="lead">
          <Words text={service.short} language={visit.language} />
        </p>
        {!existsIn(service.short, visit.language) && (
          <p class="note">{inLanguage(serviceTexts, visit.language).missing}</p>
        )}
      </div>
      <DisturbanceNotes
        visit={visit}
        house={page.house}
        authorityId={page.inCharge?.authority.id}
        serviceId={service.id}
      />
      <div class="columns">
        <div class="stack stack--wide stack--fill measure">
          <NextStep page={page} />
          <FactSections page={page} />
          <Ways page={page} />
        </div>
        <div class="stack stack--wide stack--fill aside">
          <Contact page={page} />
          <Links page={page} />
          <OtherServices page={page} />
          <KeyLine page={page} />
        </div>
      </div>
      <FeedbackForm place="service" serviceId={service.id} visit={visit} house={page.house} />
    </div>
  );
};
