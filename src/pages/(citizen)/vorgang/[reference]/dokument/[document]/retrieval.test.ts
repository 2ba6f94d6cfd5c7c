import { expect, it } from "vitest";
import { sentCase } from "../../../../../../../test/support/applications.ts";
import { readJourney } from "../../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../../test/support/portal.ts";
import { workOn } from "../../../../../../../test/support/town-hall.ts";
import { eventsOfCase, lettersOfCase } from "#cases";
import { fixedClock } from "#platform/clock";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const portal = await openPortal({ clock: fixedClock("2026-04-16T08:00:00Z") });
const { house } = portal;

it("shows a notice to everybody who opens it at once, and records one retrieval", async () => {
  const petra = await portal.citizen("waltrop", { subject: "petra" });
  const { staff: clerk } = await portal.employee("waltrop");
  const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey };
  const { db, id, reference } = await sentCase(house, { ...wanted, personId: petra.personId });
  await portal.drain();
  for (const outcome of ["vollstaendig", "festsetzen"]) {
    await workOn(house, db, { caseId: id, who: clerk, outcome });
    await portal.drain();
  }
  const [notice] = await lettersOfCase(db, id);
  const path = `/vorgang/${reference}/dokument/${notice?.document_id}`;
  const answers = await Promise.all([petra.get(path), petra.get(path), petra.get(path)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers[0]?.body).toContain("Hundesteuerbescheid 2026");
  const retrievals = (await eventsOfCase(db, id)).filter(({ kind }) => kind === "letter-retrieved");
  expect(retrievals).toHaveLength(1);
});
