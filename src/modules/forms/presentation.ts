/** One labelled input of a question that has several. */
type PresentedPart = { label: string; value: string; error: string | undefined };

type PresentedOption = { id: string; label: string };

export type PresentedDay = { day: PresentedPart; month: PresentedPart; year: PresentedPart };

/** What a field type shows besides what all have. */
export type Presentation =
  | {
      type: "text";
      value: string;
      multiline: boolean;
      autocomplete: string | undefined;
    }
  | { type: "number"; value: string; decimals: number }
  | ({ type: "date"; birthday: boolean } & PresentedDay)
  | {
      type: "choice";
      multiple: boolean;
      options: PresentedOption[];
      chosen: readonly string[];
      /** Stands in a list while nothing is chosen. */
      placeholder: string;
    }
  | { type: "yesNo"; options: PresentedOption[]; chosen: string }
  | {
      type: "address";
      street: PresentedPart;
      houseNumber: PresentedPart;
      postcode: PresentedPart;
      town: PresentedPart;
    }
  | {
      type: "person";
      givenNames: PresentedPart;
      familyName: PresentedPart;
      birthDate: (PresentedDay & { label: string; error: string | undefined }) | undefined;
    }
  | { type: "email"; value: string }
  | { type: "phone"; value: string }
  | { type: "iban"; value: string }
  | { type: "declaration"; ticked: boolean }
  | {
      type: "file";
      files: PresentedFile[];
      /** Media types for the browser's file dialogue. */
      accept: string;
      many: boolean;
      limits: string;
      upload: string;
      /** Undefined when there is no room for one more. */
      choose: string | undefined;
      remove: string;
    }
  | { type: "computed"; shown: string }
  | { type: "group"; items: PresentedItem[]; remove: string; add: string | undefined };

/** `value` is what the page sends back for a file that is there already. */
type PresentedFile = { value: string; name: string; note: string };

export type PresentedItem = { label: string; fields: PresentedField[] };

/** A question ready to be drawn: plain data that fits the `FieldView` of `#ui`. */
export type PresentedField = Presentation & {
  /** Name of its input; its parts and the fields of its items follow after a dot. */
  name: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  /** The mark of a question that may stay open. */
  optional: string | undefined;
  /** The browser may fill it with what it knows about the person (WCAG 1.3.5). */
  autofill: boolean;
  why: { question: string; answer: string } | undefined;
};
