import { Address, type AddressProps } from "./address.tsx";
import { Choice, type ChoiceProps } from "./choice.tsx";
import { Computed, type ComputedProps } from "./computed.tsx";
import { DateInput, type DateProps } from "./date.tsx";
import { Declaration, type DeclarationProps } from "./declaration.tsx";
import { Email, type EmailProps } from "./email.tsx";
import { FileInput, type FileInputProps } from "./file-input.tsx";
import { Group, type GroupProps } from "./group.tsx";
import { Iban, type IbanProps } from "./iban.tsx";
import { NumberInput, type NumberProps } from "./number.tsx";
import { Person, type PersonProps } from "./person.tsx";
import { Phone, type PhoneProps } from "./phone.tsx";
import type { Question } from "./question.ts";
import { Text, type TextProps } from "./text.tsx";
import { YesNo, type YesNoProps } from "./yes-no.tsx";

/** A question as plain data. */
export type Field = Question &
  (
    | ({ type: "text" } & TextProps)
    | ({ type: "number" } & NumberProps)
    | ({ type: "date" } & DateProps)
    | ({ type: "choice" } & ChoiceProps)
    | ({ type: "yesNo" } & YesNoProps)
    | ({ type: "address" } & AddressProps)
    | ({ type: "person" } & PersonProps)
    | ({ type: "email" } & EmailProps)
    | ({ type: "phone" } & PhoneProps)
    | ({ type: "iban" } & IbanProps)
    | ({ type: "declaration" } & DeclarationProps)
    | ({ type: "file" } & FileInputProps)
    | ({ type: "computed" } & ComputedProps)
    | GroupOfFields
  );

/** An interface, because a group holds fields again. */
interface GroupOfFields extends GroupProps<Field> {
  type: "group";
}

/** Draws a question by its type. */
export function FieldView({ field }: { field: Field }) {
  switch (field.type) {
    case "text":
      return <Text {...field} />;
    case "number":
      return <NumberInput {...field} />;
    case "date":
      return <DateInput {...field} />;
    case "choice":
      return <Choice {...field} />;
    case "yesNo":
      return <YesNo {...field} />;
    case "address":
      return <Address {...field} />;
    case "person":
      return <Person {...field} />;
    case "email":
      return <Email {...field} />;
    case "phone":
      return <Phone {...field} />;
    case "iban":
      return <Iban {...field} />;
    case "declaration":
      return <Declaration {...field} />;
    case "file":
      return <FileInput {...field} />;
    case "computed":
      return <Computed {...field} />;
    case "group":
      return <Group {...field} draw={(child: Field) => <FieldView field={child} />} />;
  }
}
