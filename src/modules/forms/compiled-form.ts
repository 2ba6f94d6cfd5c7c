import type {
  FieldDefinition,
  FormDefinition,
  PageDefinition,
  StepDefinition,
} from "./definition.ts";
import type { NamesIn } from "./evaluation.ts";

/** A checked form with what would otherwise be looked for at every request. Made by `compileForm`. */
export type CompiledForm = {
  definition: FormDefinition;
  pages: ReadonlyMap<string, PageDefinition>;
  /** Fields that staff fill, by step of the process. */
  steps: ReadonlyMap<string, StepDefinition>;
  /** Every field by id, also those inside groups and of steps. */
  fields: ReadonlyMap<string, FieldDefinition>;
  namesIn: NamesIn;
  /** Set by `restrict`: only some questions are open. */
  correction?: Correction;
};

type Correction = {
  /** Fields that staff opened again. */
  reopened: ReadonlySet<string>;
  /** Fields that were asked when the answers were declared. */
  asked: ReadonlySet<string>;
};

/** The definition behind the name of a problem: "hunde.0.hundName" is about `hundName`. */
export function fieldNamed(form: CompiledForm, name: string): FieldDefinition | undefined {
  const [outer = "", , inner] = name.split(".");
  return form.fields.get(inner ?? outer);
}
