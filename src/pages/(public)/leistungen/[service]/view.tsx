import type { ComponentChildren } from "preact";
import type { Portal } from "#authorities";
import { ruleOn } from "#catalogue";
import { existsIn, fill, formatDate, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { ContactLines } from "../../contact-lines.tsx";
import { portalDay } from "../../offered-service.ts";
import { FactSections, KeyLine } from "./fact-sections.tsx";
import { Links } from "./links.tsx";
import { NextStep } from "./next-step.tsx";
import { OtherServices } from "./other-services.tsx";
import type { ServicePage } from "./service-page.ts";
import { DisturbanceNotes } from "../../../disturbance-notes.tsx";
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

/** What the easy words may be called: Leichte Sprache only when a test group has read them. */
const EasyNote = ({ page: { service, visit, house } }: { page: ServicePage }) => {
  if (visit.language !== "de-easy" || !existsIn(service.short, "de-easy")) return null;
  const { easyWords, testedWords } = serviceTexts.de;
  const review = house.texts.easyReview(service.id);
  if (!review) return <p class="note">{easyWords}</p>;
  const day = formatDate(review.reviewedOn);
  return <p class="note">{fill(testedWords, { group: review.testedBy, day })}</p>;
};

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

type ServiceViewProps = {
  page: ServicePage;
  /** What stands at the end. */
  children?: ComponentChildren;
};

export const ServiceView = ({ page, children }: ServiceViewProps) => {
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
        <EasyNote page={page} />
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
      {children}
    </div>
  );
};
