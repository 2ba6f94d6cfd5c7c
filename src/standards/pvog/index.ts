export type { Asked, Trouble } from "./ask.ts";
export {
  createSuchdienst,
  DETAIL,
  detailOf,
  type ServiceDescription,
  type SuchdienstSettings,
} from "./suchdienst.ts";
export {
  createVerwaltungssuchmaschine,
  type VerwaltungssuchmaschineSettings,
} from "./verwaltungssuchmaschine.ts";
