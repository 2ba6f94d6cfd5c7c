import { ANSWERS, type FeedbackProblem, type Place } from "#feedback";
import { inLanguage, type Language } from "#platform/i18n";
import { Button, ErrorSummary, FieldView } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { feedbackTexts } from "./feedback-texts.ts";
import type { Visit } from "./visit.ts";

/** Names of the inputs. */
export const FEEDBACK = {
  place: "ort",
  service: "leistung",
  answer: "antwort",
  text: "anmerkung",
} as const;

type FieldsProps = {
  place: Place;
  serviceId: string | undefined;
  language: Language;
  typed?: { answer: string; text: string };
  problems?: readonly FeedbackProblem[];
};

/** Without a token: it stands on pages that everybody gets from the cache. */
export function FeedbackFields({ place, serviceId, language, typed, problems = [] }: FieldsProps) {
  const texts = inLanguage(feedbackTexts, language);
  const errorOf = (one: FeedbackProblem) =>
    problems.includes(one) ? texts.errors[one] : undefined;
  const errors = problems.map((one) => ({ name: FEEDBACK[one], message: texts.errors[one] }));
  return (
    <>
      <ErrorSummary title={texts.errorTitle} errors={errors} />
      <form method="post" action="/rueckmeldung" class="form" novalidate>
        <input type="hidden" name={FEEDBACK.place} value={place} />
        {serviceId && <input type="hidden" name={FEEDBACK.service} value={serviceId} />}
        <FieldView
          field={{
            type: "choice",
            name: FEEDBACK.answer,
            label: texts.answer,
            multiple: false,
            options: ANSWERS.map((id) => ({ id, label: texts.answers[id] })),
            chosen: typed ? [typed.answer] : [],
            placeholder: "",
            error: errorOf("answer"),
          }}
        />
        <FieldView
          field={{
            type: "text",
            multiline: true,
            name: FEEDBACK.text,
            label: texts.text,
            hint: texts.textHint,
            optional: texts.optional,
            error: errorOf("text"),
            value: typed?.text ?? "",
          }}
        />
        <Button kind="secondary">{texts.button}</Button>
      </form>
    </>
  );
}

type FeedbackFormProps = {
  place: Place;
  /** Left out when the catalogue does not know it. */
  serviceId?: string | undefined;
  visit: Visit;
  house: Dependencies;
};

/** What a form needs to know of its page. */
export type FeedbackAbout = Pick<FieldsProps, "place" | "serviceId" | "language">;

export const feedbackAbout = (asked: FeedbackFormProps): FeedbackAbout => ({
  place: asked.place,
  serviceId: asked.house.catalogue.service(asked.serviceId ?? "")?.id,
  language: asked.visit.language,
});

export const FeedbackDetails = (about: FeedbackAbout) => (
  <details class="why no-print measure">
    <summary>{inLanguage(feedbackTexts, about.language).title}</summary>
    <FeedbackFields {...about} />
  </details>
);

/** Asks at the end of a page whether it helped; closed until somebody wants to answer. */
export const FeedbackForm = (asked: FeedbackFormProps) => (
  <FeedbackDetails {...feedbackAbout(asked)} />
);
