import type { Portal } from "#authorities";
import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { ContactLines } from "../../contact-lines.tsx";
import { FactSections, KeyLine } from "./fact-sections.tsx";
import { NextStep } from "./next-step.tsx";
import { OtherServices } from "./other-services.tsx";
import type { ServicePage } from "./service-page.ts";
import { serviceTexts } from "./texts.ts";
import { Ways } from "./ways.tsx";

type ServiceViewProps = { page: ServicePage; from: Portal | undefined };

/** Back to the portal that handed the person over. */
const BackLink = ({ page, from }: { page: ServicePage; from: Portal }) => (
  <p>
    <Link href={page.house.addresses.url(from, `/leistungen/${page.service.id}`)}>
      {fill(inLanguage(serviceTexts, page.visit.language).backTo, { name: from.shortName })}
    </Link>
  </p>
);

const Contact = ({ page }: { page: ServicePage }) => {
  const { language } = page.visit;
  if (!page.inCharge) return null;
  return (
    <section class="panel stack" aria-labelledby="kontakt">
      <h2 id="kontakt">{inLanguage(serviceTexts, language).contact}</h2>
      <ContactLines {...page.inCharge} language={language} />
    </section>
  );
};

export const ServiceView = ({ page, from }: ServiceViewProps) => {
  const { service, visit } = page;
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
      </div>
      <div class="columns">
        <div class="stack stack--sections stack--fill measure">
          <NextStep page={page} />
          <FactSections page={page} />
          <Ways page={page} />
        </div>
        <div class="stack stack--wide stack--fill">
          <Contact page={page} />
          <OtherServices page={page} />
          <KeyLine page={page} />
        </div>
      </div>
    </div>
  );
};
