import type { CatalogueContent } from "./content.ts";
import type { OfficesFile } from "./office.ts";
import type { ServiceType } from "./service-type.ts";
import type { Source } from "./wording.ts";

const isSourced = ({ source }: { source: Source | null }): boolean => source !== null;

/** Makes something once of each object; what editors did not touch is the same object as before. */
function onceOfEach<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { to: To }>();
  return (from) => {
    const known = made.get(from) ?? { to: make(from) };
    made.set(from, known);
    return known.to;
  };
}

/** By the links of a catalogue: what its services may say of them. */
const sourcedServices = onceOfEach((bodies: CatalogueContent["bodies"]) => {
  const urls = sourcedUrls(bodies);
  return onceOfEach((service: ServiceType) => sourcedService(service, urls));
});

/**
 * The catalogue without everything that nobody has a source for (domain rule 1). Facts, values and
 * links are left out; a service whose competence has no source is offered by nobody, and an office
 * whose address has none does not appear. What is left out comes back as soon as it has a source.
 */
export const withholdUnsourced = (content: CatalogueContent): CatalogueContent => ({
  ...content,
  services: content.services.map(sourcedServices(content.bodies)),
  bodies: content.bodies.map((body) => ({ ...body, links: body.links.filter(isSourced) })),
  towns: content.towns.map((town) => ({ ...town, values: town.values.filter(isSourced) })),
  guides: content.guides.map((guide) => ({
    ...guide,
    phases: guide.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({
        ...step,
        facts: step.facts.filter(isSourced),
        links: step.links?.filter(isSourced) ?? [],
      })),
    })),
  })),
  offices: sourcedOffices(content.offices),
});

const sourcedUrls = (bodies: CatalogueContent["bodies"]): ReadonlySet<string> =>
  new Set(bodies.flatMap(({ links }) => links.filter(isSourced).map(({ url }) => url)));

const sourcedService = (
  { online, ...service }: ServiceType,
  urls: ReadonlySet<string>,
): ServiceType => ({
  ...service,
  ...(online?.source ? { online } : {}),
  facts: service.facts.filter(isSourced),
  responsibility: service.responsibility
    .filter(isSourced)
    .map((rule) => ("body" in rule ? { ...rule, body: sourcedBody(rule.body, urls) } : rule)),
  links: service.links?.filter(isSourced) ?? [],
});

const sourcedBody = (
  { name, url }: { name: string; url?: string | undefined },
  urls: ReadonlySet<string>,
) => ({ name, ...(url !== undefined && urls.has(url) ? { url } : {}) });

const sourcedOffices = onceOfEach((file: OfficesFile): OfficesFile => ({
  ...file,
  authorities: file.authorities.map((authority) => ({
    ...authority,
    offices: Object.fromEntries(
      Object.entries(authority.offices).filter(([, office]) =>
        isSourced(office.contact ?? authority.contact),
      ),
    ),
  })),
}));
