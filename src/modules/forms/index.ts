export type { Address, Answer, Answers, AttachedFile, Person, SimpleAnswer } from "./answers.ts";
export { asksForFiles, filesIn } from "./asked-files.ts";
export { compileForm, type Compilation } from "./compile-form.ts";
export { type CompiledForm, fieldNamed } from "./compiled-form.ts";
export {
  elementId,
  feel,
  type FieldDefinition,
  fieldDefinition,
  fieldId,
  type FieldOf,
  type FieldType,
  formDefinition,
  type FormDefinition,
  type GroupField,
  type PageDefinition,
  pageDefinition,
  type SimpleField,
  simpleField,
  type StepDefinition,
} from "./definition.ts";
export { FILE_INPUT, fileLine, readFileLine } from "./fields/file.ts";
export type { FileFinding, KnownFiles } from "./known-files.ts";
export { displayAnswer, type DisplayedPage, displayPages } from "./display.ts";
export { feelScope } from "./feel-scope.ts";
export type { FieldProblem } from "./field-problems.ts";
export type { Displayed, DisplayedEntry, ProblemKind } from "./fields/field-kind.ts";
export type { FormProblem } from "./form-problem.ts";
export { messageFor } from "./messages.ts";
export { type Needed, neededBeforehand } from "./needed-beforehand.ts";
export { declaredAnswers, nextPage, previousPage } from "./next-page.ts";
export { type PresentedPage, presentPage } from "./present-page.ts";
export type { PresentedField } from "./presentation.ts";
export { prefilled, type PrefillValues } from "./prefill.ts";
export { type PageReading, readPage } from "./read-page.ts";
export { restrict } from "./restrict.ts";
export type { Surroundings } from "./surroundings.ts";
export type { FormBody, Typed } from "./typed.ts";
export { type DeclarationResult, validateDeclaration } from "./validate-declaration.ts";
export { walk, type Walk, type WalkedPage } from "./walk.ts";
export { type Texts, type Words } from "./words.ts";
