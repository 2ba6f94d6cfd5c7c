export {
  type Catalogue,
  createCatalogue,
  placeOf,
  type PortalDay,
  type Unsourced,
} from "./catalogue.ts";
export { checkedContent } from "./content.ts";
export { type Guide, type GuideStep, stepsOf } from "./guide.ts";
export { byTitle, type LetterGroup, letterIndex } from "./letter-index.ts";
export type { Contact, Office, OpeningHours } from "./office.ts";
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
export { type Statement, statementsOf } from "./statements.ts";
export type { Situation, Theme } from "./theme.ts";
export type { Source } from "./wording.ts";
