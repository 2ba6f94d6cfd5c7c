import type { EditedText } from "#catalogue";
import { fill } from "#platform/i18n";
import { FieldView } from "#ui";
import { textsTexts } from "../texts.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import { SourceFields } from "./source-fields.tsx";
import { StaleNote, Tick } from "./stale-note.tsx";
import { type FactField, factName, type FactProblem, type TypedFact } from "./typed-facts.ts";

const { optional } = textsTexts;

type FieldsProps = {
  typed: TypedFact;
  /** Its position on the page. */
  fact: number;
  text: EditedText;
  parameters: readonly string[];
  problems: readonly FactProblem[];
};

type OneProps = FieldsProps & { field: FactField; label: string; hint?: string; short?: boolean };

const One = ({ typed, fact, problems, field, label, hint, short }: OneProps) => {
  const found = problems.find((one) => one.fact === fact && one.field === field);
  return (
    <FieldView
      field={{
        type: "text",
        multiline: !short,
        name: factName(fact, field),
        label,
        hint,
        optional: field === "de" || field === "place" ? undefined : optional,
        error: found && errors[found.problem],
        value: typed[field],
      }}
    />
  );
};

const concerns = ({ problems, fact }: FieldsProps, fields: readonly FactField[]): boolean =>
  problems.some((one) => one.fact === fact && fields.includes(one.field));

const TRANSLATED = [
  { field: "en", language: "en", label: texts.en },
  { field: "easy", language: "de-easy", label: texts.easy, hint: texts.easyHint },
] as const;

const Translations = (props: FieldsProps) => {
  const { typed, fact, text } = props;
  const place = `fact:${typed.id}`;
  const isStale = TRANSLATED.some(({ language }) => text.staleFrom[`${place}.${language}`]);
  return (
    <details class="why" open={isStale || concerns(props, ["en", "easy"])}>
      <summary>{texts.translations}</summary>
      <div class="stack stack--fill">
        {TRANSLATED.map(({ field, language, label, ...rest }) => (
          <>
            <One {...props} field={field} label={label} {...rest} />
            <StaleNote
              {...{ text, place, language }}
              german={typed.de}
              name={factName(fact, `stillRight.${language}`)}
            />
          </>
        ))}
      </div>
    </details>
  );
};

/** One statement with its translations and its source. */
export const FactFields = (props: FieldsProps) => {
  const { typed, fact, parameters, problems } = props;
  const isNew = typed.id === "";
  const named = fill(texts.parameters, { names: parameters.map((id) => `{${id}}`).join(", ") });
  const hint = fill(texts.deHint, { parameters: parameters.length > 0 ? named : "" }).trim();
  return (
    <fieldset class="panel stack stack--fill statement">
      <legend>{isNew ? texts.newStatement : fill(texts.statement, { number: fact + 1 })}</legend>
      <input type="hidden" name={factName(fact, "id")} value={typed.id} />
      <One {...props} field="de" label={texts.de} hint={hint} />
      {(typed.general !== "" || typed.de.includes("{")) && (
        <>
          <One {...props} field="general" label={texts.general} />
          <One {...props} field="generalEn" label={texts.generalEn} />
        </>
      )}
      <Translations {...props} />
      <SourceFields
        prefix={`fact.${fact}`}
        typed={typed}
        errorOf={(field) => {
          const found = problems.find((one) => one.fact === fact && one.field === field);
          return found && errors[found.problem];
        }}
      />
      <One {...props} field="place" label={texts.place} short />
      {!isNew && <Tick name={factName(fact, "remove")} label={texts.remove} />}
    </fieldset>
  );
};
