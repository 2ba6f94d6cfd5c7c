import { expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { openBalkingDatabase } from "../support/balking-database.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";

const { database, state } = await openBalkingDatabase({ updates: /"sign_in"/ });
const clock = fixedClock("2026-04-07T08:00:00Z");
const portal = await openPortal({ database, clock });
const START = "/antrag/hundesteuer-anmeldung";

it("a database that cannot note when somebody was seen lets them read all the same", async () => {
  const anna = await portal.citizen("waltrop");
  const operator = await openOperator(portal, "gkd-re");
  clock.set("2026-04-07T08:10:00Z");
  state.balks = true;
  expect((await anna.get(START)).body).toContain("Anna Beispielhaus");
  expect((await operator.part("Datenbank"))?.[0]).toBe("Läuft");
  // Who is not noted as having been there is away after an hour, as ever.
  clock.set("2026-04-07T09:05:00Z");
  expect((await anna.get(START)).body).not.toContain("Anna Beispielhaus");
});
