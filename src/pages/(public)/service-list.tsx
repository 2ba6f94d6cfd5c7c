import type { OnlineOffer, Responsible } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Badge, Link, Words } from "#ui";
import { catalogueTexts } from "./catalogue-texts.ts";
import type { OfferedService } from "./offered-service.ts";

type Texts = (typeof catalogueTexts)["de"];

/** Who is responsible, in a few words for a list. */
function responsibleWords({ service, responsible }: OfferedService, texts: Texts): string {
  switch (responsible.kind) {
    case "authority":
      return responsible.authority.name;
    case "body":
      return responsible.name;
    case "registering-office":
      return texts.registeringOffice;
    case "choose-town":
      return service.level === "district" ? texts.yourDistrict : texts.yourTown;
    case "nobody":
      return "";
  }
}

function onlineWords(offers: readonly OnlineOffer[], at: Responsible, texts: Texts): string {
  const [first] = offers;
  if (at.kind !== "choose-town" || first?.kind !== "portal")
    return first?.kind === "portal" && first.state === "pilot" ? texts.onlinePilot : texts.online;
  return offers.length === 1
    ? fill(texts.onlineInOne, { name: first.authority.shortName })
    : fill(texts.onlineIn, { count: offers.length });
}

type OfferedProps = { offered: OfferedService; language: Language };

/** Whether it works online; nothing where it does not. */
export function OnlineBadge({ offered, language }: OfferedProps) {
  if (offered.offers.length === 0) return null;
  const texts = inLanguage(catalogueTexts, language);
  return <Badge kind="success">{onlineWords(offered.offers, offered.responsible, texts)}</Badge>;
}

const Title = ({ offered: { service }, language }: OfferedProps) => (
  <Link class="link hit__title" href={`/leistungen/${service.id}`}>
    <Words text={service.title} language={language} />
  </Link>
);

const Meta = ({ offered, language }: OfferedProps) => {
  const texts = inLanguage(catalogueTexts, language);
  return (
    <span class="row note">
      <OnlineBadge offered={offered} language={language} />
      <span>
        <span class="visually-hidden">{texts.responsible}: </span>
        {responsibleWords(offered, texts)}
      </span>
    </span>
  );
};

type ServiceListProps = {
  services: readonly OfferedService[];
  language: Language;
  /** One line a service, for long lists. */
  short?: boolean;
};

/** Services with what they are for, who is responsible and whether they work online. */
export const ServiceList = ({ services, language, short = false }: ServiceListProps) => (
  <ul class="plain-list">
    {services.map((offered) => (
      <li class={short ? "hit hit--short" : "hit stack stack--tight"}>
        <Title offered={offered} language={language} />
        {!short && (
          <p class="measure">
            <Words text={offered.service.short} language={language} />
          </p>
        )}
        <Meta offered={offered} language={language} />
      </li>
    ))}
  </ul>
);
