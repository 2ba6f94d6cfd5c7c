import type { Code } from "./shape.ts";

/** Text modules of a service: code list `leistungstextmodulleika`. */
export const TEXTMODULE = {
  "02": "Leistungsbezeichnung",
  "03": "Leistungsbezeichnung II",
  "05": "Kurztext",
  "06": "Volltext",
  "07": "Handlungs-/Rechtsgrundlagen",
  "08": "Erforderliche Unterlagen",
  "09": "Voraussetzungen",
  "11": "Verfahrensablauf",
  "14": "Formulare",
  "15": "Weiterführende Informationen",
  "16": "Hinweise",
  "18": "Urheber",
  "22": "Zuständige Stelle",
  "23": "Ansprechpunkt",
  "24": "Teaser",
  "25": "Rechtsbehelf",
} as const;
export type TextmodulCode = keyof typeof TEXTMODULE;

export const isTextmodul = (code: string): code is TextmodulCode => code in TEXTMODULE;

/** The versions of code lists whose codes we know. A document names the version it was made with. */
const KNOWN_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  "urn:de:xzufi:codeliste:leistungstextmodulleika": ["20240216"],
  "urn:de:xoev:codeliste:erreichbarkeit": ["4.1"],
};

export const textmodulCode = (code: TextmodulCode): Code => ({
  code,
  name: TEXTMODULE[code],
  listURI: "urn:de:xzufi:codeliste:leistungstextmodulleika",
  listVersionID: "20240216",
});

/** Codes of the XÖV list of ways to reach somebody. */
export const ERREICHBARKEIT = {
  mail: ["01", "E-Mail"],
  phone: ["02", "Telefon Festnetz"],
} as const;

export const erreichbarkeitCode = (way: keyof typeof ERREICHBARKEIT): Code => ({
  code: ERREICHBARKEIT[way][0],
  name: ERREICHBARKEIT[way][1],
  listURI: "urn:de:xoev:codeliste:erreichbarkeit",
  listVersionID: "4.1",
});

export const onlinedienstLinkCode = (): Code => ({
  code: "01",
  listURI: "urn:xoev-de:fim:codeliste:onlinedienstlinktyp",
});

/** 001 Bürger, 002 Unternehmen. */
export const ADRESSATEN = { citizen: "001", business: "002" } as const;

/** What is strange about the code list of a code, in German; undefined when nothing is. */
export function codeListProblem({ listURI, listVersionID }: Code): string | undefined {
  const known = listURI === undefined ? undefined : KNOWN_VERSIONS[listURI];
  if (!known || listVersionID === undefined || known.includes(listVersionID)) return undefined;
  return `Version „${listVersionID.slice(0, 40)}“ der Codeliste ${listURI} ist unbekannt (bekannt: ${known.join(", ")}).`;
}
