export {
  type Catalogue,
  createCatalogue,
  placeOf,
  type PortalDay,
  type Unsourced,
} from "./catalogue.ts";
export type { CatalogueChange } from "./changes/catalogue-change.ts";
export { noteCatalogueChanges } from "./changes/note-changes.ts";
export { checkedContent } from "./content.ts";
export {
  type Announcement,
  type AnnouncementProblem,
  fieldTime,
  readAnnouncement,
  type TypedAnnouncement,
} from "./disturbances/announcement.ts";
export { concerns, type Disturbance, isOn, type Whereabouts } from "./disturbances/disturbance.ts";
export { endDisturbance, insertDisturbance, listDisturbances } from "./disturbances/queries.ts";
export { deliveryDocument, deliveryVersion } from "./exchange/delivery-document.ts";
export { deliveryOfChanges, fullDelivery, noteChanges } from "./exchange/deliveries.ts";
export {
  type ComparedPart,
  compareDescriptions,
  isDifferent,
} from "./exchange/compare-descriptions.ts";
export { type Description, descriptionOf } from "./exchange/description.ts";
export {
  type DecidedProposal,
  type Decision,
  findDocument,
  listDocuments,
  listProposals,
  type ReadDocument,
  saveDecision,
} from "./exchange/import-queries.ts";
export { readImport } from "./exchange/read-import.ts";
export { serviceDraft } from "./exchange/service-draft.ts";
export { exportCatalogue, type ExportedCatalogue } from "./exchange/export-catalogue.ts";
export { type Guide, type GuideStep, stepsOf } from "./guide.ts";
export { byTitle, type LetterGroup, letterIndex } from "./letter-index.ts";
export type { Contact, Office, OpeningHours } from "./office.ts";
export { authorityOf, type PortalDb } from "./portal-rows.ts";
export { type Online, type OnlineOffer, onlineOffers } from "./online.ts";
export { type CatalogueFiles, readCatalogueFiles } from "./read-files.ts";
export { CatalogueRefused } from "./refused.ts";
export {
  type InCharge,
  type Responsible,
  type Question,
  ruleOn,
  type TownChoice,
} from "./responsibility.ts";
export { fold } from "./search/fold.ts";
export {
  type AddedWord,
  type AskedQuestion,
  countRareQuestions,
  deleteQuestion,
  deleteWord,
  insertWord,
  listQuestions,
  listWords,
  wordsRevision,
} from "./search/queries.ts";
export { type BadAnswer, createQuestionLog, type QuestionLog } from "./search/question-log.ts";
export { readSearchLanguage, type SearchLanguage } from "./search/language.ts";
export { cleanQuery } from "./search/query-text.ts";
export {
  createSearch,
  type Search,
  type SearchAnswer,
  type SearchRequest,
} from "./search/search.ts";
export {
  type AddedWords,
  createSearchIndex,
  rebuildSearchIndex,
  type SearchIndex,
} from "./search/search-index.ts";
export {
  FACT_KINDS,
  type FactKind,
  type ServiceFact,
  type ServiceLink,
  type ServiceType,
} from "./service-type.ts";
export {
  stateSearchProvider,
  stateSearchSetting,
  type StateSearchSetting,
} from "./state-search/provider-of.ts";
export {
  createStateSearch,
  noStateSearch,
  type StateAnswer,
  type StateSearch,
} from "./state-search/state-search.ts";
export { type Statement, statementsOf } from "./statements.ts";
export type { Situation, Theme } from "./theme.ts";
export type { Source } from "./wording.ts";
