import {
  type Envelope,
  type LetterDefinition,
  type LetterRendering,
  renderLetter,
  type Sender,
} from "#notices";
import type { Temporal } from "#platform/clock";
import { letterScope } from "./case-scope.ts";
import type { OpenCase } from "./case-state.ts";
import type { OfficeCard } from "./office-card.ts";

type Writing = {
  open: OpenCase;
  office: OfficeCard;
  letter: LetterDefinition;
  /** By block id: what the case worker wrote instead. */
  passages: Readonly<Record<string, string>>;
  now: Temporal.Instant;
};

/** A letter with the words of this case. Letters are German, whatever language the applicant reads. */
export const writeLetter = ({ open, office, letter, passages, now }: Writing): LetterRendering =>
  renderLetter({
    letter,
    texts: open.adopted.configured.texts("de"),
    scope: letterScope(open, office, now),
    language: "de",
    passages,
  });

/** The town as it stands on paper. */
export const senderOf = (office: OfficeCard, marking: string | undefined): Sender => ({
  name: office.authority,
  unit: office.name,
  street: office.street,
  postcode: office.postcode,
  town: office.town,
  ...(marking && { marking }),
});

type Sending = {
  open: OpenCase;
  office: OfficeCard;
  now: Temporal.Instant;
  marking: string | undefined;
};

/** Everything on the letter besides what it says. */
export const envelopeOf = ({ open, office, now, marking }: Sending): Envelope => ({
  sender: senderOf(office, marking),
  recipient: open.state.data.recipient,
  reference: open.state.reference,
  contact: { name: office.name, phone: office.phone, email: office.email },
  createdAt: now,
});
