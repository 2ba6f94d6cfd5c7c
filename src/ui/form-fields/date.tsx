import { isWrong, type Part, type Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";
import { SingleInput } from "./single-input.tsx";

export type Day = { day: Part; month: Part; year: Part };
/** `birthday`: it is the person's own, the browser may know it. */
export type DateProps = Day & { birthday: boolean };

/** Three inputs: nobody pages through a calendar to a day long ago. The error is said once. */
export const DateInput = ({ day, month, year, birthday, ...question }: Question & DateProps) => {
  const parts = [
    { key: "day", part: day, width: 2 },
    { key: "month", part: month, width: 2 },
    { key: "year", part: year, width: 4 },
  ] as const;
  const error = question.error ?? parts.find(({ part }) => part.error)?.part.error;
  const saidAt = error === undefined ? question.wrongWith : question.name;
  return (
    <QuestionGroup question={{ ...question, error }} horizontal>
      {parts.map(({ key, part, width }) => (
        <SingleInput
          question={{
            name: `${question.name}.${key}`,
            label: part.label,
            wrongWith: isWrong(question) || part.error ? saidAt : undefined,
            autofill: birthday && question.autofill === true,
          }}
          value={part.value}
          inputMode="numeric"
          autocomplete={`bday-${key}`}
          width={width}
        />
      ))}
    </QuestionGroup>
  );
};
