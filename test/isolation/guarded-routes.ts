import { CANARY, type CanaryWorld } from "./canary-world.ts";

type Ids = CanaryWorld["ids"];
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Whose a route is, and how to recognise that somebody got at it. */
export type Guard = {
  /** `applicant`: by account. `drafter`: whoever has the guest's link. `clerk`: the office in charge. */
  of: "applicant" | "drafter" | "clerk";
  portal: "waltrop" | "emscher-lippe";
  path: (ids: Ids) => string;
  /** Stands on the page for the rightful person and for nobody else; null when it shows nothing of anybody. */
  sees: string | null;
  /** What the rightful person would post. */
  posts?: (ids: Ids) => Fields;
};

/** Routes that show and change nothing of anybody, or are guarded elsewhere; each says why. */
export const OPEN_ROUTES: Readonly<Record<string, string>> = {
  "/anmelden": "leads to the account",
  "/anmelden/rueckkehr": "tested with the sign-in: takes only what the account signed",
  "/anmelden/ticket": "tested with the tickets: one host, one browser, once",
  "/abmelden": "ends the session that asks",
  "/vorgang": "the look-up; tested with the cases",
  "/vorgang/:reference/bezahlen": "tested with the payments, in a town that takes a fee",
  "/vorgang/:reference/bezahlen/rueckkehr": "tested with the payments",
  "/redaktion": "leads on, shows nothing; tested with the navigation of staff",
  "/redaktion/suche": "shows what was asked on a portal, of nobody; tested with the search words",
  "/redaktion/suche/frage/erledigt": "tested with the search words",
  "/redaktion/suche/wort": "tested with the search words",
  "/redaktion/suche/wort/entfernen": "tested with the search words",
  "/barrierefreiheit/melden": "takes a report from anybody; shows nothing of anybody",
  "/redaktion/barrierefreiheit": "tested with the barrier reports",
  "/redaktion/barrierefreiheit/geprueft": "tested with the barrier reports",
  "/redaktion/barrierefreiheit/erledigt": "tested with the barrier reports",
  "/redaktion/rueckmeldungen": "words of nobody known, of one portal; tested with the feedback",
  "/redaktion/rueckmeldungen/erledigt": "tested with the feedback",
  "/redaktion/rueckmeldungen/datei": "tested with the feedback",
  "/redaktion/zahlen": "sums, of nobody; tested with the feedback",
  "/redaktion/zahlen/datei": "tested with the feedback",
  "/redaktion/import": "documents about services, of nobody; tested with the import",
  "/redaktion/import/:document": "tested with the import",
  "/redaktion/import/:document/entscheidung": "tested with the import",
  "/redaktion/import/:document/entwurf/:place": "tested with the import",
  "/redaktion/texte": "texts about services, of nobody; tested with the texts",
  "/redaktion/texte/regel": "tested with the texts",
  "/redaktion/texte/:service": "tested with the texts",
  "/redaktion/texte/:service/teil/:part": "tested with the texts",
  "/redaktion/texte/:service/schritt": "tested with the texts",
  "/redaktion/texte/:service/vorschau": "tested with the texts",
  "/redaktion/texte/:service/verlauf": "tested with the texts",
  "/redaktion/texte/:service/verlauf/zurueckholen": "tested with the texts",
  "/redaktion/texte/:service/grundlage": "tested with the texts",
  "/redaktion/texte/:service/pruefgruppe": "tested with the texts",
  "/redaktion/stoerungen": "shows what everybody reads; tested with the disturbances",
  "/redaktion/stoerungen/beenden": "tested with the disturbances",
  "/betrieb": "shows numbers, of nobody; tested with the operation",
  "/betrieb/auftrag": "tested with the operation",
  "/loki": "the library, for Lokis and the coordinator; tested with the workshop",
  "/loki/:package": "tested with the workshop",
  "/loki/:package/uebernehmen": "tested with the workshop",
  "/loki/:package/entwurf": "tested with the workshop",
  "/loki/:package/entwurf/verwerfen": "tested with the workshop",
  "/loki/:package/entwurf/erwartungen": "tested with the workshop",
  "/loki/:package/entwurf/anordnen": "tested with editing",
  "/loki/:package/entwurf/bedingung": "tested with editing",
  "/loki/:package/entwurf/briefe": "tested with editing",
  "/loki/:package/entwurf/briefe/:brief": "tested with editing",
  "/loki/:package/entwurf/entfernen": "tested with editing",
  "/loki/:package/entwurf/formular": "tested with editing",
  "/loki/:package/entwurf/formular/:seite": "tested with editing",
  "/loki/:package/entwurf/formular/feld/:feld": "tested with editing",
  "/loki/:package/entwurf/probelaeufe": "tested with editing",
  "/loki/:package/entwurf/stand": "tested with editing",
  "/loki/:package/entwurf/stelle": "tested with editing",
  "/loki/:package/entwurf/texte": "tested with editing",
  "/loki/:package/entwurf/texte/:text": "tested with editing",
  "/loki/:package/entwurf/verlauf": "tested with editing",
  "/loki/:package/entwurf/ablauf": "for Lokis of the town; tested with its page",
  "/loki/:package/entwurf/ablauf/schritt/:schritt": "for Lokis of the town; tested with its page",
  "/loki/:package/entwurf/ablauf/neu/:weg": "for Lokis of the town; tested with its page",
  "/loki/:package/entwurf/vorschau": "for Lokis of the town; tested with its page",
  "/loki/:package/entwurf/vorschau/brief/:nummer": "a letter to nobody; tested with the preview",
  "/loki/:package/zusammenfuehren": "tested with the workshop",
  "/loki/:package/vergleich": "tested with the workshop",
  "/loki/:package/schritt": "tested with the workshop",
  "/amt/entwurf": "tested with the workshop",
  "/amt/entwurf/:package": "tested with the workshop",
  "/amt/entwurf/:package/erproben": "tested with the workshop",
  "/loki/austausch": "shows no person; tested with its page",
  "/loki/austausch/datei": "tested with the page for packages of other installations",
  "/loki/austausch/schluessel": "tested with the page for packages of other installations",
  "/loki/austausch/schluessel/entfernen":
    "tested with the page for packages of other installations",
  "/loki/:package/veroeffentlichen": "shows counts and references to Lokis; tested with its page",
  "/loki/:package/veroeffentlichen/wirkung": "tested with the page that publishes",
  "/loki/:package/veroeffentlichen/absagen": "tested with the page that publishes",
  "/amt/suche": "finds cases of the own office and town only; tested with the words of cases",
  "/amt/kasse": "tested with the payments",
  "/amt/kasse/tagesdatei": "tested with the payments",
  "/amt/kasse/:payment": "tested with the payments",
  "/amt/kasse/:payment/erstattung": "tested with the payments",
  "/amt/kasse/:payment/nachfragen": "tested with the payments",
};

