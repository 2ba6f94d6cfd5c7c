import { DateInput, type Day } from "./date.tsx";
import type { Part, Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";
import { SingleInput } from "./single-input.tsx";

export type PersonProps = {
  givenNames: Part;
  familyName: Part;
  birthDate?: (Day & { label: string; error?: string | undefined }) | undefined;
};

export const Person = (props: Question & PersonProps) => {
  const { givenNames, familyName, birthDate, ...question } = props;
  const autofill = question.autofill ?? false;
  const below = (key: keyof PersonProps, { label, error }: Pick<Part, "label" | "error">) => ({
    name: `${question.name}.${key}`,
    label,
    error,
    wrongWith: question.error && question.name,
    autofill,
  });
  return (
    <QuestionGroup question={question} large>
      <SingleInput
        question={below("givenNames", givenNames)}
        value={givenNames.value}
        autocomplete="given-name"
        spellcheck={false}
      />
      <SingleInput
        question={below("familyName", familyName)}
        value={familyName.value}
        autocomplete="family-name"
        spellcheck={false}
      />
      {birthDate && <DateInput {...birthDate} {...below("birthDate", birthDate)} birthday />}
    </QuestionGroup>
  );
};
