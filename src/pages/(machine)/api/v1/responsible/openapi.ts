import { answer, queryParameter } from "../services/openapi-parts.ts";

const text = { type: "string" };
const ref = (schema: string) => ({ $ref: `#/components/schemas/${schema}` });

/** Description of `GET /responsible`. */
export const responsiblePath = {
  get: {
    operationId: "whoIsResponsible",
    summary: "Who is responsible for a service at a place",
    description:
      "Responsibility is service × authority (ARS) on a day. Exactly one of `postcode`, `ars` and `town` says where. A postcode or a name can mean several authorities; there is one answer for each. For certificates of the Standesamt the place is the one where the event was registered.",
    parameters: [
      {
        ...queryParameter("service", "Id of the service or LeiKa key, also a replaced one.", text),
        required: true,
      },
      queryParameter("postcode", "Postcode.", { type: "string", pattern: "^[0-9]{5}$" }),
      queryParameter("ars", "Amtlicher Regionalschlüssel.", {
        type: "string",
        pattern: "^[0-9]{12}$",
      }),
      queryParameter("town", "Name of a town or Kreis, or an address.", {
        type: "string",
        maxLength: 200,
      }),
    ],
    responses: {
      200: answer("Who is responsible", "application/json", "Responsibility"),
      400: answer("A parameter is wrong", "application/problem+json", "Problem"),
      404: answer("No such service or place", "application/problem+json", "Problem"),
      429: answer("Too many requests", "application/problem+json", "Problem"),
    },
  },
};

const answerSchema = {
  type: "object",
  required: ["place", "kind", "online", "source"],
  properties: {
    place: { oneOf: [ref("Authority"), { type: "null" }], description: "What the answer is for." },
    kind: {
      type: "string",
      enum: ["authority", "registering-office", "body", "choose-town", "nobody"],
    },
    online: { type: "boolean", description: "It can be applied for online." },
    source: {
      oneOf: [ref("Source"), { type: "null" }],
      description: "Where the competence is written; null: an unchecked assumption.",
    },
    inCharge: { ...ref("InCharge"), description: "With `authority` and `registering-office`." },
    body: {
      type: "object",
      description: "Federal or state body, with `body`.",
      required: ["name", "url"],
      properties: { name: text, url: { type: ["string", "null"], format: "uri" } },
    },
    counter: { ...ref("InCharge"), description: "Office here that also takes requests." },
    towns: {
      type: "array",
      items: ref("Authority"),
      description: "Towns to choose from, with `choose-town`.",
    },
  },
};

const officeSchema = {
  type: "object",
  required: ["id", "name", "street", "postcode", "town", "phone", "email", "checked"],
  properties: {
    id: text,
    name: text,
    street: text,
    postcode: text,
    town: text,
    phone: text,
    email: text,
    checked: { type: "boolean", description: "false: example values that nobody checked." },
  },
};

export const responsibleSchemas = {
  Responsibility: {
    type: "object",
    required: ["day", "service", "precision", "answers"],
    properties: {
      day: { type: "string", format: "date" },
      service: {
        type: "object",
        required: ["id", "leika", "title"],
        properties: { id: text, leika: { type: "array", items: text }, title: text },
      },
      precision: {
        type: "string",
        enum: ["place", "several", "similar", "bulk-receiver"],
        description: "`bulk-receiver`: nobody lives at this postcode. `similar`: a likely slip.",
      },
      answers: { type: "array", items: ref("ResponsibilityAnswer") },
    },
  },
  ResponsibilityAnswer: answerSchema,
  Authority: {
    type: "object",
    required: ["slug", "name", "ars"],
    properties: { slug: text, name: text, ars: { type: ["string", "null"] } },
  },
  InCharge: {
    type: "object",
    required: ["authority", "office", "url"],
    properties: {
      authority: ref("Authority"),
      office: officeSchema,
      url: { type: "string", format: "uri", description: "Page of the service there." },
    },
  },
  Source: {
    type: "object",
    required: ["title", "asOf"],
    properties: { title: text, asOf: { type: "string", format: "date" }, url: text },
  },
};
