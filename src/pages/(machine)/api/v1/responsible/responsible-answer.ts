import { type Authority, keysOn } from "#authorities";
import {
  type InCharge,
  onlineOffers,
  type Responsible,
  ruleOn,
  type ServiceType,
} from "#catalogue";
import { dayOf } from "#platform/clock";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import { urlOn } from "../../../../(public)/portal-of.ts";
import type { AnswerAt } from "../../../../responsible-at.ts";
import type { Visit } from "../../../../visit.ts";

/** An authority as the API names it. */
export type NamedAuthority = { slug: string; name: string; ars: string | null };

type Context = { service: ServiceType; visit: Visit; house: Dependencies };

const authorityOf = (authority: Authority, { visit }: Context): NamedAuthority => ({
  slug: authority.slug,
  name: authority.name,
  ars: keysOn(authority, dayOf(visit.now))?.ars ?? null,
});

function officeOf({ authority, office }: InCharge, context: Context) {
  const { street, phone, email, source } = office.contact;
  return {
    authority: authorityOf(authority, context),
    office: {
      id: office.id,
      name: inLanguage(office.name, context.visit.language),
      street,
      postcode: authority.seat.postcode,
      town: authority.seat.town,
      phone,
      email,
      checked: source !== null,
    },
    url: urlOn(authority, `/leistungen/${context.service.id}`, context.house),
  };
}

/** What the kind of answer adds; the fields are described in `openapi-document.ts`. */
function details(responsible: Responsible, context: Context) {
  switch (responsible.kind) {
    case "authority":
      return { inCharge: officeOf(responsible, context) };
    case "registering-office":
      return responsible.here ? { inCharge: officeOf(responsible.here, context) } : {};
    case "body": {
      const { name, url, counter } = responsible;
      const inCharge = counter && officeOf(counter, context);
      return { body: { name, url: url ?? null }, ...(inCharge ? { counter: inCharge } : {}) };
    }
    case "choose-town":
      return { towns: responsible.choices.map(({ town }) => authorityOf(town, context)) };
    case "nobody":
      return {};
  }
}

/** One answer of the API: who is responsible at one place, and whether it is online there. */
export function responsibleAnswer({ place, responsible }: AnswerAt, context: Context) {
  const { service, visit, house } = context;
  const rule = ruleOn(service, dayOf(visit.now));
  return {
    place: place === "roof" ? null : authorityOf(place, context),
    kind: responsible.kind,
    online: onlineOffers(service, responsible, house.online).length > 0,
    source: rule?.source ?? null,
    ...details(responsible, context),
  };
}