const at = (path: string) => () => path;
const applicant = { of: "applicant", portal: "waltrop", sees: CANARY } as const;
const drafter = { of: "drafter", portal: "waltrop", sees: CANARY } as const;
const clerk = { of: "clerk", portal: "waltrop", sees: CANARY } as const;

/** The first bytes of a picture as we draw it. */
const PICTURE = "WEBPVP8";
const DRAFT = "/antrag/hundesteuer-anmeldung";
const own =
  (rest: string) =>
  ({ asked }: Ids) =>
    `/vorgang/${asked}${rest}`;
const desk =
  (rest: string) =>
  ({ waiting }: Ids) =>
    `/amt/vorgang/${waiting}${rest}`;

/** One line a route: a route that is missing here fails the test. In the order in which they still work. */
export const GUARDED_ROUTES: Readonly<Record<string, Guard>> = {
  "/konto": {
    ...applicant,
    portal: "emscher-lippe",
    path: at("/konto"),
    sees: "Hund anmelden: Bella",
  },
  "/vorgang/:reference": { ...applicant, path: own(""), sees: "Wir brauchen noch etwas von Ihnen" },
  "/vorgang/:reference/gesendet": {
    ...applicant,
    path: own("/gesendet"),
    sees: "Ihre Vorgangsnummer",
  },
  "/vorgang/:reference/eingangsbestaetigung": { ...applicant, path: own("/eingangsbestaetigung") },
  "/vorgang/:reference/dokument/:document": {
    ...applicant,
    path: ({ asked, provided }) => `/vorgang/${asked}/dokument/${provided}`,
  },
  "/vorgang/:reference/datei/:file": {
    ...applicant,
    path: ({ asked, askedFile }) => `/vorgang/${asked}/datei/${askedFile}`,
  },
  "/vorgang/:reference/datei/:file/vorschau": {
    ...applicant,
    path: ({ asked, askedFile }) => `/vorgang/${asked}/datei/${askedFile}/vorschau`,
  },
  "/vorgang/:reference/datei/:file/vorschau/:picture": {
    ...applicant,
    sees: PICTURE,
    path: ({ asked, askedFile }) => `/vorgang/${asked}/datei/${askedFile}/vorschau/1`,
  },
  "/vorgang/:reference/ergaenzen/:page": {
    ...applicant,
    path: own("/ergaenzen/halter-person"),
    posts: () => ({
      "halter.givenNames": "Petra",
      "halter.familyName": `${CANARY}-Neu`,
      "halter.birthDate.day": "2",
      "halter.birthDate.month": "7",
      "halter.birthDate.year": "1984",
    }),
  },
  "/vorgang/:reference/ergaenzen": { ...applicant, path: own("/ergaenzen"), posts: () => ({}) },
  "/antrag/fortsetzen/:pass": {
    ...drafter,
    path: ({ pass }) => `/antrag/fortsetzen/${pass}`,
    sees: null,
  },
  "/antrag/:service": {
    ...drafter,
    path: at(DRAFT),
    sees: "Sie haben diesen Antrag schon begonnen.",
    posts: () => ({}),
  },
  "/antrag/:service/:page": {
    ...drafter,
    path: at(`${DRAFT}/halter-person`),
    posts: () => ({
      "halter.givenNames": "Petra",
      "halter.familyName": CANARY,
      "halter.birthDate.day": "2",
      "halter.birthDate.month": "7",
      "halter.birthDate.year": "1984",
    }),
  },
  "/antrag/:service/:page/datei/:file/vorschau": {
    ...drafter,
    path: ({ draftFile }) => `${DRAFT}/ermaessigung-nachweis/datei/${draftFile}/vorschau`,
  },
  "/antrag/:service/:page/datei/:file/vorschau/:picture": {
    ...drafter,
    sees: PICTURE,
    path: ({ draftFile }) => `${DRAFT}/ermaessigung-nachweis/datei/${draftFile}/vorschau/1`,
  },
  "/antrag/:service/pruefen": { ...drafter, path: at(`${DRAFT}/pruefen`) },
  "/antrag/:service/spaeter": {
    ...drafter,
    path: at(`${DRAFT}/spaeter`),
    sees: "Link zu Ihrem Entwurf",
  },
  "/antrag/:service/absenden": {
    ...drafter,
    path: at(`${DRAFT}/absenden`),
    sees: "Bitte nicht übereilt absenden",
    posts: () => ({}),
  },
  "/antrag/:service/verwerfen": {
    ...drafter,
    path: at(`${DRAFT}/verwerfen`),
    sees: "Entwurf löschen?",
    posts: () => ({}),
  },
  "/amt": { ...clerk, path: at("/amt"), sees: "Hund anmelden: Bella" },
  "/amt/vorgang/:case": { ...clerk, path: desk(""), posts: () => ({ grund: "" }) },
  "/amt/vorgang/:case/eingangsbestaetigung": { ...clerk, path: desk("/eingangsbestaetigung") },
  "/amt/vorgang/:case/dokument/:document": {
    ...clerk,
    path: ({ askedId, provided }) => `/amt/vorgang/${askedId}/dokument/${provided}`,
  },
  "/amt/vorgang/:case/datei/:file": {
    ...clerk,
    path: ({ waiting, waitingFile }) => `/amt/vorgang/${waiting}/datei/${waitingFile}`,
  },
  "/amt/vorgang/:case/datei/:file/vorschau": {
    ...clerk,
    path: ({ waiting, waitingFile }) => `/amt/vorgang/${waiting}/datei/${waitingFile}/vorschau`,
  },
  "/amt/vorgang/:case/datei/:file/vorschau/:picture": {
    ...clerk,
    sees: PICTURE,
    path: ({ waiting, waitingFile }) => `/amt/vorgang/${waiting}/datei/${waitingFile}/vorschau/1`,
  },
  "/amt/vorgang/:case/brief/:letter": {
    ...clerk,
    path: ({ posted }) => `/amt/vorgang/${posted}/brief/nachforderung`,
    sees: "Brief: Wir brauchen noch Angaben von Ihnen",
    posts: () => ({}),
  },
  "/amt/vorgang/:case/brief/:letter/pdf": {
    ...clerk,
    path: ({ askedId }) => `/amt/vorgang/${askedId}/brief/nachforderung/pdf`,
  },
  "/amt/aufgabe/:task/uebernehmen": {
    ...clerk,
    path: ({ task }) => `/amt/aufgabe/${task}/uebernehmen`,
    posts: () => ({}),
  },
  "/amt/aufgabe/:task/zurueckgeben": {
    ...clerk,
    path: ({ task }) => `/amt/aufgabe/${task}/zurueckgeben`,
    posts: () => ({}),
  },
  "/amt/aufgabe/:task": {
    ...clerk,
    path: ({ task }) => `/amt/aufgabe/${task}`,
    posts: () => ({ _schritt: "fertig", _ergebnis: "vollstaendig" }),
  },
  "/amt/post": {
    ...clerk,
    path: at("/amt/post"),
    sees: "Heute zur Post gegeben",
    posts: ({ toPost, posted }) => ({ brief: toPost, vorgang: posted }),
  },
};
