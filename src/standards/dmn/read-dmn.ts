import type {
  BusinessKnowledgeModel,
  Decision as ModdleDecision,
  Definitions,
  InputData as ModdleInput,
  KnowledgeRequirement,
} from "dmn-moddle";
import { checkModel } from "./check-model.ts";
import type {
  Decision,
  DecisionModel,
  DmnProblem,
  InputData,
  KnowledgeModel,
} from "./decision-model.ts";
import { openDocument } from "./open-document.ts";
import { type Complain, readLogic } from "./read-logic.ts";

export type DmnReading =
  { kind: "read"; decisions: DecisionModel } | { kind: "refused"; problems: readonly DmnProblem[] };

const idOf = (reference: { href?: string } | undefined): string[] =>
  reference?.href ? [reference.href.replace(/^#/, "")] : [];

const named = ({ id = "", name = "" }: { id?: string; name?: string }) => ({
  id,
  name: name || id,
});

const knowledgeOf = (requirements: KnowledgeRequirement[] | undefined): string[] =>
  (requirements ?? []).flatMap(({ requiredKnowledge }) => idOf(requiredKnowledge));

function readInput(input: ModdleInput, definitions: Definitions): InputData {
  const type = input.variable?.typeRef;
  const definition = definitions.itemDefinition?.find(({ name }) => name === type);
  const allowed = definition?.allowedValues?.text?.trim();
  return { ...named(input), ...(allowed && { allowed }) };
}

function readDecision(decision: ModdleDecision, complain: Complain): Decision {
  return {
    ...named(decision),
    requiredDecisions: (decision.informationRequirement ?? []).flatMap(({ requiredDecision }) =>
      idOf(requiredDecision),
    ),
    requiredKnowledge: knowledgeOf(decision.knowledgeRequirement),
    logic: readLogic(decision.decisionLogic, decision.id ?? "", complain),
  };
}

function readKnowledge(model: BusinessKnowledgeModel, complain: Complain): KnowledgeModel {
  const { id = "", encapsulatedLogic } = model;
  if ((encapsulatedLogic?.kind ?? "FEEL") !== "FEEL")
    complain(`Funktionen in ${encapsulatedLogic?.kind} werden nicht ausgeführt.`, id);
  return {
    ...named(model),
    parameters: (encapsulatedLogic?.formalParameter ?? []).map(({ name }) => name ?? ""),
    requiredKnowledge: knowledgeOf(model.knowledgeRequirement),
    logic: readLogic(encapsulatedLogic?.body, id, complain),
  };
}

function readModel(definitions: Definitions, complain: Complain): DecisionModel {
  const model = {
    name: definitions.name ?? "",
    inputs: [] as InputData[],
    decisions: [] as Decision[],
    knowledge: [] as KnowledgeModel[],
  };
  for (const { name } of definitions.import ?? [])
    complain(`Die Datei bindet „${name}“ ein; eingebundene Dateien werden nicht gelesen.`);
  for (const element of definitions.drgElement ?? []) {
    if (element.$type === "dmn:InputData") model.inputs.push(readInput(element, definitions));
    if (element.$type === "dmn:Decision") model.decisions.push(readDecision(element, complain));
    if (element.$type === "dmn:BusinessKnowledgeModel")
      model.knowledge.push(readKnowledge(element, complain));
    if (element.$type === "dmn:DecisionService")
      complain("Entscheidungsdienste (decisionService) werden nicht ausgeführt.", element.id);
  }
  return model;
}

/**
 * Reads a DMN 1.1 to 1.5 file: decision tables, literal expressions, business knowledge models.
 * Refused, each with the element and the reason: malformed XML, document types, other boxed
 * expressions, decision services, imports, missing or doubled ids and names, requirements of
 * nothing or in a circle, expressions that are not FEEL.
 */
export async function readDmn(xml: string): Promise<DmnReading> {
  const document = await openDocument(xml);
  if (document.kind === "refused") return document;
  const problems: DmnProblem[] = [];
  const complain: Complain = (problem, element) =>
    void problems.push({ ...(element && { element }), problem });
  const decisions = readModel(document.definitions, complain);
  checkModel(decisions, complain);
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", decisions };
}
