/** An office as it stands on letters and pages. Empty text where nothing is known. */
export type OfficeCard = {
  /** "Stadt Waltrop" */
  authority: string;
  authorityShort: string;
  /** Name of the office. */
  name: string;
  street: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
};

/** The office with this id in a town; given by whoever knows the offices. */
export type OfficeDirectory = (authorityId: string, office: string) => OfficeCard;
