import { deliveryVersion } from "#catalogue";
import { startOfDay, Temporal } from "#platform/clock";
import { json, type Reply } from "#platform/http";
import type { Visit } from "../../../visit.ts";

const TITLES = { 400: "bad-request", 404: "not-found", 503: "unavailable" } as const;

export const problem = (status: keyof typeof TITLES, detail: string): Reply =>
  json(
    { type: "about:blank", title: TITLES[status], status, detail },
    status,
    "application/problem+json",
  );

export const xml = (body: AsyncIterable<string>): Reply => ({
  kind: "stream",
  body,
  type: "application/xml; charset=utf-8",
});

/** `version` of the address; XZuFi 2.2 without it. */
export const versionIn = ({ query }: Visit) => deliveryVersion(query["version"]);

/** A day or a moment as ISO 8601 writes it; undefined for anything else. */
export function momentOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text ?? "");
    return isDay
      ? startOfDay(Temporal.PlainDate.from(text ?? ""))
      : Temporal.Instant.from(text ?? "");
  } catch {
    return undefined;
  }
}
