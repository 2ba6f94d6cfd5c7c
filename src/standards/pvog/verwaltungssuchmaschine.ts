import * as z from "zod";
import { ask, type Asked } from "./ask.ts";

const service = z.object({
  Bezeichnung: z.string(),
  Schluessel: z.string(),
  Kurztext: z.string().nullish(),
});

const competences = z.object({
  daten: z.array(
    z.object({
      leistung: z.object({
        leistungsbezeichnung: z.string(),
        leistungsbezeichnung2: z.string().nullish(),
        urlOnlineDienst: z.string().nullish(),
        urlInfo: z.string().nullish(),
      }),
      organisationseinheit: z.object({ name: z.string() }),
    }),
  ),
});

export type LeikaService = z.infer<typeof service>;
export type Competence = z.infer<typeof competences>["daten"][number];

export type VerwaltungssuchmaschineSettings = {
  /** Such as https://leika.vsm.nrw */
  leikaUrl: string;
  /** Such as https://zufi.api.vsm.nrw */
  zufiUrl: string;
  /** Name of the parameter for free text; no description of it is public. */
  queryParameter?: string | undefined;
};

/** Client of the Verwaltungssuchmaschine NRW. Outcomes are values. */
export type Verwaltungssuchmaschine = {
  /** Services of the LeiKa for words, the best one first. */
  find: (query: string, signal: AbortSignal) => Promise<Asked<readonly LeikaService[]>>;
  /** Who is responsible for a key in an area (ARS of 12 digits), with addresses of pages. */
  competences: (
    asked: { leistungsSchluessel: string; regionalSchluessel: string },
    signal: AbortSignal,
  ) => Promise<Asked<readonly Competence[]>>;
};

export function createVerwaltungssuchmaschine({
  leikaUrl,
  zufiUrl,
  queryParameter = "suchbegriff",
}: VerwaltungssuchmaschineSettings): Verwaltungssuchmaschine {
  return {
    find: (query, signal) =>
      ask(
        { baseUrl: leikaUrl, signal },
        { path: "/services", query: { [queryParameter]: query } },
        z.array(service),
      ),
    competences: async (asked, signal) => {
      const answer = await ask(
        { baseUrl: zufiUrl, signal },
        { path: "/zustaendigkeiten", query: asked },
        competences,
      );
      return answer.kind === "answer" ? { kind: "answer", answer: answer.answer.daten } : answer;
    },
  };
}
