import { inLanguage, type Language } from "#platform/i18n";
import { Button, FieldView } from "#ui";
import { townTexts } from "./ort/texts.ts";

const field = { optional: undefined, error: undefined, why: undefined, hint: undefined } as const;

type TownFormProps = { language: Language; value?: string; error?: string | undefined };

/** Town or postcode, and whether this browser may remember it. A plain GET form. */
export function TownForm({ language, value = "", error }: TownFormProps) {
  const texts = inLanguage(townTexts, language);
  return (
    <form class="form" action="/ort" method="get" novalidate>
      <FieldView
        field={{
          ...field,
          type: "text",
          multiline: false,
          autofill: true,
          autocomplete: "postal-code",
          name: "wo",
          label: texts.where,
          hint: texts.whereHint,
          value,
          error,
        }}
      />
      <FieldView
        field={{
          ...field,
          type: "declaration",
          name: "merken",
          label: texts.remember,
          ticked: false,
        }}
      />
      <div class="actions">
        <Button>{texts.go}</Button>
      </div>
    </form>
  );
}
