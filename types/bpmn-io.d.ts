// The bpmn.io packages ship no typings for their entry points; only what the product uses is declared.

declare module "bpmn-moddle" {
  import type { BpmnModdleTypeMap } from "bpmn-moddle/types";

  /** Additional attributes of a namespace: which BPMN types carry them. */
  export type ModdlePackage = {
    name: string;
    prefix: string;
    uri: string;
    types: {
      name: string;
      extends: string[];
      properties: { name: string; type: "String"; isAttr: true }[];
    }[];
  };

  /** Something in the file that could not be taken over. */
  export type ModdleWarning = {
    message: string;
    element?: { $type: string; id?: string };
    property?: string;
    value?: string;
  };

  export class BpmnModdle {
    constructor(packages?: Record<string, ModdlePackage>);
    /** Rejects when the text is not a BPMN document; repairs what it can and warns about the rest. */
    fromXML(xml: string): Promise<{
      rootElement: BpmnModdleTypeMap["bpmn:Definitions"];
      warnings: ModdleWarning[];
    }>;
    toXML(
      element: BpmnModdleTypeMap["bpmn:Definitions"],
      options?: { format: boolean },
    ): Promise<{ xml: string }>;
    create(type: string): object;
    createAny(type: string, namespace?: string): object;
  }
}

declare module "bpmn-auto-layout" {
  /** The same document with a new diagram. Needs `<incoming>` and `<outgoing>` at the nodes. */
  export function layoutProcess(xml: string): Promise<string>;
}

declare module "bpmnlint" {
  /** What a rule found, by rule. */
  export type LintResults = Record<string, { id: string; message: string }[]>;

  export class Linter {
    constructor(options: { config: object; resolver: object });
    lint(root: object): Promise<LintResults>;
  }
}

declare module "bpmnlint/rules/*.js" {
  const rule: unknown;
  export default rule;
}
