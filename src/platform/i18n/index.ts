export {
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatShortDate,
} from "./format.ts";
export {
  existsIn,
  fill,
  htmlLanguage,
  inLanguage,
  isLanguage,
  type Language,
  LANGUAGES,
  type Localised,
} from "./language.ts";
