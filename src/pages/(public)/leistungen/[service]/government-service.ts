import { type Authority, keysOn } from "#authorities";
import type { InCharge } from "#catalogue";
import { dayOf } from "#platform/clock";
import { htmlLanguage, inLanguage } from "#platform/i18n";
import type { ServicePage } from "./service-page.ts";

/** Values without a source are no facts to hand on to search engines. */
function officeOf({ authority, office }: InCharge) {
  const { contact } = office;
  if (contact.source === null) return { "@type": "GovernmentOffice", name: authority.name };
  return {
    "@type": "GovernmentOffice",
    name: `${authority.name}, ${office.name.de}`,
    telephone: contact.phone,
    email: contact.email,
    address: {
      "@type": "PostalAddress",
      streetAddress: contact.street,
      postalCode: authority.seat.postcode,
      addressLocality: authority.seat.town,
      addressCountry: "DE",
    },
  };
}

function areaOf(authority: Authority, { visit }: ServicePage) {
  const ars = keysOn(authority, dayOf(visit.now))?.ars;
  return {
    "@type": "AdministrativeArea",
    name: authority.officialName,
    ...(ars ? { identifier: { "@type": "PropertyValue", propertyID: "ARS", value: ars } } : {}),
  };
}

const AUDIENCES = { citizen: "Bürgerinnen und Bürger", business: "Unternehmen" } as const;

/** The service in the words of schema.org (GovernmentService), for search engines. */
export function governmentService(page: ServicePage): object {
  const { service, visit, house, responsible, inCharge } = page;
  const { language } = visit;
  const body = responsible.kind === "body" ? responsible : undefined;
  const operator = body
    ? { "@type": "GovernmentOrganization", name: body.name, ...(body.url ? { url: body.url } : {}) }
    : inCharge && officeOf(inCharge);
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    name: inLanguage(service.title, language),
    description: inLanguage(service.short, language),
    inLanguage: htmlLanguage(language),
    url: house.addresses.url(visit.portal, `/leistungen/${service.id}`),
    identifier: service.leika.map((value) => ({
      "@type": "PropertyValue",
      propertyID: "LeiKa",
      value,
    })),
    audience: service.audiences.map((audience) => ({
      "@type": "Audience",
      audienceType: AUDIENCES[audience],
    })),
    ...(operator ? { serviceOperator: operator } : {}),
    ...(inCharge && !body ? { areaServed: areaOf(inCharge.authority, page) } : {}),
  };
}
