type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What somebody enters instead of what is right, and the sentence they get. */
export type BadEntry = {
  page: string;
  /** Field of the form that it is about. */
  field: string;
  typed: Fields;
  says: string;
};

const day = (name: string, typed: string): Fields => {
  const [one = "", two = "", three = ""] = typed.split(".");
  return { [`${name}.day`]: one, [`${name}.month`]: two, [`${name}.year`]: three };
};

/** Looks like a file of ours and is none. */
const UNKNOWN_FILE = "01900000-0000-7000-8000-00000000000f";
const MARKUP = `"><script>alert(1)</script>`;
const entry = (page: string, field: string, typed: Fields, says: string): BadEntry => ({
  page,
  field,
  typed,
  says,
});
const long = (length: number): string => "x".repeat(length);

/** Waltrop, 15 June 2026, somebody with account who has answered every question there is. */
export const DOG_ENTRIES: readonly BadEntry[] = [
  ...["", "anderswo", MARKUP].map((wohntHier) =>
    entry("wohnort", "wohntHier", { wohntHier }, "Bitte"),
  ),
  entry("zuzug", "zuzugAm", day("zuzugAm", "31.2.2026"), "Diesen Tag gibt es nicht."),
  entry("zuzug", "zuzugAm", day("zuzugAm", "1.1.2027"), "darf nicht in der Zukunft liegen"),
  entry("zuzug", "zuzugAm", day("zuzugAm", "1.1.26"), "das Jahr mit vier Ziffern"),
  entry("zuzug", "zuzugAm", day("zuzugAm", "eins.1.2026"), "Bitte nur Ziffern eingeben"),
  entry("zuzug", "zuzugAm", day("zuzugAm", ".1.2026"), "Der Tag fehlt."),
  entry("halter-person", "halter", { "halter.givenNames": " " }, "Die Vornamen fehlen."),
  entry("halter-person", "halter", { "halter.familyName": MARKUP }, "ohne Sonderzeichen"),
  entry("halter-person", "halter", { "halter.familyName": long(300) }, "Das ist zu lang."),
  entry("halter-person", "halter", day("halter.birthDate", "1.1.2030"), "in der Zukunft"),
  entry("halter-person", "halter", day("halter.birthDate", "30.2.1980"), "Diesen Tag gibt es"),
  entry("halter-anschrift", "anschrift", { "anschrift.street": "" }, "Die Straße fehlt."),
  entry("halter-anschrift", "anschrift", { "anschrift.postcode": "4573" }, "gehört nicht zu"),
  entry("halter-anschrift", "anschrift", { "anschrift.postcode": "10115" }, "nicht zu unserer"),
  entry("halter-anschrift", "anschrift", { "anschrift.town": "" }, "Der Ort fehlt."),
  entry("erreichbarkeit", "email", { email: "keine-adresse" }, "die vollständige Adresse"),
  entry("erreichbarkeit", "email", { email: `${MARKUP}@example.org` }, "die vollständige Adresse"),
  entry("erreichbarkeit", "telefon", { telefon: "12" }, "die ganze Nummer mit Vorwahl"),
  entry("erreichbarkeit", "telefon", { telefon: "rufen Sie mich an" }, "die ganze Nummer"),
  entry("hunde-angaben", "hundName", { "hunde.0.hundName": "" }, "Wie heißt der Hund?"),
  entry("hunde-angaben", "hundName", { "hunde.0.hundName": long(61) }, "Möglich sind 60 Zeichen"),
  entry("hunde-angaben", "rasse", { "hunde.0.rasse": "werwolf" }, "der angebotenen Möglichkeiten"),
  entry("hunde-angaben", "rasseGenau", { "hunde.0.rasseGenau": "" }, "Bitte nennen Sie die Rassen"),
  entry("hunde-angaben", "farbe", { "hunde.0.farbe": "" }, "Bitte ausfüllen."),
  entry(
    "hunde-angaben",
    "geburt",
    day("hunde.0.geburt", "1.5.1900"),
    "nicht vor dem 15. Juni 1996",
  ),
  entry("hunde-angaben", "geburt", day("hunde.0.geburt", "0.13.2020"), "Diesen Tag gibt es nicht."),
  entry(
    "hunde-angaben",
    "haltungSeit",
    day("hunde.0.haltungSeit", "1.1.2020"),
    "vor seiner Geburt",
  ),
  entry(
    "hunde-angaben",
    "haltungSeit",
    day("hunde.0.haltungSeit", "1.1.2040"),
    "kann nicht stimmen",
  ),
  entry("hunde-angaben", "chipnummer", { "hunde.0.chipnummer": "-1" }, "genau 15 Ziffern"),
  entry(
    "hunde-angaben",
    "gefaehrlich",
    { "hunde.0.gefaehrlich": "vielleicht" },
    "„Ja“ oder „Nein“",
  ),
  entry("hunde-angaben", "ermaessigung", { "hunde.0.ermaessigung": "reich" }, "der angebotenen"),
  entry("besondere-hunde", "erlaubnis", { erlaubnis: "" }, "eine Möglichkeit auswählen"),
  entry(
    "ermaessigung-nachweis",
    "nachweis",
    { nachweisWeg: "hochladen", nachweis: `${UNKNOWN_FILE} 12 Bescheid.pdf` },
    "liegt nicht mehr vor",
  ),
  entry("ermaessigung-nachweis", "nachweisWeg", { nachweisWeg: "brieftaube" }, "der angebotenen"),
  entry("fruehere-anmeldung", "warAngemeldet", { warAngemeldet: "" }, "„Ja“ oder „Nein“"),
  entry("fruehere-stadt", "vorherigeStadt", { vorherigeStadt: "" }, "Bitte ausfüllen."),
  entry("fruehere-stadt", "vorherigeStadt", { vorherigeStadt: long(81) }, "Möglich sind 80"),
  entry("fruehere-stadt", "abgemeldet", { abgemeldet: "ja" }, "„Ja“ oder „Nein“"),
  entry("zahlungsweg", "lastschriftGewuenscht", { lastschriftGewuenscht: "" }, "„Ja“ oder „Nein“"),
  entry("lastschrift-mandat", "kontoinhaber", { kontoinhaber: long(71) }, "Möglich sind 70"),
  entry("lastschrift-mandat", "iban", { iban: "DE02300209000106531066" }, "ein Tippfehler"),
  entry("lastschrift-mandat", "iban", { iban: "DE0230020900010653" }, "hat 22 Zeichen"),
  entry("lastschrift-mandat", "iban", { iban: MARKUP }, "mit DE."),
  entry("lastschrift-mandat", "mandat", { mandat: "" }, "dürfen wir nicht abbuchen"),
  entry("bescheid-weg", "bescheidElektronisch", { bescheidElektronisch: "1" }, "„Ja“ oder „Nein“"),
  entry("abschluss", "richtigkeit", { richtigkeit: "nein" }, "dass Ihre Angaben stimmen"),
];

