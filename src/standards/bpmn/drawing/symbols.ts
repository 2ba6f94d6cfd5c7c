/** Event symbols around (0, 0) for an event of radius 18 (BPMN 2.0.2, table 10.93). */
export const EVENT_SYMBOLS: Readonly<Record<string, string>> = {
  message: "M-9-6H9V6H-9ZM-9-6L0 1L9-6",
  timer: "M0-9A9 9 0 1 1 0 9A9 9 0 1 1 0-9ZM0-6V0L4 2",
  error: "M-9 7L-4-7L3 3L9-7L4 8L-3-2Z",
  escalationEventDefinition: "M0-9L7 8L0 1L-7 8Z",
  signalEventDefinition: "M0-9L8.5 6H-8.5Z",
  compensateEventDefinition: "M-1-6V6L-9 0ZM8-6V6L0 0Z",
  conditionalEventDefinition: "M-7-8H7V8H-7ZM-4-4H4M-4 0H4M-4 4H4",
  linkEventDefinition: "M-9-3H2V-7L9 0L2 7V3H-9Z",
  terminateEventDefinition: "M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10Z",
  cancelEventDefinition: "M-8-5L-5-8L0-3L5-8L8-5L3 0L8 5L5 8L0 3L-5 8L-8 5L-3 0Z",
  multiple: "M0-9L9-2L5 8H-5L-9-2Z",
};

/** Task symbols in a box of 14 by 14 (table 10.3 onwards). */
export const TASK_SYMBOLS: Readonly<Record<string, string>> = {
  userTask: "M4 4A3 3 0 1 1 10 4A3 3 0 1 1 4 4ZM1 14V12A6 4.5 0 0 1 13 12V14Z",
  serviceTask:
    "M7 3A4 4 0 1 1 7 11A4 4 0 1 1 7 3ZM7 0V3M7 11V14M0 7H3M11 7H14M2 2L4 4M10 10L12 12M2 12L4 10M10 4L12 2",
  sendTask: "M0 2H14V12H0ZM0 2L7 8L14 2",
  receiveTask: "M0 2H14V12H0ZM0 2L7 8L14 2",
  scriptTask: "M2 0H14L11 5L14 9L11 14H0L3 9L0 5ZM4 4H9M5 7H10M4 10H9",
  manualTask: "M0 6L4 2H9V4H6H13V6H7H14V8.5H7H13V11H7H11V13H2L0 11Z",
  businessRuleTask: "M0 1H14V13H0ZM0 5H14M5 5V13M0 9H14",
};

/** Markers at the bottom of an activity, around (0, 0). */
export const ACTIVITY_MARKERS: Readonly<Record<string, string>> = {
  collapsed: "M-7-7H7V7H-7ZM0-4V4M-4 0H4",
  standardLoopCharacteristics: "M-2 6A6 6 0 1 1 3 5M-7 6H-2V1",
  multiInstanceLoopCharacteristics: "M-5-6V6M0-6V6M5-6V6",
};

/** Gateway symbols around (0, 0) for a diamond of 50 by 50. */
export const GATEWAY_SYMBOLS: Readonly<Record<string, { path: string; width: number }>> = {
  exclusiveGateway: { path: "M-8-8L8 8M8-8L-8 8", width: 4 },
  parallelGateway: { path: "M0-12V12M-12 0H12", width: 4 },
  inclusiveGateway: { path: "M0-12A12 12 0 1 1 0 12A12 12 0 1 1 0-12Z", width: 3 },
  complexGateway: { path: "M0-12V12M-12 0H12M-8-8L8 8M8-8L-8 8", width: 3 },
  eventBasedGateway: {
    path: "M0-14A14 14 0 1 1 0 14A14 14 0 1 1 0-14ZM0-11A11 11 0 1 1 0 11A11 11 0 1 1 0-11ZM0-7L7-2L4 6H-4L-7-2Z",
    width: 1,
  },
};
