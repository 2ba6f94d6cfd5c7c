import { ErrorText, Hint, LabelText, Why } from "./around.tsx";
import { describedBy, inputId, isWrong, type Question } from "./question.ts";

type SingleInputProps = {
  question: Question;
  value: string;
  type?: "text" | "email" | "tel";
  inputMode?: "numeric" | "decimal";
  autocomplete?: string | undefined;
  spellcheck?: boolean;
  multiline?: boolean;
  /** Room for about so many characters. */
  width?: 2 | 4;
};

/** A question with one input: label, hint, input, error. */
export function SingleInput({ question, multiline, ...rest }: SingleInputProps) {
  const classes = ["kern-form-input", question.error && "kern-form-input--error"];
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      <label class="kern-label" for={inputId(question.name)}>
        <LabelText {...question} />
      </label>
      <Hint {...question} />
      {multiline ? (
        <textarea {...commonAttributes(question, rest)} rows={5}>
          {rest.value}
        </textarea>
      ) : (
        <input
          {...commonAttributes(question, rest)}
          type={rest.type ?? "text"}
          list={undefined /* else the typings want each type on its own */}
          value={rest.value}
        />
      )}
      <ErrorText {...question} />
      <Why {...question} />
    </div>
  );
}

function commonAttributes(
  question: Question,
  { inputMode, autocomplete, spellcheck, width }: Omit<SingleInputProps, "question" | "multiline">,
) {
  const classes = [
    "kern-form-input__input",
    isWrong(question) && "kern-form-input__input--error",
    width && `kern-form-input__input--width-${width}`,
  ];
  return {
    class: classes.filter(Boolean).join(" "),
    id: inputId(question.name),
    name: question.name,
    ...(inputMode && { inputMode }),
    ...(autocomplete && question.autofill && { autocomplete }),
    ...(spellcheck === false && { spellcheck }),
    ...(isWrong(question) && { "aria-invalid": "true" as const }),
    ...(describedBy(question) && { "aria-describedby": describedBy(question) }),
  };
}
