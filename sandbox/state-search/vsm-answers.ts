import { KNOWN_SERVICES, type KnownService, servicesFor } from "./known-services.ts";

const competence = (service: KnownService, url: string) => ({
  leistung: {
    leistungsbezeichnung: service.name,
    leistungsbezeichnung2: service.name,
    datum: "2023-01-01",
    begriffeImKontext: service.words,
    urlOnlineDienst: null,
    urlInfo: url,
  },
  organisationseinheit: {
    name: service.office.title,
    identifikator: service.office.id,
    beschreibung: "",
    mandant: "",
    anschrift: [],
    kommunikation: [],
    kontaktperson: [],
  },
});

/** What the Verwaltungssuchmaschine NRW says on its hosts; here all are one. */
export function answerVsm(
  { pathname, searchParams }: URL,
  pageUrl: (service: KnownService) => string,
): { status: number; body: unknown } {
  if (pathname === "/services") {
    const body = servicesFor(searchParams.get("suchbegriff") ?? "").map(
      ({ name, leika, teaser, words }) => ({
        Bezeichnung: name,
        Schluessel: leika,
        Kurztext: teaser,
        Synonyme: words,
        confidence: 0.9,
        Typisierung: "4",
      }),
    );
    return { status: 200, body };
  }
  if (pathname !== "/zustaendigkeiten") return { status: 404, body: { message: "not found" } };
  const key = searchParams.get("leistungsSchluessel");
  if (!/^\d{12}$/.test(searchParams.get("regionalSchluessel") ?? ""))
    return { status: 400, body: { message: "regionalSchluessel" } };
  const daten = KNOWN_SERVICES.filter(({ leika }) => leika === key).map((service) =>
    competence(service, pageUrl(service)),
  );
  const paginierung = { start: 0, gesamt: daten.length, anzahl: daten.length, aktuelleSeite: 1 };
  return { status: 200, body: { paginierung, daten } };
}
