import type { Barrier, BarrierProblem } from "#accessibility";
import { inLanguage, type Language } from "#platform/i18n";
import { Button, ErrorSummary, FieldView, FormToken, Link } from "#ui";
import { barrierTexts } from "./texts.ts";

type FormProps = {
  typed: Barrier;
  problems: readonly BarrierProblem[];
  token: string;
  language: Language;
};

const FIELDS: Record<BarrierProblem, string> = { what: "hindernis", contact: "kontakt" };

export function BarrierForm({ typed, problems, token, language }: FormProps) {
  const texts = inLanguage(barrierTexts, language);
  const errors = problems.map((one) => ({ name: FIELDS[one], message: texts.errors[one] }));
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <div class="stack stack--wide stack--fill measure">
      <ErrorSummary title={texts.errorTitle} errors={errors} />
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <form method="post" action="/barrierefreiheit/melden" class="form" novalidate>
        <FormToken value={token} />
        <FieldView
          field={{
            type: "text",
            multiline: false,
            name: "seite",
            label: texts.page,
            hint: texts.pageHint,
            optional: texts.optional,
            value: typed.page,
          }}
        />
        <FieldView
          field={{
            type: "text",
            multiline: true,
            name: "hindernis",
            label: texts.what,
            hint: texts.whatHint,
            error: errorOf("hindernis"),
            value: typed.what,
          }}
        />
        <FieldView
          field={{
            type: "text",
            multiline: false,
            name: "kontakt",
            label: texts.contact,
            hint: texts.contactHint,
            optional: texts.optional,
            error: errorOf("kontakt"),
            value: typed.contact,
          }}
        />
        <p class="note">{texts.privacy}</p>
        <Button>{texts.button}</Button>
      </form>
    </div>
  );
}

export const Thanks = ({ language }: { language: Language }) => {
  const texts = inLanguage(barrierTexts, language);
  return (
    <div class="stack measure">
      <h1>{texts.thanks}</h1>
      <p>{texts.thanksText}</p>
      <p>
        <Link href="/barrierefreiheit">{texts.back}</Link>
      </p>
    </div>
  );
};
