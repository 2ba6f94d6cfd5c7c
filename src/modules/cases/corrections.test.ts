import { beforeEach, describe, expect, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { caseOf, workOn } from "../../../test/support/town-hall.ts";
import type { Answers } from "#forms";
import { fixedClock } from "#platform/clock";
import { type Correction, findOpenCorrection } from "./correction-queries.ts";
import {
  correctableFields,
  correctionForm,
  correctionSurroundings,
  keepAnswers,
  sendCorrection,
} from "./corrections.ts";
import { openTasksOfCase } from "./task-queries.ts";

const START = "2026-09-01T08:00:00Z";
const clock = fixedClock(START);
const portal = await openPortal({ clock });
const { house } = portal;
const { staff: clerk } = await portal.employee("waltrop");
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "keine-antwort");

let sent: Awaited<ReturnType<typeof sentCase>>;
beforeEach(async () => {
  clock.set(START);
  const { personId } = await portal.citizen("waltrop");
  sent = await sentCase(house, { slug: "waltrop", packageId, journey, personId });
  await portal.drain();
});

const loaded = () => caseOf(house, sent.db, sent.id);
const ask = async (...reopen: string[]) => {
  const body = { rueckfrageText: "Bitte ergänzen." };
  const work = { caseId: sent.id, who: clerk, outcome: "rueckfrage", reopen, body };
  await workOn(house, sent.db, work);
  await portal.drain();
};
const correction = async (): Promise<Correction> => {
  const open = await findOpenCorrection(sent.db, (await loaded()).key);
  if (!open) throw new Error("nothing is asked");
  return open;
};
const surroundings = async () =>
  correctionSurroundings(await loaded(), {
    niveau: "basis",
    postcodes: new Set(["45731"]),
    now: clock.now(),
  });
const answer = async (answers: Answers) =>
  keepAnswers(sent.db, await loaded(), { correction: await correction(), answers });
const send = async () =>
  sendCorrection(sent.db, await loaded(), {
    correction: await correction(),
    surroundings: await surroundings(),
    now: clock.now(),
  });

describe("asking for a correction", () => {
  it("can reopen what was asked, answered or not, but nothing that is computed or unknown", async () => {
    const fields = correctableFields(await loaded(), clock.now());
    expect(fields).toEqual(expect.arrayContaining(["halter", "hunde", "telefon", "email"]));
    expect(fields).not.toContain("richtigkeit"); // whoever corrects something declares it anew
    expect(fields).not.toContain("zuzugAm"); // belongs to a page that this person never saw
    await expect(ask("gibt-es-nicht")).rejects.toThrow(/"missing":"reopen"/);
    await ask("telefon", "gibt-es-nicht");
    expect((await correction()).content.fields).toEqual(["telefon"]);
  });

  it("opens only the ticked questions", async () => {
    await ask("telefon");
    const asked = { correction: await correction(), surroundings: await surroundings() };
    const { form, answers } = correctionForm(await loaded(), asked);
    expect([...(form.correction?.reopened ?? [])]).toEqual(["telefon"]);
    expect(answers).toMatchObject({ halter: { familyName: "Schmidt" } });
  });
});

describe("a correction", () => {
  it("becomes part of the case with all that follows from it, and the process goes on", async () => {
    await ask("halter", "email");
    const { answers } = (await loaded()).state.data;
    await answer({
      ...answers,
      halter: { givenNames: "Udo", familyName: "Schmidt-Neu", birthDate: "1960-01-01" },
      email: "neu@example.org",
    });
    expect(await send()).toEqual({ kind: "sent" });
    const { state } = await loaded();
    expect(state.data.recipient[0]).toBe("Udo Schmidt-Neu");
    expect(state.data.contact).toBe("neu@example.org");
    expect(state.data.caption).toBe("Fips");
    expect((await openTasksOfCase(sent.db, sent.id)).map(({ element }) => element)).toEqual([
      "pruefen",
    ]);
    expect(await findOpenCorrection(sent.db, (await loaded()).key)).toBeUndefined();
  });

  it("is not sent while something in it is wrong", async () => {
    await ask("halter");
    const { answers } = (await loaded()).state.data;
    await answer({ ...answers, halter: { givenNames: "", familyName: "", birthDate: "" } });
    expect(await send()).toEqual({ kind: "incomplete" });
    expect((await loaded()).state.data.recipient[0]).toBe("Udo Schmidt");
  });

  it("keeps what was answered so far out of the case until it is sent", async () => {
    await ask("email");
    const { answers } = (await loaded()).state.data;
    await answer({ ...answers, email: "unterwegs@example.org" });
    expect((await correction()).content.answers).toMatchObject({ email: "unterwegs@example.org" });
    expect((await loaded()).state.data.contact).toBe("fips@example.org");
  });

  it("comes too late once the deadline has passed, and changes nothing then", async () => {
    await ask("email");
    const [late, then] = [await correction(), await loaded()];
    clock.set("2026-09-15T08:00:01Z");
    await portal.drain();
    const asked = { correction: late, surroundings: await surroundings(), now: clock.now() };
    expect(await sendCorrection(sent.db, await loaded(), asked)).toEqual({ kind: "too-late" });
    expect(await findOpenCorrection(sent.db, then.key)).toBeUndefined();
    expect((await loaded()).state.data.contact).toBe("fips@example.org");
  });

  it("is refused when the case changed in the same moment", async () => {
    await ask("email");
    const [first, second] = [await loaded(), await loaded()];
    const asked = {
      correction: await correction(),
      surroundings: await surroundings(),
      now: clock.now(),
    };
    const results = await Promise.allSettled([
      sendCorrection(sent.db, first, asked),
      sendCorrection(sent.db, second, asked),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
