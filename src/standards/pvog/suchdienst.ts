import * as z from "zod";
import { ask, type Asked, type Asking } from "./ask.ts";

const link = z.object({ title: z.string().nullish(), uri: z.string().nullish() });

/** A module of a description; sub-modules stand in `details` again. */
const detail = z.object({
  code: z.string().nullish(),
  text: z.string().nullish(),
  links: z.array(link).nullish(),
  /** The text is only "nicht angegeben". */
  placeholder: z.boolean().nullish(),
});

const found = z.object({
  serviceDescriptions: z.object({
    content: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

const description = z.object({
  id: z.string(),
  name: z.string(),
  leikakeys: z.array(z.string()).nullish(),
  ars: z.array(z.string()).nullish(),
  details: z.array(detail).nullish(),
  onlineServiceLinks: z.array(link).nullish(),
  organisations: z.array(z.object({ title: z.string().nullish() })).nullish(),
});

/** Full description of a service by the PVOG; texts are HTML of somebody else. */
export type ServiceDescription = z.infer<typeof description>;

/** Codes of `details` (list of text modules). */
export const DETAIL = { shortText: "05", teaser: "24", originPortal: "94" } as const;

/** The words of a module; those that only say that nothing is said count as none. */
export const detailOf = ({ details }: ServiceDescription, code: string) =>
  details?.find((one) => one.code === code && one.placeholder !== true);

export type SuchdienstSettings = {
  /** Such as https://pvog.fitko.net/suchdienst/api */
  baseUrl: string;
  /** Issued by FITKO (`pvog-sud-api-client-id`). */
  clientId?: string | undefined;
};

/** Client of the PVOG-Suchdienst. Outcomes are values; every question ends with `signal`. */
export type Suchdienst = {
  /** Free text within an area and those above it (`/v8beta1/servicedescriptions`). */
  find: (
    asked: { q: string; ars: string; size: number },
    signal: AbortSignal,
  ) => Promise<Asked<readonly { id: string; name: string }[]>>;
  /** Everything about one description (`/v6/servicedescriptions/{lbId}/detail`). */
  detail: (
    asked: { id: string; ars: string; validDate: string },
    signal: AbortSignal,
  ) => Promise<Asked<ServiceDescription>>;
};

/** The service answers fewer with an error. */
const FEWEST = 5;

export function createSuchdienst({ baseUrl, clientId }: SuchdienstSettings): Suchdienst {
  const headers: Record<string, string> = clientId ? { "pvog-sud-api-client-id": clientId } : {};
  const asking = (signal: AbortSignal): Asking => ({ baseUrl, headers, signal });
  return {
    find: async ({ q, ars, size }, signal) => {
      const query = { ars, q, page: 0, size: Math.max(size, FEWEST), useArsHierarchy: "true" };
      const asked = await ask(
        asking(signal),
        { path: "/v8beta1/servicedescriptions", query },
        found,
      );
      return asked.kind === "answer"
        ? { kind: "answer", answer: asked.answer.serviceDescriptions.content.slice(0, size) }
        : asked;
    },
    detail: ({ id, ars, validDate }, signal) =>
      ask(
        asking(signal),
        {
          path: `/v6/servicedescriptions/${encodeURIComponent(id)}/detail`,
          query: { ars, validDate, applyDynamicParams: "true" },
        },
        description,
      ),
  };
}
