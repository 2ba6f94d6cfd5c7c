import { disturbanceSchemas, disturbancesPath } from "../disturbances/openapi.ts";
import { responsiblePath, responsibleSchemas } from "../responsible/openapi.ts";
import {
  catalogueCsvPath,
  catalogueJsonPath,
  describedSchemas,
  servicePath,
} from "./openapi-described.ts";
import { answer, queryParameter } from "./openapi-parts.ts";

const servicesPath = {
  get: {
    operationId: "listServices",
    summary: "Services of the portal",
    description:
      "With `q` in order of relevance, without it all of the portal by title. Every level is listed: Bund, Land, Kreis and town.",
    parameters: [
      queryParameter("q", "What is looked for; only the first 200 characters count.", {
        type: "string",
      }),
      queryParameter("limit", "How many services at most.", {
        type: "integer",
        minimum: 1,
        maximum: 1000,
        default: 1000,
      }),
      queryParameter("sprache", "Language of the titles.", {
        type: "string",
        enum: ["de", "en", "de-easy"],
        default: "de",
      }),
    ],
    responses: {
      200: answer("The services found", "application/json", "ServiceList"),
      400: answer("A parameter is wrong", "application/problem+json", "Problem"),
      429: answer("Too many requests", "application/problem+json", "Problem"),
    },
  },
};

const service = {
  type: "object",
  required: ["id", "leika", "title", "level", "url", "online"],
  properties: {
    id: { type: "string", description: "Stable id, the same on every portal." },
    leika: {
      type: "array",
      items: { type: "string", pattern: "^99[0-9]{12}$" },
      description: "LeiKa keys, the leading one first.",
    },
    title: { type: "string" },
    level: { type: "string", enum: ["federal", "state", "district", "town"] },
    url: { type: "string", format: "uri", description: "Page of the service on this portal." },
    online: { type: "boolean", description: "It can be applied for online." },
  },
};

const schemas = {
  Service: service,
  ...describedSchemas(service),
  ...responsibleSchemas,
  ...disturbanceSchemas,
  ServiceList: {
    type: "object",
    required: ["total", "services"],
    properties: {
      total: { type: "integer", description: "How many there are, whatever the limit." },
      services: { type: "array", items: { $ref: "#/components/schemas/Service" } },
    },
  },
  /** RFC 9457 */
  Problem: {
    type: "object",
    required: ["type", "title", "status"],
    properties: {
      type: { type: "string" },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      incident: { type: "string", description: "Number under which the log knows the request." },
    },
  },
};

/** Description of the machine interface of one portal (OpenAPI 3.1). */
export const openApiDocument = (server: { name: string; url: string }) => ({
  openapi: "3.1.0",
  info: {
    title: `${server.name}: services`,
    version: "1",
    description: "Public data, no account needed.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  servers: [{ url: server.url }],
  paths: {
    "/services": servicesPath,
    "/services/{service}": servicePath,
    "/catalogue.json": catalogueJsonPath,
    "/catalogue.csv": catalogueCsvPath,
    "/responsible": responsiblePath,
    "/disturbances": disturbancesPath,
  },
  components: { schemas },
});
