import type { Route } from "../../../../route-definition.ts";
import { problem } from "../answers.ts";

/**
 * Names of the files of a full delivery, one for each authority. An empty list would make the
 * collecting service stop; a catalogue without anything is a fault of ours and said as such.
 */
export const route = {
  audience: "machine",
  portals: "roof",
  perMinute: 60,
  GET: (_visit, { exchange }) => {
    const files = [...exchange.listed().keys()].map((slug) => `${slug}.xml\n`);
    if (files.length === 0) return problem(503, "there is nothing to deliver");
    return { kind: "text", status: 200, body: files.join(""), type: "text/plain; charset=utf-8" };
  },
} satisfies Route;
