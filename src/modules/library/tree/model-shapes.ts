/** Which properties of a model hold elements, and their kind. Everything else is a property of its owner. */
export type ModelShape = {
  slots: Readonly<Record<string, string>>;
  /** Slots with one element in place of a list. */
  single: ReadonlySet<string>;
};

export const BPMN_SHAPE: ModelShape = {
  slots: {
    rootElements: "rootElement",
    flowElements: "flowElement",
    eventDefinitions: "eventDefinition",
    artifacts: "artifact",
    laneSets: "laneSet",
    lanes: "lane",
    participants: "participant",
    messageFlows: "messageFlow",
  },
  single: new Set(),
};

export const DMN_SHAPE: ModelShape = {
  slots: {
    itemDefinition: "itemDefinition",
    drgElement: "decision",
    informationRequirement: "requirement",
    knowledgeRequirement: "requirement",
    authorityRequirement: "requirement",
    decisionLogic: "logic",
    encapsulatedLogic: "function",
    formalParameter: "formalParameter",
    body: "logic",
    input: "inputColumn",
    output: "outputColumn",
    rule: "rule",
  },
  single: new Set(["decisionLogic", "encapsulatedLogic", "body"]),
};

/** Ids of elements that have none in the file; `#` cannot begin an XML id. */
export const nameless = (slot: string, index: number): string => `#${slot}${index + 1}`;
export const isNameless = (id: string): boolean => id.startsWith("#");

/** Follow from the sequence flows, in document order, and are written at the nodes again. */
export const DERIVED: ReadonlySet<string> = new Set(["incoming", "outgoing"]);

/** Ids of the outcomes of a user task, separated by spaces; each is an element with its texts. */
export const OUTCOMES = "@verbund:outcomes";
