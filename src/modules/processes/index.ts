export { drawProcess } from "./draw-process.ts";
export { advance, type Advance, type ProcessEvent, type RefusedEvent } from "./engine/advance.ts";
export { elementsAhead } from "./engine/ahead.ts";
export { type Compilation, compileProcess } from "./engine/compile-process.ts";
export { describeProcess, type ProcessStep } from "./engine/describe-process.ts";
export { dueInstant } from "./engine/due.ts";
export type { Effect, Incident } from "./engine/effect.ts";
export { type MappedMarking, mapMarking } from "./engine/map-marking.ts";
export { emptyMarking, type Marking, type Token } from "./engine/marking.ts";
export { type OpenWork, openWork } from "./engine/open-work.ts";
export type { Operation } from "./engine/operation.ts";
export type { Permission } from "./engine/permission.ts";
export {
  attachedHost,
  type ElementType,
  type ProcessElement,
  type ProcessModel,
} from "./engine/process-model.ts";
export { samePlaces } from "./engine/same-place.ts";
export { isStatusWord, type StatusWord } from "./engine/status-word.ts";
export { SKIPPED } from "./engine/user-task.ts";
export { type ProcessUses, usesOf } from "./engine/uses.ts";
export { waitingFor } from "./engine/waiting-for.ts";
export { readProcess } from "./read-process.ts";
export { verbundExtension } from "./verbund-extension.ts";
