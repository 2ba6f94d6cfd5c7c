/** What an event waits for or says (BPMN 2.0.2, 10.5.5). `other` names a definition by its BPMN type. */
export type EventDefinition =
  | { kind: "timer"; timeDuration?: string; timeDate?: string; timeCycle?: string }
  | { kind: "message"; message?: string }
  | { kind: "error"; errorCode?: string }
  | { kind: "other"; type: string };

/**
 * An activity, event or gateway. `type` is the local name of its XML element ("userTask");
 * `incoming` and `outgoing` are ids of sequence flows in document order, derived from the flows,
 * which many tools write without `<incoming>` and `<outgoing>`.
 */
export type FlowNode = {
  id: string;
  type: string;
  name?: string;
  documentation?: string;
  incoming: string[];
  outgoing: string[];
  /** The flow taken when no condition holds. */
  default?: string;
  eventDefinitions: EventDefinition[];
  /** Name of the message a send or receive task refers to. */
  message?: string;
  attachedToRef?: string;
  /** Only on boundary events: false when the activity goes on. */
  cancelActivity?: boolean;
  loopCharacteristics?: string;
  isForCompensation?: true;
  /** A receive task that starts the process. */
  instantiate?: true;
  /** Attributes of the asked namespaces by local name. */
  extension: Readonly<Record<string, string>>;
};

export type SequenceFlow = {
  id: string;
  name?: string;
  sourceRef: string;
  targetRef: string;
  conditionExpression?: string;
};

/** One process as plain data, nodes and flows in document order. */
export type BpmnProcess = {
  id: string;
  name?: string;
  nodes: FlowNode[];
  flows: SequenceFlow[];
};

/** Why a file cannot be taken over, in German, with the element it is about. */
export type BpmnProblem = { element?: string; problem: string };
