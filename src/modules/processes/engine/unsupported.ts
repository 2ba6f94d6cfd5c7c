import type { FlowNode } from "#standards/bpmn";
import type { Report } from "./report.ts";

const CHOOSE_TASK = "Bitte eine Benutzer-, Service-, Sende- oder Empfangsaufgabe wählen.";
const ONE_LEVEL = "Bitte die Schritte in diesen Ablauf schreiben.";

/** What the interpreter leaves out on purpose, and what to draw instead. */
const ELEMENTS: Readonly<Record<string, string>> = {
  task: `Die Aufgabe sagt nicht, wer sie erledigt. ${CHOOSE_TASK}`,
  manualTask: `Manuelle Aufgaben werden nicht begleitet. ${CHOOSE_TASK}`,
  scriptTask:
    "Programmtext wird nicht ausgeführt. Bitte eine Serviceaufgabe mit einer Operation wählen.",
  businessRuleTask:
    "Entscheidungstabellen rechnet eine Serviceaufgabe mit der Operation „evaluate“. Bitte die Art ändern.",
  subProcess: `Teilprozesse werden nicht ausgeführt. ${ONE_LEVEL}`,
  transaction: `Transaktionen werden nicht ausgeführt. ${ONE_LEVEL}`,
  adHocSubProcess: `Teilprozesse ohne Reihenfolge werden nicht ausgeführt. ${ONE_LEVEL}`,
  callActivity: `Aufrufe anderer Abläufe werden nicht ausgeführt. ${ONE_LEVEL}`,
  inclusiveGateway:
    "Inklusive Gateways werden nicht ausgeführt, weil ihr Zusammenführen mehrdeutig ist. Bitte ein exklusives oder paralleles Gateway wählen.",
  complexGateway:
    "Komplexe Gateways werden nicht ausgeführt. Bitte exklusive und parallele Gateways wählen.",
  eventBasedGateway:
    "Ereignisbasierte Gateways werden nicht ausgeführt. Bitte eine Empfangsaufgabe mit angehefteter Frist wählen.",
  intermediateThrowEvent:
    "Ereignisse, die etwas auslösen, werden nicht ausgeführt. Bitte eine Sendeaufgabe wählen.",
};

const EVENTS: Readonly<Record<string, string>> = {
  startEvent: "Ein Ablauf beginnt mit dem Antrag. Das Startereignis darf nichts weiter verlangen.",
  endEvent: "Ein Endereignis darf nichts auslösen. Bitte davor eine Sendeaufgabe zeichnen.",
  intermediateCatchEvent: "Gewartet wird nur auf genau eine Frist oder genau eine Nachricht.",
  boundaryEvent: "An Aufgaben hängt nur genau eine Frist oder genau ein Fehler.",
};

/** Says why an element cannot run. Nothing that was drawn is ever ignored. */
export function reportUnsupported(node: FlowNode, report: Report): void {
  report(
    node.id,
    ELEMENTS[node.type] ?? EVENTS[node.type] ?? `„${node.type}“ wird nicht ausgeführt.`,
  );
}

/** Attributes that change how often or when a supported element runs. */
export function reportUnsupportedAttributes(node: FlowNode, report: Report): void {
  if (node.loopCharacteristics !== undefined)
    report(node.id, "Wiederholte Aufgaben werden nicht ausgeführt. Bitte den Weg zurück zeichnen.");
  if (node.isForCompensation)
    report(node.id, "Aufgaben zum Rückgängigmachen (Kompensation) werden nicht ausgeführt.");
}
