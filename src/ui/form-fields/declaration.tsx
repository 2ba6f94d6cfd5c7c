import { ErrorText, Hint, LabelText, Why } from "./around.tsx";
import { describedBy, inputId, type Question } from "./question.ts";

export type DeclarationProps = { ticked: boolean };

export const Declaration = ({ ticked, ...question }: Question & DeclarationProps) => {
  const id = inputId(question.name);
  const box = "kern-form-check__checkbox";
  return (
    <div class="declaration">
      <Hint {...question} />
      <div class={question.error ? "kern-form-check kern-form-check--error" : "kern-form-check"}>
        <input
          class={question.error ? `${box} ${box}--error` : box}
          type="checkbox"
          id={id}
          name={question.name}
          value="yes"
          checked={ticked}
          {...(question.error && { "aria-invalid": "true" })}
          {...(describedBy(question) && { "aria-describedby": describedBy(question) })}
        />
        <label class="kern-label" for={id}>
          <LabelText {...question} />
        </label>
        <ErrorText {...question} />
      </div>
      <Why {...question} />
    </div>
  );
};
