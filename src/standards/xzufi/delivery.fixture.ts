import { erreichbarkeitCode, onlinedienstLinkCode, textmodulCode } from "./code-lists.ts";
import type { Objekt } from "./delivered.ts";
import type { Identifikator } from "./shape.ts";

const id = (schemeID: string, value: string): Identifikator => ({
  schemeAgencyID: "L999999",
  schemeID,
  value,
});
const waltrop = {
  schemeID: "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs",
  value: "055620036036",
};
const de = (value: string) => ({ languageCode: "de", value });
const modul = { idSekundaer: [], gueltigkeit: [] };

/** What the golden files of test/fixtures/xzufi say. */
export const leistung: Objekt = {
  name: "leistung",
  objekt: {
    id: id("LB", "hundesteuer.waltrop"),
    idSekundaer: [],
    referenzLeiKa: [{ code: "99102013104000", listURI: "urn:de:fim:leika:leistung" }],
    modulText: [
      {
        ...modul,
        positionDarstellung: "1",
        leikaTextmodul: textmodulCode("03"),
        leikaTextmodulAbweichendeBezeichnung: [],
        inhalt: [de("Hund anmelden"), { languageCode: "en", value: "Register a dog" }],
        weiterfuehrenderLink: [],
      },
      {
        ...modul,
        leikaTextmodul: textmodulCode("09"),
        leikaTextmodulAbweichendeBezeichnung: [],
        inhalt: [de("<ul><li>Ihr Hund ist älter als drei Monate &amp; gechippt.</li></ul>")],
        weiterfuehrenderLink: [
          {
            languageCode: "de",
            uri: "https://beispiel.invalid/hund?a=1&b=2",
            titel: "Merkblatt",
          },
        ],
      },
    ],
    modulKosten: {
      ...modul,
      beschreibung: [de("<p>Die Anmeldung kostet nichts.</p>")],
      weiterfuehrenderLink: [],
    },
    modulBegriffImKontext: [{ ...modul, begriffImKontext: [{ begriff: de("Hundemarke") }] }],
    modulUrsprungsportal: [],
    leistungsadressat: [{ code: "001" }],
    gueltigkeitGebietID: [waltrop],
    sprachversion: [],
    gueltigkeit: [],
  },
};

const organisationseinheit: Objekt = {
  name: "organisationseinheit",
  objekt: {
    id: id("OE", "waltrop.steuern"),
    idSekundaer: [],
    name: { name: [de('Steueramt "Mitte"')] },
    anschrift: [{ strasse: "Münsterstraße 1", postleitzahl: "45731", ort: "Waltrop" }],
    kommunikation: [{ kanal: erreichbarkeitCode("mail"), kennung: "steuern@waltrop.invalid" }],
  },
};

const zustaendigkeit: Objekt = {
  name: "zustaendigkeitTransferObjekt",
  objekt: {
    uebergeordnetesObjektID: id("OE", "waltrop.steuern"),
    zustaendigkeit: {
      id: id("ZU", "hundesteuer.waltrop"),
      leistungID: id("LB", "hundesteuer.waltrop"),
      gebietID: [waltrop],
    },
  },
};

export const onlinedienst: Objekt = {
  name: "onlinedienst",
  objekt: {
    id: id("OD", "hundesteuer.waltrop"),
    idSekundaer: [],
    bezeichnung: [de("Hund anmelden")],
    link: [
      {
        typ: onlinedienstLinkCode(),
        link: "https://waltrop.beispiel.invalid/leistungen/hundesteuer",
      },
    ],
  },
};

export const everything: readonly Objekt[] = [
  leistung,
  organisationseinheit,
  zustaendigkeit,
  onlinedienst,
];

export const goneId = id("LB", "hundesteuer.datteln");
