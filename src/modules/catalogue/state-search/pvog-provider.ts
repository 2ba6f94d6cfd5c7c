import {
  createSuchdienst,
  DETAIL,
  detailOf,
  type ServiceDescription,
  type SuchdienstSettings,
} from "#standards/pvog";
import { statementsInHtml } from "#standards/xzufi";
import { MOST_HITS, NRW, type StateHit, type StateSearchProvider, webAddress } from "./contract.ts";

/** Undefined where the description leads nowhere. */
function hitOf(description: ServiceDescription): StateHit | undefined {
  const origin = detailOf(description, DETAIL.originPortal)?.links?.[0]?.uri;
  const url = webAddress(origin) ?? webAddress(description.onlineServiceLinks?.[0]?.uri);
  if (!url) return undefined;
  const { teaser, shortText } = DETAIL;
  const words = detailOf(description, teaser)?.text ?? detailOf(description, shortText)?.text;
  return {
    title: description.name,
    text: statementsInHtml(words ?? "")[0],
    url,
    provider: description.organisations?.[0]?.title ?? undefined,
    leika: description.leikakeys ?? [],
  };
}

/** Asks the PVOG-Suchdienst: what there is, and then for each where it leads. */
export function pvogProvider(settings: SuchdienstSettings): StateSearchProvider {
  const suchdienst = createSuchdienst(settings);
  return async ({ query, day, signal }) => {
    const found = await suchdienst.find({ q: query, ars: NRW, size: MOST_HITS }, signal);
    if (found.kind !== "answer") return found;
    const validDate = day.toString();
    const details = await Promise.all(
      found.answer.map(({ id }) => suchdienst.detail({ id, ars: NRW, validDate }, signal)),
    );
    const known = details.flatMap((one) => (one.kind === "answer" ? [one.answer] : []));
    const [first] = details;
    // Those that came in time are shown; it is a failure only when none did.
    if (first && first.kind !== "answer" && known.length === 0) return first;
    return { kind: "answer", answer: known.flatMap((one) => hitOf(one) ?? []) };
  };
}