/** Gelsenkirchen, 5 January 2026, a guest. */
export const WASTE_ENTRIES: readonly BadEntry[] = [
  entry("sachen", "fotos", { fotos: `${UNKNOWN_FILE} 12 Sofa.jpg` }, "liegt nicht mehr vor"),
  entry("sonderabfall-frage", "sonderabfall", { sonderabfall: "" }, "ob so etwas dabei ist"),
  entry("sonderabfall-getrennt", "trennung", { trennung: "" }, "nur Sperrmüll hinausstellen"),
  entry("ort", "abholort", { "abholort.houseNumber": "" }, "Die Hausnummer fehlt."),
  entry("ort", "abholort", { "abholort.postcode": "44575" }, "Abgeholt wird nur hier"),
  entry("sachen", "art", { "stuecke.0.art": "auto" }, "der angebotenen Möglichkeiten"),
  entry("sachen", "anzahl", { "stuecke.0.anzahl": "-3" }, "zwischen 1 und 50"),
  entry("sachen", "anzahl", { "stuecke.0.anzahl": "1e9" }, "zwischen 1 und 50"),
  entry("sachen", "anzahl", { "stuecke.0.anzahl": "anderthalb" }, "zwischen 1 und 50"),
  entry("sachen", "anzahl", { "stuecke.0.anzahl": "1,5" }, "eine ganze Zahl ohne Komma"),
  entry("sachen", "stuecke", { "stuecke.0.anzahl": "16" }, "zu viele Stücke für eine Abholung"),
  entry(
    "sachen",
    "beschreibung",
    { "stuecke.0.art": "anderes", "stuecke.0.beschreibung": long(141) },
    "Möglich sind 140",
  ),
  entry("bereitstellung", "standort", { standort: "keller" }, "der angebotenen Möglichkeiten"),
  entry("stockwerk-frage", "stockwerk", { stockwerk: "99" }, "darf höchstens 30 sein"),
  entry("stockwerk-frage", "stockwerk", { stockwerk: "dritter" }, "nur eine Zahl eingeben"),
  entry("stockwerk-frage", "aufzug", { aufzug: "" }, "„Ja“ oder „Nein“"),
  entry("zeitraum", "wunschAb", day("wunschAb", "6.1.2026"), "darf nicht vor dem 19. Januar 2026"),
  entry("zeitraum", "wunschAb", day("wunschAb", "1.1.2099"), "darf nicht nach dem"),
  entry(
    "zeitraum",
    "ungeeigneteTage",
    { ungeeigneteTage: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag"] },
    "mindestens einen Tag in der Woche",
  ),
  entry("zeitraum", "ungeeigneteTage", { ungeeigneteTage: "sonntag" }, "der angebotenen"),
  entry("zugang", "zugangshinweis", { zugangshinweis: long(501) }, "Möglich sind 500 Zeichen"),
  entry("besteller-person", "besteller", { "besteller.familyName": "" }, "Der Familienname fehlt."),
  entry("erreichbarkeit", "telefon", { telefon: "" }, "Bitte eine Telefonnummer eingeben."),
  entry("erreichbarkeit", "email", { email: "ewa@" }, "die vollständige Adresse"),
  entry("abschluss", "bestaetigung", { bestaetigung: "" }, "damit wir kommen können"),
];
