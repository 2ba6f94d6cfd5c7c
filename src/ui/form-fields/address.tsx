import type { Part, Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";
import { SingleInput } from "./single-input.tsx";

export type AddressProps = { street: Part; houseNumber: Part; postcode: Part; town: Part };

export const Address = (props: Question & AddressProps) => {
  const { street, houseNumber, postcode, town, ...question } = props;
  const part = (key: keyof AddressProps, { label, error }: Part): Question => ({
    name: `${question.name}.${key}`,
    label,
    error,
    wrongWith: question.error && question.name,
    autofill: question.autofill ?? false,
  });
  return (
    <QuestionGroup question={question} large>
      <SingleInput
        question={part("street", street)}
        value={street.value}
        autocomplete="address-line1"
      />
      <SingleInput
        question={part("houseNumber", houseNumber)}
        value={houseNumber.value}
        width={4}
      />
      <SingleInput
        question={part("postcode", postcode)}
        value={postcode.value}
        inputMode="numeric"
        autocomplete="postal-code"
        width={4}
      />
      <SingleInput question={part("town", town)} value={town.value} autocomplete="address-level2" />
    </QuestionGroup>
  );
};
