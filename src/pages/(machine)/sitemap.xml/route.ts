import { dayOf } from "#platform/clock";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import type { Visit } from "../../visit.ts";

const ALWAYS = ["/", "/leistungen", "/themen", "/hilfe", "/impressum", "/datenschutz"];

function pathsOf({ portal, now }: Visit, { catalogue }: Dependencies): string[] {
  const services = catalogue.servicesOf({ portal, day: dayOf(now) });
  const situations = new Set(services.flatMap((service) => service.situations));
  return [
    ...ALWAYS,
    ...catalogue.themes.map(({ id }) => `/themen/${id}`),
    ...[...situations].map((id) => `/lagen/${id}`),
    ...services.map(({ id }) => `/leistungen/${id}`),
  ];
}

/** Public pages of the portal for search engines, the Land's among them (sitemaps.org 0.9). */
export const route = {
  audience: "machine",
  portals: "all",
  GET: (visit, house) => {
    const urls = pathsOf(visit, house).map(
      (path) => `  <url><loc>${house.addresses.url(visit.portal, path)}</loc></url>\n`,
    );
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
    return { kind: "text", status: 200, body, type: "application/xml; charset=utf-8" };
  },
} satisfies Route;
