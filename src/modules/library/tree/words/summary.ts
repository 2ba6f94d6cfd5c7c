import type { Language } from "#platform/i18n";
import type { Change, ChangeSet } from "../diff/change.ts";
import { describe } from "./describe.ts";

/** Where in a package something changed. */
export type Area =
  | "service"
  | "form"
  | "process"
  | "drawing"
  | "decisions"
  | "letters"
  | "messages"
  | "journeys"
  | "translations"
  | "other";

export type SummaryGroup = {
  area: Area;
  title: string;
  changes: readonly Change[];
  /** One sentence for each change. */
  sentences: readonly string[];
};

const TITLES: Readonly<Record<Area, { de: string; en: string }>> = {
  service: { de: "Angaben und Einstellungen", en: "Facts and settings" },
  form: { de: "Formular", en: "Form" },
  process: { de: "Ablauf", en: "Process" },
  drawing: { de: "Zeichnung des Ablaufs", en: "Drawing of the process" },
  decisions: { de: "Berechnungen", en: "Calculations" },
  letters: { de: "Briefe", en: "Letters" },
  messages: { de: "Nachrichten", en: "Messages" },
  translations: { de: "Englisch und „Einfach erklärt“", en: "English and “Einfach erklärt”" },
  journeys: { de: "Probeläufe", en: "Test journeys" },
  other: { de: "Anderes", en: "Other" },
};
const AREAS = Object.keys(TITLES) as Area[];

const BY_KIND: Readonly<Record<string, Area>> = {
  service: "service",
  fact: "service",
  parameter: "service",
  roleSlot: "service",
  fee: "service",
  feePosition: "service",
  form: "form",
  page: "form",
  field: "form",
  board: "form",
  letter: "letters",
  message: "messages",
  journey: "journeys",
  diagram: "drawing",
};

const DECISIONS =
  /^(fees|itemDefinition|decision|requirement|logic|function|formalParameter|inputColumn|outputColumn|rule)\b/;
const PROCESS =
  /^(process|rootElement|flowElement|eventDefinition|artifact|laneSet|lane|participant|messageFlow)\b/;

const BY_NOUN: Readonly<Record<string, Area>> = {
  page: "form",
  question: "form",
  entry: "form",
  option: "form",
  check: "form",
  board: "form",
  step: "process",
  event: "process",
  flow: "process",
  gateway: "process",
  outcome: "process",
  letter: "letters",
  paragraph: "letters",
  table: "letters",
  column: "letters",
  message: "messages",
};

function areaOf(change: Change): Area {
  const [kind = ""] = change.key.split("/");
  if (kind === "text") {
    const isTranslated = "property" in change && change.property !== "de";
    return isTranslated ? "translations" : (BY_NOUN[change.about.within?.noun ?? ""] ?? "service");
  }
  if (DECISIONS.test(kind)) return "decisions";
  return PROCESS.test(kind) ? "process" : (BY_KIND[kind] ?? "other");
}

/** Changes by where they are, each with its sentence, in the order in which people read a service. */
export function summary(changes: ChangeSet, language: Language): SummaryGroup[] {
  const byArea = Map.groupBy(changes, areaOf);
  return AREAS.flatMap((area): SummaryGroup[] => {
    const own = byArea.get(area) ?? [];
    if (own.length === 0) return [];
    const title = TITLES[area][language === "en" ? "en" : "de"];
    const sentences = own.map((change) => describe(change, language));
    return [{ area, title, changes: own, sentences }];
  });
}
