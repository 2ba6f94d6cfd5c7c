import { ErrorText, Hint, LabelText, Why } from "./around.tsx";
import { type Option, OptionList } from "./option-list.tsx";
import { describedBy, inputId, type Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";

export type ChoiceProps = {
  multiple: boolean;
  options: readonly Option[];
  chosen: readonly string[];
  placeholder: string;
};

/** More than these are quicker found in a list than read one by one. */
const MOST_RADIOS = 7;

export const Choice = (props: Question & ChoiceProps) => {
  const { multiple, options, chosen, placeholder, ...question } = props;
  if (!multiple && options.length > MOST_RADIOS)
    return <Select {...{ question, options, chosen, placeholder }} />;
  return (
    <QuestionGroup question={question}>
      <OptionList
        name={question.name}
        type={multiple ? "checkbox" : "radio"}
        options={options}
        chosen={chosen}
        invalid={question.error !== undefined}
      />
    </QuestionGroup>
  );
};

type SelectProps = Omit<ChoiceProps, "multiple"> & { question: Question };

const Select = ({ question, options, chosen, placeholder }: SelectProps) => (
  <div class={question.error ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
    <label class="kern-label" for={inputId(question.name)}>
      <LabelText {...question} />
    </label>
    <Hint {...question} />
    <div class="kern-form-input__select-wrapper">
      <select
        class={`kern-form-input__select${question.error ? " kern-form-input__select--error" : ""}`}
        id={inputId(question.name)}
        name={question.name}
        {...(question.error && { "aria-invalid": "true" })}
        {...(describedBy(question) && { "aria-describedby": describedBy(question) })}
      >
        <option value="">{placeholder}</option>
        {options.map(({ id, label }) => (
          <option value={id} selected={chosen.includes(id)}>
            {label}
          </option>
        ))}
      </select>
    </div>
    <ErrorText {...question} />
    <Why {...question} />
  </div>
);
