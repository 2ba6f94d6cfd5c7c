import * as z from "zod";
import { CatalogueRefused, type DataFile } from "./refused.ts";
import { naming, slug, source } from "./wording.ts";

/** A federal or state body, or another place that provides services, with its pages. */
export const bodyFile = z.strictObject({
  id: slug,
  name: z.string().min(3),
  links: z
    .array(
      z.strictObject({
        id: slug,
        url: z.url({ protocol: /^https$/ }),
        what: naming,
        source: source.nullable(),
      }),
    )
    .min(1),
});
export type Body = z.infer<typeof bodyFile>;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/**
 * Puts name and address of a body where a service names it: `"bamf"` is the body, `"bamf/kurse"`
 * one of its pages. So every address stands once, where it can be tested.
 */
export function withLinks(file: DataFile, bodies: readonly Body[]): DataFile {
  const { content } = file;
  if (!isFields(content)) return file;
  const { responsibility, online, links } = content;
  const look = lookUp(file.path, bodies);
  return {
    ...file,
    content: {
      ...content,
      ...(Array.isArray(responsibility)
        ? { responsibility: responsibility.map((rule) => ruleWithBody(rule, look)) }
        : {}),
      ...(typeof online === "string" ? { online: asOnline(look(online)) } : {}),
      ...(Array.isArray(links)
        ? { links: links.map((link) => (typeof link === "string" ? asLink(look(link)) : link)) }
        : {}),
    },
  };
}

/** The same for every step of a guide. */
export function guideWithLinks(file: DataFile, bodies: readonly Body[]): DataFile {
  const { path, content } = file;
  if (!isFields(content) || !Array.isArray(content["phases"])) return file;
  const ofStep = (step: unknown): unknown => withLinks({ path, content: step }, bodies).content;
  const phases = content["phases"].map((phase: unknown) =>
    isFields(phase) && Array.isArray(phase["steps"])
      ? { ...phase, steps: phase["steps"].map(ofStep) }
      : phase,
  );
  return { path, content: { ...content, phases } };
}

type Found = { body: Body; link: Body["links"][number] | undefined };

function lookUp(path: string, bodies: readonly Body[]): (name: string) => Found {
  return (name) => {
    const [id, page] = name.split("/");
    const body = bodies.find((candidate) => candidate.id === id);
    const link = body?.links.find((candidate) => candidate.id === page);
    if (!body || (page !== undefined && !link))
      throw new CatalogueRefused(path, "links", `${name} is unknown`);
    return { body, link };
  };
}

function ruleWithBody(rule: unknown, look: (name: string) => Found): unknown {
  if (!isFields(rule) || typeof rule["body"] !== "string") return rule;
  const { body, link } = look(rule["body"]);
  return { ...rule, body: { name: body.name, ...(link ? { url: link.url } : {}) } };
}

const asOnline = ({ body, link }: Found) => ({
  url: link?.url,
  provider: body.name,
  source: link?.source ?? null,
});

const asLink = ({ body, link }: Found) => ({
  url: link?.url,
  what: link?.what,
  provider: body.name,
  source: link?.source ?? null,
});
