export {
  type Catalogue,
  createCatalogue,
  placeOf,
  type PortalDay,
  type SearchResult,
} from "./catalogue.ts";
export { fold } from "./fold.ts";
export { byTitle, type LetterGroup, letterIndex } from "./letter-index.ts";
export type { Contact, Office, OpeningHours } from "./office.ts";
export { type Online, type OnlineOffer, onlineOffers } from "./online.ts";
export { type CatalogueFiles, readCatalogueFiles } from "./read-files.ts";
export { CatalogueRefused } from "./refused.ts";
export { type InCharge, type Responsible, ruleOn, type TownChoice } from "./responsibility.ts";
export { cleanQuery } from "./search-index.ts";
export type { FactKind, ServiceFact, ServiceType } from "./service-type.ts";
export { FACT_KINDS } from "./service-type.ts";
export type { Situation, Theme } from "./theme.ts";
export type { Source } from "./wording.ts";
