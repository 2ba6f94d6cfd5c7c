import { answer, queryParameter } from "../services/openapi-parts.ts";

export const disturbancesPath = {
  get: {
    operationId: "listDisturbances",
    summary: "What does not work just now",
    description:
      "On the roof for the whole region, on a local portal what that portal and the region announce. To be shown before anybody begins.",
    parameters: [
      queryParameter("service", "Only what concerns this service (id), or all of them.", {
        type: "string",
      }),
    ],
    responses: {
      200: answer("What is on at the moment", "application/json", "DisturbanceList"),
      429: answer("Too many requests", "application/problem+json", "Problem"),
    },
  },
};

export const disturbanceSchemas = {
  Disturbance: {
    type: "object",
    required: ["id", "authority", "service", "message", "begins", "ends"],
    properties: {
      id: { type: "string", format: "uuid" },
      authority: {
        type: ["string", "null"],
        description: "Slug of the authority that announces it; null: the whole region.",
      },
      service: { type: ["string", "null"], description: "Id; null: everything." },
      message: {
        type: "object",
        required: ["de"],
        properties: { de: { type: "string" }, en: { type: "string" } },
      },
      begins: { type: "string", format: "date-time" },
      ends: {
        type: ["string", "null"],
        format: "date-time",
        description: "When it is expected to end; null: not known.",
      },
    },
  },
  DisturbanceList: {
    type: "object",
    required: ["asOf", "disturbances"],
    properties: {
      asOf: { type: "string", format: "date-time" },
      disturbances: { type: "array", items: { $ref: "#/components/schemas/Disturbance" } },
    },
  },
};
