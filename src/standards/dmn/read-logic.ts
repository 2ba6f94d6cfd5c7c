import type { DecisionTable as ModdleTable, Expression, UnaryTests } from "dmn-moddle";
import {
  AGGREGATIONS,
  type DecisionLogic,
  type DecisionTable,
  HIT_POLICIES,
} from "./decision-model.ts";

/** Collects problems while reading, so that people see all of them at once. */
export type Complain = (problem: string, element?: string) => void;

type Written = { text?: string; expressionLanguage?: string } | undefined;

const textOf = (written: Written): string => written?.text?.trim() ?? "";

const optional = <K extends string>(key: K, written: Written): Partial<Record<K, string>> =>
  (textOf(written) === "" ? {} : { [key]: textOf(written) }) as Partial<Record<K, string>>;

function readTable(table: ModdleTable, owner: string, complain: Complain): DecisionTable {
  const hitPolicy = HIT_POLICIES.find((policy) => policy === (table.hitPolicy ?? "UNIQUE"));
  if (!hitPolicy) complain(`Die Trefferregel „${table.hitPolicy}“ gibt es nicht.`, owner);
  const aggregation = AGGREGATIONS.find((name) => name === table.aggregation);
  if (table.aggregation && !aggregation)
    complain(`Die Zusammenfassung „${table.aggregation}“ gibt es nicht.`, owner);
  return {
    kind: "decisionTable",
    hitPolicy: hitPolicy ?? "UNIQUE",
    ...(aggregation && { aggregation }),
    inputs: (table.input ?? []).map(({ id, inputExpression, inputValues }) => ({
      ...(id && { id }),
      expression: textOf(inputExpression),
      ...optional("allowed", inputValues),
    })),
    outputs: (table.output ?? []).map(({ id, name, outputValues, defaultOutputEntry }) => ({
      ...(id && { id }),
      ...(name && { name }),
      ...optional("allowed", outputValues),
      ...optional("defaultValue", defaultOutputEntry),
    })),
    rules: (table.rule ?? []).map(({ id, inputEntry, outputEntry }) => ({
      id: id ?? "",
      tests: (inputEntry ?? []).map((test: UnaryTests) => textOf(test)),
      values: (outputEntry ?? []).map(textOf),
    })),
  };
}

const isForeign = (language: string | undefined): boolean =>
  language !== undefined && !/feel/i.test(language);

/** The logic of a decision or a business knowledge model; tables and FEEL expressions are understood. */
export function readLogic(
  logic: Expression | undefined,
  owner: string,
  complain: Complain,
): DecisionLogic {
  if (logic?.$type === "dmn:DecisionTable") return readTable(logic, owner, complain);
  if (logic?.$type === "dmn:LiteralExpression") {
    if (isForeign(logic.expressionLanguage))
      complain(
        `Ausdrücke in „${logic.expressionLanguage}“ werden nicht ausgeführt, nur FEEL.`,
        owner,
      );
    return { kind: "literalExpression", text: textOf(logic) };
  }
  const found = logic ? `„${logic.$type.replace("dmn:", "")}“` : "nichts";
  complain(`Hier steht ${found}; erlaubt sind eine Entscheidungstabelle oder ein Ausdruck.`, owner);
  return { kind: "literalExpression", text: "null" };
}
