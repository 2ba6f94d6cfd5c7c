import { answer, queryParameter } from "./openapi-parts.ts";

const localised = {
  type: "object",
  required: ["de"],
  description: "By language; German always.",
  properties: { de: { type: "string" }, en: { type: "string" }, "de-easy": { type: "string" } },
};
const words = { type: "array", items: { type: "string" } };
const limits = { 429: answer("Too many requests", "application/problem+json", "Problem") };

export const servicePath = {
  get: {
    operationId: "describeService",
    summary: "Everything about one service",
    parameters: [
      {
        ...queryParameter("service", "Id or LeiKa key, also one that was replaced.", {
          type: "string",
        }),
        in: "path",
        required: true,
      },
    ],
    responses: {
      200: answer(
        "The service as this portal describes it",
        "application/json",
        "DescribedService",
      ),
      404: answer("This portal has no such service", "application/problem+json", "Problem"),
      ...limits,
    },
  },
};

export const catalogueJsonPath = {
  get: {
    operationId: "downloadCatalogue",
    summary: "The whole catalogue of the portal",
    responses: {
      200: answer("All services in all languages", "application/json", "Catalogue"),
      ...limits,
    },
  },
};

export const catalogueCsvPath = {
  get: {
    operationId: "downloadCatalogueTable",
    summary: "The whole catalogue of the portal as a table",
    description:
      "A line a service, semicolons, UTF-8 with byte order mark (RFC 4180 otherwise), so that spreadsheets open it right. German texts; several statements of one kind are separated by line feeds.",
    responses: {
      200: { description: "The table", content: { "text/csv": { schema: { type: "string" } } } },
      ...limits,
    },
  },
};

const fact = {
  type: "object",
  required: ["kind", "text", "source"],
  properties: {
    kind: { type: "string" },
    text: localised,
    source: {
      type: ["object", "null"],
      description: "Null: nobody has a source for it (example value, unchecked).",
      required: ["title", "asOf"],
      properties: {
        title: { type: "string" },
        asOf: { type: "string", format: "date" },
        url: { type: "string", format: "uri" },
      },
    },
  },
};

const own = {
  title: localised,
  short: localised,
  ozg: { type: ["string", "null"], description: "Number of the OZG-Leistung." },
  audiences: { type: "array", items: { type: "string", enum: ["citizen", "business"] } },
  situations: {
    type: "array",
    description: "Life and business situations (Lagen) with their OZG-Themenfeld.",
    items: {
      type: "object",
      required: ["id", "name", "theme"],
      properties: { id: { type: "string" }, name: localised, theme: { type: "string" } },
    },
  },
  words: {
    type: "object",
    description: "Everyday words under which people look for it.",
    required: ["de", "en"],
    properties: { de: words, en: words },
  },
  facts: { type: "array", items: fact },
  channels: { type: "array", items: { type: "string", enum: ["counter", "phone", "post"] } },
  links: {
    type: "array",
    items: {
      type: "object",
      required: ["url", "what", "provider"],
      properties: {
        url: { type: "string", format: "uri" },
        what: localised,
        provider: { type: "string" },
      },
    },
  },
  related: { type: "array", items: { type: "string" }, description: "Ids of other services." },
  shortLink: { type: "string", format: "uri", description: "Lasting address by LeiKa key." },
};

/** `listed`: what a service has in lists already. */
export const describedSchemas = (listed: { properties: object }) => {
  const properties = { ...listed.properties, ...own };
  return {
    DescribedService: { type: "object", required: Object.keys(properties), properties },
    Catalogue: {
      type: "object",
      required: ["portal", "asOf", "services"],
      properties: {
        portal: { type: "string" },
        asOf: { type: "string", format: "date" },
        services: { type: "array", items: { $ref: "#/components/schemas/DescribedService" } },
      },
    },
  };
};
