export type { Moddle, XmlWarning } from "./moddle.ts";
export { isPlainElement, type PlainElement, type PlainValue } from "./plain-element.ts";
export { readPlain, writePlain } from "./plain-xml.ts";
export { xmlProblem } from "./well-formed.ts";
