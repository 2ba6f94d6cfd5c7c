export { formatDate, formatDateTime, formatMoney, formatNumber } from "./format.ts";
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
