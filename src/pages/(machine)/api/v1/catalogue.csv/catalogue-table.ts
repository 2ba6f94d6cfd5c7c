import type { FactKind } from "#catalogue";
import type { DescribedService } from "../services/described-service.ts";

const factsOf =
  (wanted: FactKind) =>
  ({ facts }: DescribedService): string =>
    facts
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text.de)
      .join("\n");

/** Columns by their German heads, as people read them in a spreadsheet. */
const COLUMNS: Readonly<Record<string, (service: DescribedService) => string>> = {
  id: ({ id }) => id,
  leika: ({ leika }) => leika.join(" "),
  ozg: ({ ozg }) => ozg ?? "",
  titel: ({ title }) => title.de,
  kurztext: ({ short }) => short.de,
  ebene: ({ level }) => level,
  zielgruppe: ({ audiences }) => audiences.join(" "),
  lagen: ({ situations }) => situations.map(({ name }) => name.de).join(", "),
  stichwoerter: ({ words }) => words.de.join(", "),
  fuerWen: factsOf("who"),
  voraussetzungen: factsOf("requirement"),
  unterlagen: factsOf("document"),
  kosten: factsOf("cost"),
  dauer: factsOf("duration"),
  frist: factsOf("deadline"),
  ablauf: factsOf("step"),
  hinweise: factsOf("note"),
  rechtsgrundlage: factsOf("legalBasis"),
  online: ({ online }) => (online ? "ja" : "nein"),
  wege: ({ channels }) => channels.join(" "),
  verwandt: ({ related }) => related.join(" "),
  adresse: ({ url }) => url,
  kurzlink: ({ shortLink }) => shortLink,
};

const MARK = "\uFEFF";

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (text: string): string => {
  const calm = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm;
};

const line = (cells: readonly string[]): string => `${cells.map(cell).join(";")}\r\n`;

/** A line a service, with byte order mark and semicolons, as German spreadsheets open it. */
export const catalogueTable = (services: readonly DescribedService[]): string =>
  MARK +
  line(Object.keys(COLUMNS)) +
  services.map((service) => line(Object.values(COLUMNS).map((column) => column(service)))).join("");
