import type { PageTexts } from "../text-page.tsx";

export const imprintTexts: { de: PageTexts; en: PageTexts } = {
  de: {
    title: "Impressum",
    lead: "Dies ist eine Demonstration von Software. Hinter dieser Seite steht keine Behörde; Anträge werden nicht von einem echten Amt bearbeitet.",
    sections: [
      {
        id: "anbieter",
        heading: "Wer im Echtbetrieb verantwortlich wäre",
        paragraphs: ["Anbieter: {owner}", "Technischer Betrieb: {operator}"],
        placeholders: [
          "Platzhalter: Vertretungsberechtigte Person, Umsatzsteuer-Identifikationsnummer und Aufsichtsbehörde trägt die Behörde ein.",
        ],
      },
      {
        id: "daten",
        heading: "Woher die Daten kommen",
        list: [
          "Körperschaften, Schlüssel, Einwohnerzahlen: Statistisches Bundesamt, Gemeindeverzeichnis GV100AD, 30.11.2023",
          "Postleitzahlen: GeoNames, CC BY 4.0",
          "Themen, Lebenslagen und Leistungsschlüssel: OZG-Datenbank NRW (KDN), MIT-Lizenz, Stand 2019",
          "Gesetzestexte: gesetze-im-internet.de, Stand 19.08.2026",
        ],
        paragraphs: [
          "Die Texte zu den Leistungen sind für diese Demonstration geschrieben. Was keine Quelle hat, ist als „Beispielwert, ungeprüft“ gekennzeichnet.",
        ],
      },
      {
        id: "software",
        heading: "Software",
        paragraphs: [
          "Serviceportal-Verbund, freie Software unter der EUPL-1.2. Gestaltung auf Grundlage von KERN UX.",
        ],
      },
    ],
  },
  en: {
    title: "Legal notice",
    lead: "This is a demonstration of software. No authority stands behind this page; applications are not processed by a real office.",
    sections: [
      {
        id: "anbieter",
        heading: "Who would be responsible in real operation",
        paragraphs: ["Provider: {owner}", "Technical operation: {operator}"],
        placeholders: [
          "Placeholder: the authority fills in its representative, VAT number and supervisory authority.",
        ],
      },
      {
        id: "daten",
        heading: "Where the data comes from",
        list: [
          "Authorities, keys, population: Federal Statistical Office, GV100AD, 30 November 2023",
          "Postcodes: GeoNames, CC BY 4.0",
          "Topics, situations and service keys: OZG database NRW (KDN), MIT licence, as of 2019",
          "Statutes: gesetze-im-internet.de, as of 19 August 2026",
        ],
        paragraphs: [
          "The texts about services were written for this demonstration. What has no source is marked “Example value, unchecked”.",
        ],
      },
      {
        id: "software",
        heading: "Software",
        paragraphs: [
          "Serviceportal-Verbund, free software under the EUPL-1.2. Design based on KERN UX.",
        ],
      },
    ],
  },
};
