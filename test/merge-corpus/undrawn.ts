import { xmlRecords } from "./look-up.ts";

const DRAWN = /(Task|Event|Gateway|sequenceFlow|task)$/;

/** Steps and flows of a process that its diagram does not show. */
export function undrawn(xml: string): string[] {
  const shown = new Set([...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id));
  return [...xmlRecords(xml)]
    .filter(([id, { $type = "" }]) => DRAWN.test(String($type)) && !shown.has(id))
    .map(([id]) => id);
}
