// dmn-moddle ships no typings; only what the product uses is declared (DMN 1.3, clause 6 to 8).

declare module "dmn-moddle" {
  /** Any element of the tree. */
  export type DmnElement = {
    $type: string;
    id?: string;
    name?: string;
    $attrs: Record<string, string>;
    [property: string]: unknown;
  };

  type Named = { $type: string; id?: string; name?: string };

  export type UnaryTests = Named & { text?: string; expressionLanguage?: string };

  export type LiteralExpression = Named & {
    $type: "dmn:LiteralExpression";
    text?: string;
    expressionLanguage?: string;
    typeRef?: string;
  };

  export type DecisionTable = Named & {
    $type: "dmn:DecisionTable";
    hitPolicy?: string;
    aggregation?: string;
    input?: (Named & {
      label?: string;
      inputExpression?: LiteralExpression;
      inputValues?: UnaryTests;
    })[];
    output?: (Named & {
      label?: string;
      outputValues?: UnaryTests;
      defaultOutputEntry?: LiteralExpression;
      typeRef?: string;
    })[];
    rule?: (Named & {
      description?: string;
      inputEntry?: UnaryTests[];
      outputEntry?: LiteralExpression[];
    })[];
  };

  /** Boxed expressions besides; told apart by `$type`. */
  export type OtherExpression = Named & {
    $type:
      "dmn:Context" | "dmn:Invocation" | "dmn:List" | "dmn:Relation" | "dmn:FunctionDefinition";
  };

  export type Expression = LiteralExpression | DecisionTable | OtherExpression;

  type Reference = { href?: string };

  export type KnowledgeRequirement = Named & { requiredKnowledge?: Reference };

  export type Decision = Named & {
    $type: "dmn:Decision";
    informationRequirement?: (Named & {
      requiredDecision?: Reference;
      requiredInput?: Reference;
    })[];
    knowledgeRequirement?: KnowledgeRequirement[];
    decisionLogic?: Expression;
  };

  export type InputData = Named & {
    $type: "dmn:InputData";
    variable?: Named & { typeRef?: string };
  };

  export type BusinessKnowledgeModel = Named & {
    $type: "dmn:BusinessKnowledgeModel";
    encapsulatedLogic?: Named & {
      kind?: string;
      formalParameter?: Named[];
      body?: Expression;
    };
    knowledgeRequirement?: KnowledgeRequirement[];
  };

  export type OtherDrgElement = Named & {
    $type: "dmn:KnowledgeSource" | "dmn:DecisionService";
  };

  export type DrgElement = Decision | InputData | BusinessKnowledgeModel | OtherDrgElement;

  export type Definitions = Named & {
    $type: "dmn:Definitions";
    import?: Named[];
    itemDefinition?: (Named & { allowedValues?: UnaryTests })[];
    drgElement?: DrgElement[];
  };

  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    /** Rejects when the text is no DMN document; repairs what it can and warns about the rest. */
    fromXML(xml: string): Promise<{
      rootElement: DmnElement;
      warnings: { message: string; element?: DmnElement; property?: string; value?: string }[];
    }>;
    toXML(element: DmnElement, options?: { format: boolean }): Promise<{ xml: string }>;
    create(type: string): object;
    createAny(type: string, namespace?: string): object;
  }
}
