import { KNOWN_SERVICES, type KnownService, servicesFor } from "./known-services.ts";

/** A page of Spring Data, as the services answer lists. */
const pageOf = (content: readonly object[]) => ({
  content,
  totalElements: content.length,
  totalPages: 1,
  number: 0,
  size: content.length,
});

const detailOf = (service: KnownService, url: string) => ({
  id: service.id,
  name: service.name,
  leikakeys: [service.leika],
  ars: ["050000000000"],
  details: [
    { code: "03", title: "Leistungsbezeichnung II", text: service.name, links: [], details: [] },
    {
      code: "24",
      title: "Teaser",
      text: `<p>${service.teaser}</p>`,
      links: [],
      details: [],
      placeholder: false,
    },
    { code: "98", title: "Kosten", text: "<p>nicht angegeben</p>", links: [], placeholder: true },
    {
      code: "94",
      title: "Ursprungsportal",
      text: null,
      links: [{ title: "Ursprungsportal", uri: url }],
      details: [],
    },
  ],
  onlineServiceLinks: [],
  organisations: [{ ...service.office, role: { name: "Zuständige Stelle" } }],
  sourcePortals: [],
  externalLastUpdate: "2026-06-16T00:00:00Z",
  lastUpdate: "2026-06-16T00:00:00Z",
});

type Answer = { status: number; body: unknown };

/** What the PVOG-Suchdienst says below `/suchdienst/api`. */
export function answerSuchdienst(url: URL, pageUrl: (service: KnownService) => string): Answer {
  const { pathname, searchParams } = url;
  if (!/^\d{12}$/.test(searchParams.get("ars") ?? ""))
    return { status: 400, body: { message: "ars" } };
  if (pathname === "/suchdienst/api/v8beta1/servicedescriptions") {
    const size = Number(searchParams.get("size"));
    if (!(size >= 5)) return { status: 400, body: { message: "size" } };
    const content = servicesFor(searchParams.get("q") ?? "")
      .slice(0, size)
      .map(({ id, name }) => ({ id, name }));
    return { status: 200, body: { serviceDescriptions: pageOf(content) } };
  }
  const [, id] =
    /^\/suchdienst\/api\/v6\/servicedescriptions\/([^/]+)\/detail$/.exec(pathname) ?? [];
  const service = KNOWN_SERVICES.find((one) => one.id === decodeURIComponent(id ?? ""));
  if (!service) return { status: 404, body: { message: "not found" } };
  return { status: 200, body: detailOf(service, pageUrl(service)) };
}
