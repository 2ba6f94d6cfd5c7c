import { dailyFile } from "#payments";
import { Temporal } from "#platform/clock";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { tillDeskOf } from "../till-desk.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayAsked({ query }: Visit): Temporal.PlainDate {
  try {
    if (DAY.test(query["tag"] ?? "")) return Temporal.PlainDate.from(query["tag"] ?? "");
  } catch {
    // A day that no calendar has is refused like anything else that is no day.
  }
  throw new AppError("bad-request", { detail: "no day" });
}

/** The bookings of a day for the finance system. */
async function download(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db } = tillDeskOf(visit, house);
  const { body, isFinal, day } = await dailyFile(house, db, dayAsked(visit));
  const name = `kasse-${day.toString()}${isFinal ? "" : "-vorlaeufig"}.csv`;
  return file(body, "text/csv; charset=utf-8", name);
}

export const route = { audience: "staff", portals: "local", GET: download } satisfies Route;
