import { type Option, OptionList } from "./option-list.tsx";
import type { Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";

export type YesNoProps = { options: readonly Option[]; chosen: string };

export const YesNo = ({ options, chosen, ...question }: Question & YesNoProps) => (
  <QuestionGroup question={question} horizontal>
    <OptionList
      name={question.name}
      type="radio"
      options={options}
      chosen={[chosen]}
      invalid={question.error !== undefined}
    />
  </QuestionGroup>
);
