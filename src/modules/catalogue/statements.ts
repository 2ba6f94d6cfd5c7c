import type { CatalogueContent } from "./content.ts";
import { stepsOf } from "./guide.ts";
import type { Contact } from "./office.ts";
import type { Source } from "./wording.ts";

/** Something the catalogue claims, with the place where it stands. */
export type Statement = { file: string; element: string; source: Source | null };

type Sourced = { source: Source | null };

const at =
  (file: string) =>
  (element: string, { source }: Sourced): Statement => ({ file, element, source });

/** Everything in a catalogue that needs a source (domain rule 1). */
export const statementsOf = (content: CatalogueContent): Statement[] => [
  ...content.services.flatMap((service) => {
    const says = at(`catalogue/services/${service.id}.json`);
    return [
      ...service.facts.map((fact) => says(`facts.${fact.id}`, fact)),
      ...service.responsibility.map((rule) => says(`responsibility.${rule.rule}`, rule)),
    ];
  }),
  ...content.bodies.flatMap(({ id, links }) =>
    links.map((link) => at(`catalogue/links/${id}.json`)(`links.${link.id}`, link)),
  ),
  ...content.towns.flatMap(({ authority, values }) =>
    values.map((value) =>
      at(`catalogue/towns/${authority}.json`)(`${value.service}.${value.parameter}`, value),
    ),
  ),
  ...content.guides.flatMap((guide) =>
    stepsOf(guide).flatMap((step) =>
      step.facts.map((fact) =>
        at(`catalogue/guides/${guide.id}.json`)(`${step.id}.${fact.id}`, fact),
      ),
    ),
  ),
  ...contactsOf(content).map(({ element, contact }) => at("offices.json")(element, contact)),
];

const contactsOf = ({ offices }: CatalogueContent): { element: string; contact: Contact }[] =>
  offices.authorities.flatMap(({ authority, contact, offices: own }) => [
    { element: authority, contact },
    ...Object.entries(own).flatMap(([id, office]) =>
      office.contact ? [{ element: `${authority}.${id}`, contact: office.contact }] : [],
    ),
  ]);
