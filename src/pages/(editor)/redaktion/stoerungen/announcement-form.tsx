import type { AnnouncementProblem, ServiceType, TypedAnnouncement } from "#catalogue";
import { Button, ErrorSummary, FieldView, FormToken } from "#ui";
import { disturbanceTexts } from "./texts.ts";

type FormProps = {
  token: string;
  /** Said on all portals. */
  forRegion: boolean;
  services: readonly ServiceType[];
  typed: TypedAnnouncement;
  problems: readonly AnnouncementProblem[];
};

export const emptyAnnouncement: TypedAnnouncement = {
  serviceId: "",
  message: "",
  messageEn: "",
  begins: "",
  ends: "",
};

const { form: texts, errors } = disturbanceTexts;

/** The field where each problem is put right. */
const FIELDS: Record<AnnouncementProblem, string> = {
  service: "leistung",
  message: "hinweis",
  begins: "beginn",
  ends: "ende",
  order: "ende",
};

type TimeProps = {
  name: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
};

/** Day and time in one field of the browser. */
const TimeField = ({ name, label, hint, value, error }: TimeProps) => (
  <div class={error ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
    <label class="kern-label" for={name}>
      {label}
      <span class="kern-label__optional"> ({texts.optional})</span>
    </label>
    <div class="kern-hint" id={`${name}-hint`}>
      {hint}
    </div>
    <input
      class="kern-form-input__input"
      id={name}
      name={name}
      type="datetime-local"
      value={value}
      aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
      {...(error && { "aria-invalid": "true" })}
    />
    {error && (
      <p class="kern-error" id={`${name}-error`}>
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <span class="kern-body">{error}</span>
      </p>
    )}
  </div>
);

const Messages = ({ typed, error }: { typed: TypedAnnouncement; error: string | undefined }) => (
  <>
    <FieldView
      field={{
        type: "text",
        multiline: true,
        name: "hinweis",
        label: texts.message,
        hint: texts.messageHint,
        error,
        value: typed.message,
      }}
    />
    <FieldView
      field={{
        type: "text",
        multiline: true,
        name: "hinweisEnglisch",
        label: texts.messageEn,
        optional: texts.optional,
        value: typed.messageEn,
      }}
    />
  </>
);

/** What does not work, and from when until when. */
export const AnnouncementForm = (props: FormProps) => {
  const { token, forRegion, services, typed, problems } = props;
  const wrong = problems.map((problem) => ({ name: FIELDS[problem], message: errors[problem] }));
  const errorOf = (name: string) => wrong.find((one) => one.name === name)?.message;
  const { begins, ends } = typed;
  return (
    <form method="post" action="/redaktion/stoerungen" class="form" novalidate>
      <ErrorSummary title={errors.title} errors={wrong} />
      <FormToken value={token} />
      <FieldView
        field={{
          type: "choice",
          multiple: false,
          name: "leistung",
          label: texts.service,
          hint: forRegion ? texts.serviceHintRegion : texts.serviceHint,
          error: errorOf("leistung"),
          placeholder: forRegion ? disturbanceTexts.everywhere : disturbanceTexts.everything,
          options: services.map(({ id, title }) => ({ id, label: title.de })),
          chosen: [typed.serviceId],
        }}
      />
      <Messages typed={typed} error={errorOf("hinweis")} />
      <TimeField
        name="beginn"
        label={texts.begins}
        hint={texts.beginsHint}
        value={begins}
        error={errorOf("beginn")}
      />
      <TimeField
        name="ende"
        label={texts.ends}
        hint={texts.endsHint}
        value={ends}
        error={errorOf("ende")}
      />
      <Button>{texts.button}</Button>
    </form>
  );
};
