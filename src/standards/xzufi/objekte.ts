import { leistung } from "./leistung.ts";
import {
  anything,
  code,
  group,
  identifikator,
  many,
  one,
  optional,
  text,
  type ValueOf,
} from "./shape.ts";

const organisationseinheit = group(
  {
    id: one(identifikator),
    idSekundaer: many(identifikator),
    name: one(group({ name: many(text) })),
    anschrift: many(
      group(
        {
          strasse: optional(anything),
          hausnummer: optional(anything),
          postleitzahl: optional(anything),
          ort: optional(anything),
        },
        [
          "typ",
          "postfach",
          "zusatz",
          "geokodierung",
          "anfahrturl",
          "verwaltungspolitischeKodierung",
        ],
      ),
    ),
    kommunikation: many(
      group({ kanal: one(code), kennung: one(anything) }, ["kennungzusatz", "zusatz"]),
    ),
  },
  ["zustaendigkeit", "gueltigkeit", "versionsinformation", "sprachversion", "herausgeber"],
);

/** Which body (or online service) is responsible for a service where. */
const zustaendigkeitTransferObjekt = group({
  uebergeordnetesObjektID: one(identifikator),
  zustaendigkeit: one(
    group(
      {
        id: one(identifikator),
        leistungID: one(identifikator),
        gebietID: many(identifikator),
        rolle: optional(code),
      },
      ["gueltigkeit", "kriterium"],
    ),
  ),
});

const onlinedienst = group(
  {
    id: one(identifikator),
    idSekundaer: many(identifikator),
    bezeichnung: many(text),
    link: many(group({ typ: one(code), link: one(anything), titel: optional(anything) })),
  },
  ["zustaendigkeit", "parameter", "gueltigkeit", "versionsinformation", "sprachversion"],
);

/** Held as it is, without a look inside: we have no specialisations. */
const spezialisierung = group({ id: one(identifikator) }, ["*"]);

/** What a `schreibe` may hold, by the name of the element. */
export const OBJEKTE = {
  leistung,
  organisationseinheit,
  zustaendigkeitTransferObjekt,
  spezialisierung,
  onlinedienst,
} as const;

export type ObjektName = keyof typeof OBJEKTE;
export type Objekte = { [N in ObjektName]: ValueOf<(typeof OBJEKTE)[N]> };
export type Organisationseinheit = Objekte["organisationseinheit"];
export type ZustaendigkeitTransferObjekt = Objekte["zustaendigkeitTransferObjekt"];
export type Onlinedienst = Objekte["onlinedienst"];

/** What a `loesche` names in its attribute `klasse`. */
export const KLASSEN = {
  leistung: "Leistung",
  organisationseinheit: "Organisationseinheit",
  zustaendigkeitTransferObjekt: "Zustaendigkeit",
  spezialisierung: "LeistungSpezialisierung",
  onlinedienst: "Onlinedienst",
} as const satisfies Record<ObjektName, string>;

export type Klasse = (typeof KLASSEN)[ObjektName];
