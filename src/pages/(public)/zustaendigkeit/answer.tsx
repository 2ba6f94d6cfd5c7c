import type { Authority } from "#authorities";
import { type InCharge, ruleOn, type ServiceType } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link, LinkButton, Words } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import type { AnswerAt } from "../../responsible-at.ts";
import type { Visit } from "../../visit.ts";
import { ContactLines } from "../contact-lines.tsx";
import { SourceLine } from "../leistungen/[service]/source-line.tsx";
import { portalDay } from "../offered-service.ts";
import { urlOn } from "../portal-of.ts";
import { finderTexts, type FinderTexts } from "./texts.ts";

export type AnswerProps = {
  service: ServiceType;
  answer: AnswerAt;
  /** The answer holds for several places, so that none is named. */
  forAll: boolean;
  visit: Visit;
  house: Dependencies;
};
type PartProps = AnswerProps & { texts: FinderTexts };

/** The same question with a place that leaves no doubt. */
const hrefWith = ({ id }: ServiceType, { kind, name, shortName }: Authority): string =>
  `/zustaendigkeit?${new URLSearchParams({ leistung: id, wo: kind === "district" ? shortName : name })}`;

type ChoicesProps = { service: ServiceType; towns: readonly Authority[]; said: string };

/** Places to choose from, where only the place tells. */
export const Choices = ({ service, towns, said }: ChoicesProps) => (
  <div class="stack stack--fill">
    <p>{said}</p>
    <ul class="link-list">
      {towns.map((town) => (
        <li>
          <Link class="link" href={hrefWith(service, town)}>
            {town.name}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

/** The authority with its office, where that is written, and the way to its page. */
const Office = ({ inCharge, service, visit, house, texts }: PartProps & { inCharge: InCharge }) => {
  const { language, portal } = visit;
  const rule = ruleOn(service, portalDay(visit).day);
  const from = inCharge.authority.slug === portal.slug ? "" : `?von=${portal.slug}`;
  const title = inLanguage(service.title, language);
  return (
    <div class="stack">
      <ContactLines {...inCharge} language={language} />
      {rule && (
        <div class="stack stack--tight">
          <p class="note">{texts.competence}</p>
          <SourceLine source={rule.source} language={language} />
        </div>
      )}
      <LinkButton href={urlOn(inCharge.authority, `/leistungen/${service.id}${from}`, house)}>
        {fill(texts.toService, { title })}
      </LinkButton>
    </div>
  );
};

function Body(props: PartProps) {
  const { answer, service, texts } = props;
  const { responsible } = answer;
  if (responsible.kind !== "body") return null;
  const { name, url, counter } = responsible;
  const href = service.online?.url ?? url;
  return (
    <div class="stack">
      <h3>{fill(texts.body, { name })}</h3>
      {href && <LinkButton href={href}>{fill(texts.toBody, { name })}</LinkButton>}
      {counter && <h4>{texts.counter}</h4>}
      {counter && <Office {...props} inCharge={counter} />}
    </div>
  );
}

function Registering(props: PartProps) {
  const { answer, service, texts } = props;
  const { responsible } = answer;
  if (responsible.kind !== "registering-office") return null;
  const { here, choices } = responsible;
  return (
    <div class="stack stack--fill">
      <p>{texts.registering}</p>
      {here ? (
        <div class="stack">
          <p>{fill(texts.registeringHere, { town: here.authority.shortName })}</p>
          <Office {...props} inCharge={here} />
        </div>
      ) : (
        <Choices
          service={service}
          towns={choices.map(({ town }) => town)}
          said={texts.registeringChoose}
        />
      )}
    </div>
  );
}

function partFor(props: PartProps) {
  const { answer, service, texts } = props;
  const { responsible } = answer;
  switch (responsible.kind) {
    case "authority":
      return (
        <div class="stack">
          <h3>{fill(texts.responsible, { name: responsible.authority.name })}</h3>
          <Office {...props} inCharge={responsible} />
        </div>
      );
    case "body":
      return <Body {...props} />;
    case "registering-office":
      return <Registering {...props} />;
    case "choose-town":
      return (
        <Choices
          service={service}
          towns={responsible.choices.map(({ town }) => town)}
          said={texts.chooseTown}
        />
      );
    case "nobody":
      return <p>{texts.nobody}</p>;
  }
}

/** Who is responsible for the service at the place. */
export const Answer = (props: AnswerProps) => {
  const texts = inLanguage(finderTexts, props.visit.language);
  const { place } = props.answer;
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby="antwort">
      <h2 id="antwort">
        <Words text={props.service.title} language={props.visit.language} />
      </h2>
      {place !== "roof" && !props.forAll && (
        <p class="note">{fill(texts.forPlace, { place: place.name })}</p>
      )}
      {partFor({ ...props, texts })}
    </section>
  );
};
