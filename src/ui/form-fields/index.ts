export { blankTexts, hasOnlyTexts, type PlainField } from "./blank-texts.ts";
export { DefaultButton } from "./default-button.tsx";
export { ErrorSummary } from "./error-summary.tsx";
export { type Field, FieldView } from "./field-view.tsx";
export { inputId } from "./question.ts";
export {
  blankShown,
  type Shown,
  type ShownEntry,
  ShownValue,
  SummaryList,
} from "./summary-list.tsx";
