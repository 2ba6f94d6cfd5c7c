import type { Route } from "../../route-definition.ts";

/** Pages of a person, of the staff and of programs. */
const CLOSED = [
  "/amt",
  "/anmelden",
  "/antrag",
  "/api",
  "/konto",
  "/redaktion",
  "/schnittstellen",
  "/suche",
  "/vorgang",
];

/** What search engines may read. A demo is no official site: nobody shall find it. */
export const route = {
  audience: "machine",
  portals: "all",
  GET: ({ portal }, { mode, addresses }) => {
    const closed = mode === "demo" ? ["/"] : CLOSED;
    const lines = [
      "User-agent: *",
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${addresses.url(portal, "/sitemap.xml")}`,
    ];
    return {
      kind: "text",
      status: 200,
      body: `${lines.join("\n")}\n`,
      type: "text/plain; charset=utf-8",
    };
  },
} satisfies Route;
