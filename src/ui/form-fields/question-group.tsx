import type { ComponentChildren } from "preact";
import { ErrorText, Hint, LabelText, Why } from "./around.tsx";
import { describedBy, inputId, type Question } from "./question.ts";

type QuestionGroupProps = {
  question: Question;
  children: ComponentChildren;
  horizontal?: boolean;
  /** Its inputs have labels of their own, so the legend stands out. */
  large?: boolean;
  /** Gives the group itself the id that an error summary links to. */
  isTarget?: boolean;
};

/** A question with several inputs: legend, hint, inputs, error. */
export const QuestionGroup = (props: QuestionGroupProps) => {
  const { question, children, horizontal, large, isTarget } = props;
  return (
    <fieldset
      class={question.error ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"}
      {...(isTarget && { id: inputId(question.name), tabIndex: -1 })}
      {...(describedBy(question) && { "aria-describedby": describedBy(question) })}
    >
      <legend class={large ? "kern-label kern-label--large" : "kern-label"}>
        <LabelText {...question} />
      </legend>
      <Hint {...question} />
      <div
        class={
          horizontal ? "kern-fieldset__body kern-fieldset__body--horizontal" : "kern-fieldset__body"
        }
      >
        {children}
      </div>
      <ErrorText {...question} />
      <Why {...question} />
    </fieldset>
  );
};
