import { Button, FieldView } from "#ui";
import type { Typed } from "./asked.ts";
import type { Problem } from "./problems.ts";
import type { FinderTexts } from "./texts.ts";

const field = {
  type: "text",
  multiline: false,
  optional: undefined,
  why: undefined,
  autofill: true,
} as const;

type FinderFormProps = { typed: Typed; problems: readonly Problem[]; texts: FinderTexts };

/** A service in one's own words and a place. A plain GET form. */
export function FinderForm({ typed, problems, texts }: FinderFormProps) {
  const errorOf = (name: Problem["name"]): string | undefined =>
    problems.find((problem) => problem.name === name)?.message;
  return (
    <form class="form" action="/zustaendigkeit" method="get" novalidate>
      <FieldView
        field={{
          ...field,
          name: "leistung",
          label: texts.service,
          hint: texts.serviceHint,
          value: typed.service,
          error: errorOf("leistung"),
          autocomplete: undefined,
        }}
      />
      <FieldView
        field={{
          ...field,
          name: "wo",
          label: texts.where,
          hint: texts.whereHint,
          value: typed.where,
          error: errorOf("wo"),
          autocomplete: "postal-code",
        }}
      />
      <div class="actions">
        <Button>{texts.find}</Button>
      </div>
    </form>
  );
}
