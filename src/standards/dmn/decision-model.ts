/** Decisions as plain data in the terms of DMN 1.5, read by `readDmn`. */
export type DecisionModel = {
  name: string;
  inputs: readonly InputData[];
  decisions: readonly Decision[];
  knowledge: readonly KnowledgeModel[];
};

/** A value that comes from outside; `allowed` are the unary tests of its item definition. */
export type InputData = { id: string; name: string; allowed?: string };

export type Decision = {
  id: string;
  name: string;
  /** Ids of the decisions whose results it uses, and of the knowledge it calls. */
  requiredDecisions: readonly string[];
  requiredKnowledge: readonly string[];
  logic: DecisionLogic;
};

/** A business knowledge model: logic that expressions call like a function. */
export type KnowledgeModel = {
  id: string;
  name: string;
  parameters: readonly string[];
  requiredKnowledge: readonly string[];
  logic: DecisionLogic;
};

export type DecisionLogic = { kind: "literalExpression"; text: string } | DecisionTable;

export type DecisionTable = {
  kind: "decisionTable";
  hitPolicy: HitPolicy;
  aggregation?: Aggregation;
  inputs: readonly TableInput[];
  outputs: readonly TableOutput[];
  rules: readonly DecisionRule[];
};

export const HIT_POLICIES = [
  "UNIQUE",
  "ANY",
  "FIRST",
  "PRIORITY",
  "RULE ORDER",
  "OUTPUT ORDER",
  "COLLECT",
] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ["SUM", "MIN", "MAX", "COUNT"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** `allowed` and `defaultValue` are FEEL; `name` is needed only beside other outputs. */
type TableInput = { id?: string; expression: string; allowed?: string };
type TableOutput = { id?: string; name?: string; allowed?: string; defaultValue?: string };

/** One unary test per input and one expression per output, in the order of the columns. */
export type DecisionRule = { id: string; tests: readonly string[]; values: readonly string[] };

/** What keeps a file from being used, at the element with that id. For people; German. */
export type DmnProblem = { element?: string; problem: string };
