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
export { type DeadLinks, LINK_CHECK, type LinkCheck, readDeadLinks } from "./dead-links.ts";
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
export { createLiveCatalogue, type LiveCatalogue } from "./live-catalogue.ts";
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
  speakerOf,
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
export { cleanQuery, isCutOff, LONGEST_QUERY } from "./search/query-text.ts";
export {
  createSearch,
  type Search,
  type SearchAnswer,
  type SearchRequest,
} from "./search/search.ts";
export {
  type AddedWords,
  createSearchIndex,
  buildSearchIndex,
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
export { type ChangedElement, type ChangedLine, compareTexts } from "./texts/compare-texts.ts";
export { easyDigest, type EasyReview } from "./texts/easy-language.ts";
export { type ElementKind, type Line, localisedWords } from "./texts/elements.ts";
export { qualityHints, type QualityHint } from "./texts/hints/hints.ts";
export { type Gaps, gapsOf } from "./texts/gaps.ts";
export { readingEase } from "./texts/hints/readability.ts";
export {
  additionTimes,
  holdingReviews,
  layersOf,
  type TextPreview,
  withPreview,
} from "./texts/layers.ts";
export {
  deleteDraft,
  groundDigest,
  insertDraft,
  listPublished,
  listTextStates,
  listVersions,
  moveDraft,
  publishVersion,
  saveGround,
  type TextState,
  textsRevision,
  updateDraft,
} from "./texts/queries.ts";
export {
  changeTextRule,
  insertEasyReview,
  listEasyReviews,
  listTextRules,
  needsSecondPerson,
  type TextRule,
} from "./texts/rule-queries.ts";
export {
  type EditedText,
  EMPTY_ADDITION,
  isWhole,
  type LocalAddition,
  type LocalValue,
  serviceText,
  type ServiceText,
  textOf,
} from "./texts/service-text.ts";
export {
  staleAfter,
  type Translation,
  TRANSLATIONS,
  translationKey,
  untranslated,
} from "./texts/stale-translations.ts";
export { takeOver, untouchedHere } from "./texts/take-over.ts";
export { changedUnsourced } from "./texts/unsourced.ts";
export {
  refusalOf,
  type Signature,
  type Step,
  type StepRefusal,
  type TextVersion,
} from "./texts/version.ts";
export { diffWords, type Run } from "./texts/word-diff.ts";
export type { Situation, Theme } from "./theme.ts";
export { inWords } from "./town-facts.ts";
export type { Source } from "./wording.ts";
