import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#platform/config";
import type { App } from "./app.ts";
import type { Demo } from "./demo.ts";

type Person = { givenname?: string; surname?: string; localityName?: string };
type Staff = { name: string; authority: string | null; groups: string[]; office?: string };

/** Where those begin who work for the whole region. */
const REGION_DESKS: Readonly<Record<string, string>> = {
  coordinator: "/loki",
  editor: "/redaktion",
  operator: "/betrieb",
};

const row = (name: string, value: string): string => `  ${name.padEnd(38)} ${value}`;

const readDemo = <T>(file: string): T =>
  JSON.parse(readFileSync(join(projectRoot, "regions/emscher-lippe/demo", file), "utf8")) as T;

/** The fictitious people one can sign in as; nobody has a password. */
function peopleLines({ house: { region, addresses } }: App): string[] {
  const towns = new Set(region.authorities.map(({ shortName }) => shortName));
  const people = readDemo<{ people: Person[] }>("people.json").people;
  const staff = readDemo<{ staff: Staff[] }>("staff.json").staff;
  const [town] = region.authorities.slice(-1);
  const portal = region.portals.find(({ slug }) => slug === town?.slug) ?? region.roof;
  return [
    "Citizens (Anmelden, then choose; no password)",
    ...people
      .filter(({ localityName }) => towns.has(localityName ?? ""))
      .map(({ givenname, surname, localityName = "" }) =>
        row([givenname, surname].filter(Boolean).join(" ").slice(0, 36), localityName),
      ),
    `Staff, for example of ${town?.shortName} (${addresses.url(portal, "/amt")})`,
    ...staff
      .filter(({ authority }) => authority === town?.slug)
      .map(({ name, groups, office }) => row(name, [...groups, office].filter(Boolean).join(", "))),
    "Staff of the region",
    ...staff
      .filter(({ authority }) => authority === null)
      .map(({ name, groups: [group = ""] }) =>
        row(name, `${group}, ${addresses.url(region.roof, REGION_DESKS[group] ?? "/amt")}`),
      ),
  ];
}

/** What stands on the terminal after the start: addresses, people, and what the database promises. */
export function startMessage(app: App, demo: Demo | undefined): string {
  const { region, addresses } = app.house;
  const lines = [
    ...region.portals.map((portal) => row(portal.name, addresses.url(portal, "/"))),
    "",
    row("Database", app.promise),
    row("Files", app.house.scansFiles ? "scanned for malware" : "taken WITHOUT a malware scanner"),
    ...(demo
      ? [
          row("Mails that nobody gets", demo.mailPage),
          row("Payments without money", demo.paymentPage),
          "",
          "Demonstration with fictitious people – not an official site.",
          ...peopleLines(app),
        ]
      : []),
  ];
  return `\n${lines.join("\n")}\n\n`;
}
