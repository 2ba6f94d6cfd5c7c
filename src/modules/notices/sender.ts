/** Whose letter it is, as it stands on paper. */
export type Sender = {
  /** "Stadt Waltrop" */
  name: string;
  /** The office in charge. */
  unit?: string;
  street: string;
  postcode: string;
  town: string;
  /** "#rrggbb", the bar above the name. */
  accent?: string;
  /** Printed on every page, such as "Demo – kein amtliches Schreiben". */
  marking?: string;
};

/** Sender in one line: above the address in the window and at the foot of the pages. */
export const senderLine = ({ name, street, postcode, town }: Sender): string =>
  `${name} · ${street} · ${postcode} ${town}`;

/** What every sheet says about its sender. */
export const senderOnSheet = (sender: Sender) => ({
  sender: {
    name: sender.name,
    ...(sender.unit && { unit: sender.unit }),
    footer: senderLine(sender),
  },
  ...(sender.accent && { accent: sender.accent }),
  ...(sender.marking && { marking: sender.marking }),
});
