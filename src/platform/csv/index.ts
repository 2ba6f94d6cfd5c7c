export { type Cell, separatedValues } from "./separated-values.ts";
