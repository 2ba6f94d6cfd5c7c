/** How somebody proves who they are, spelled as the attribute AssertionProvedBy spells it. */
export type Means = {
  id: string;
  label: string;
  level: string;
  word: string;
  twoFactors: boolean;
};

/** Lowest level first. */
export const MEANS = [
  {
    id: "Benutzername",
    label: "Benutzername und Passwort",
    level: "STORK-QAA-Level-1",
    word: "Basis",
    twoFactors: false,
  },
  {
    id: "Elster",
    label: "ELSTER-Zertifikat",
    level: "STORK-QAA-Level-3",
    word: "substanziell",
    twoFactors: true,
  },
  {
    id: "eID",
    label: "Online-Ausweis (eID)",
    level: "STORK-QAA-Level-4",
    word: "hoch",
    twoFactors: true,
  },
] as const satisfies readonly Means[];

export const findMeans = (id: string | null | undefined): Means | undefined =>
  MEANS.find((means) => means.id === id);
