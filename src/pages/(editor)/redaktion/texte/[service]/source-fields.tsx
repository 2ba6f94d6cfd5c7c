import { fill } from "#platform/i18n";
import { FieldView } from "#ui";
import { textsTexts } from "../texts.ts";
import { formTexts as texts } from "./form-texts.ts";
import type { SourceField, TypedSource } from "./typed-source.ts";

type SourceProps = {
  /** What the names of the fields begin with. */
  prefix: string;
  typed: TypedSource;
  errorOf: (field: SourceField) => string | undefined;
};

const FIELDS: readonly { field: SourceField; label: string; hint?: string }[] = [
  { field: "sourceTitle", label: texts.sourceTitle },
  { field: "sourceDay", label: texts.sourceDay, hint: texts.sourceDayHint },
  { field: "sourceUrl", label: texts.sourceUrl },
];

/** Where a statement comes from; folded up as long as nothing is wrong with it. */
export const SourceFields = ({ prefix, typed, errorOf }: SourceProps) => (
  <details class="why" open={FIELDS.some(({ field }) => errorOf(field) !== undefined)}>
    <summary>
      {typed.sourceTitle === "" ? texts.noSource : fill(texts.source, { title: typed.sourceTitle })}
    </summary>
    <div class="stack stack--fill">
      {FIELDS.map(({ field, label, hint }) => (
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: `${prefix}.${field}`, label, hint },
            ...{ optional: textsTexts.optional, error: errorOf(field), value: typed[field] },
          }}
        />
      ))}
    </div>
  </details>
);
