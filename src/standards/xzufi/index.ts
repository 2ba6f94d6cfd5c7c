export {
  ADRESSATEN,
  erreichbarkeitCode,
  isTextmodul,
  onlinedienstLinkCode,
  type TextmodulCode,
  textmodulCode,
} from "./code-lists.ts";
export { type Delivered, idOf, keyOf, type Objekt } from "./delivered.ts";
export { htmlOfStatements, htmlOfWords, statementsInHtml } from "./html-texts.ts";
export type { Leistung, Textmodul } from "./leistung.ts";
export {
  KLASSEN,
  type Klasse,
  type Onlinedienst,
  type Organisationseinheit,
  type ZustaendigkeitTransferObjekt,
} from "./objekte.ts";
export type { Problem } from "./problem.ts";
export { readDelivery } from "./read-delivery.ts";
export type { Identifikator, Text } from "./shape.ts";
export { askedVersion, type XzufiVersion } from "./versions.ts";
export { type Delivery, writeDelivery } from "./write-delivery.ts";
