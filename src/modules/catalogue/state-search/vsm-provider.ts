import {
  createVerwaltungssuchmaschine,
  type VerwaltungssuchmaschineSettings,
} from "#standards/pvog";
import { statementsInHtml } from "#standards/xzufi";
import { MOST_HITS, NRW, type StateHit, type StateSearchProvider, webAddress } from "./contract.ts";

/** Asks the Verwaltungssuchmaschine NRW: services for words, and then who is responsible for each. */
export function vsmProvider(settings: VerwaltungssuchmaschineSettings): StateSearchProvider {
  const machine = createVerwaltungssuchmaschine(settings);
  return async ({ query, signal }) => {
    const found = await machine.find(query, signal);
    if (found.kind !== "answer") return found;
    const services = found.answer.slice(0, MOST_HITS);
    const competences = await Promise.all(
      services.map(({ Schluessel }) =>
        machine.competences({ leistungsSchluessel: Schluessel, regionalSchluessel: NRW }, signal),
      ),
    );
    const [first] = competences;
    if (first && competences.every(({ kind }) => kind !== "answer") && first.kind !== "answer")
      return first;
    const hits = services.flatMap((service, place): StateHit[] => {
      const asked = competences[place];
      const [competence] = asked?.kind === "answer" ? asked.answer : [];
      const { urlOnlineDienst, urlInfo } = competence?.leistung ?? {};
      const url = webAddress(urlInfo) ?? webAddress(urlOnlineDienst);
      if (!url) return [];
      return [
        {
          title: service.Bezeichnung,
          text: statementsInHtml(service.Kurztext ?? "")[0],
          url,
          provider: competence?.organisationseinheit.name,
          leika: [service.Schluessel],
        },
      ];
    });
    return { kind: "answer", answer: hits };
  };
}
