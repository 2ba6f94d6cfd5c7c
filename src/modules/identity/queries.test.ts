import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { createKeyring, sha256 } from "#platform/crypto";
import { newId } from "#platform/ids";
import { deleteEnded, findOrAddPerson } from "./queries.ts";
import { IDLE } from "./session.ts";
import { findSession, openSignIn, signOut, signOutEverywhere } from "./sessions.ts";
import { enrolStaff, listStaff } from "./staff.ts";
import { issueTicket, newTicketBinding, redeemTicket } from "./tickets.ts";

const { databases } = await testDatabase();
const keyring = createKeyring("a master secret of more than 32 characters");
const keeper = { databases, keyring };
const region = databases.region;
const ROOF = "roof.example";
const PORTAL = "herten.example";
const start = Temporal.Instant.from("2026-11-22T09:00:00Z");
const later = (duration: Temporal.DurationLike) => start.add(duration);

const addPerson = (subject: string | null = newId(), provider = "servicekonto") =>
  findOrAddPerson(region, {
    id: newId(),
    provider,
    subjectMac: subject === null ? null : keyring.mac("person", subject),
    now: start,
  });

async function signIn(personId?: string) {
  const attributes = { givenNames: "Anna", familyName: "Beispielhaus" };
  const somebody = {
    kind: "citizen" as const,
    personId: personId ?? (await addPerson()),
    level: "substanziell" as const,
    provedBy: "Elster",
    attributes,
  };
  return openSignIn(region, keyring, {
    provider: "servicekonto",
    host: ROOF,
    somebody,
    now: start,
  });
}

const find = (token: string, now = start, host = ROOF) => findSession(keeper, { token, host, now });

async function ticketFor(session: Parameters<typeof issueTicket>[1]["session"]) {
  const { verifier, challenge } = newTicketBinding();
  const ticket = await issueTicket(keeper, { session, host: PORTAL, challenge, now: start });
  const redeem = (change: { host?: string; verifier?: string; now?: Temporal.Instant } = {}) =>
    redeemTicket(keeper, { ticket, verifier, host: PORTAL, now: start, ...change });
  return { ticket, redeem };
}

describe("a person", () => {
  it("is the same one with the same key and another one with another key or provider", async () => {
    const anna = await addPerson("anna");
    expect(await addPerson("anna")).toBe(anna);
    expect(await addPerson("bert")).not.toBe(anna);
    expect(await addPerson("anna", "bundid")).not.toBe(anna);
  });

  it("is added once when two browsers arrive at once", async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => addPerson("eight at once")));
    expect(new Set(ids).size).toBe(1);
  });

  it("is a new one after every temporary sign-in", async () => {
    expect(await addPerson(null)).not.toBe(await addPerson(null));
  });
});

describe("a session", () => {
  it("is found by its token on its host, with what the account told", async () => {
    const { token, session } = await signIn();
    expect(await find(token)).toEqual(session);
    expect(session).toMatchObject({
      kind: "citizen",
      level: "substanziell",
      provedBy: "Elster",
      attributes: { givenNames: "Anna", familyName: "Beispielhaus" },
    });
  });

  it("is not found by another token or on another host", async () => {
    const { token } = await signIn();
    expect(await find(`${token}x`)).toBeUndefined();
    expect(await find(token, start, PORTAL)).toBeUndefined();
  });

  it("ends after an hour without a request, but goes on with one", async () => {
    const { token } = await signIn();
    expect(await find(token, later({ minutes: 59 }))).toBeDefined();
    expect(await find(token, later({ minutes: 118 }))).toBeDefined();
    expect(await find(token, later({ minutes: 178 }))).toBeUndefined();
  });

  it("ends after twelve hours however busy the person is", async () => {
    const { token } = await signIn();
    for (let minutes = 50; minutes < 12 * 60; minutes += 50)
      expect(await find(token, later({ minutes }))).toBeDefined();
    const last = await find(token, later({ minutes: 719 }));
    expect(last?.endsAt.equals(later({ hours: 12 }))).toBe(true);
    expect(await find(token, later({ hours: 12 }))).toBeUndefined();
  });

  it("notes that it was seen at most once a minute", async () => {
    const { token } = await signIn();
    expect((await find(token, later({ seconds: 59 })))?.lastSeenAt.equals(start)).toBe(true);
    const minute = later({ seconds: 60 });
    expect((await find(token, minute))?.lastSeenAt.equals(minute)).toBe(true);
    expect((await find(token, later({ seconds: 90 })))?.lastSeenAt.equals(minute)).toBe(true);
  });

  it("leaves neither token nor name readable in the database", async () => {
    const { token, session } = await signIn();
    const db = region.tables<{
      session: { id: string; token_hash: Uint8Array };
      sign_in: { id: string; sealed: Uint8Array };
    }>();
    const row = await db
      .selectFrom("session")
      .innerJoin("sign_in", (join) => join.on("sign_in.id", "=", session.signInId))
      .where("session.id", "=", session.id)
      .select(["token_hash", "sealed"])
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.token_hash)).toEqual(sha256(token));
    expect(Buffer.from(row.sealed).toString("latin1")).not.toContain("Anna");
  });
});

describe("signing out", () => {
  it("ends the sign-in on all hosts, and no other", async () => {
    const [mine, other] = [await signIn(), await signIn()];
    const portal = await (await ticketFor(mine.session)).redeem();
    await signOut(keeper, mine.session, start);
    expect(await find(mine.token)).toBeUndefined();
    expect(await find(portal!.token, start, PORTAL)).toBeUndefined();
    expect(await find(other.token)).toBeDefined();
  });

  it("everywhere ends all of one person, and nobody else's", async () => {
    const personId = await addPerson();
    const mine = [await signIn(personId), await signIn(personId)];
    const other = await signIn();
    expect(await signOutEverywhere(keeper, { personId }, start)).toBe(2);
    for (const { token } of mine) expect(await find(token)).toBeUndefined();
    expect(await find(other.token)).toBeDefined();
  });
});

describe("a ticket", () => {
  it("opens a session on its host under the same sign-in", async () => {
    const { session } = await signIn();
    const opened = await (await ticketFor(session)).redeem();
    expect(opened?.session).toMatchObject({
      host: PORTAL,
      signInId: session.signInId,
      level: "substanziell",
    });
    expect(opened?.session.id).not.toBe(session.id);
    expect(await find(opened!.token, start, PORTAL)).toBeDefined();
    expect(await find(opened!.token, start, ROOF)).toBeUndefined();
  });

  it("works once, also when two try at once", async () => {
    const { redeem } = await ticketFor((await signIn()).session);
    const attempts = await Promise.all([redeem(), redeem(), redeem()]);
    expect(attempts.filter(Boolean)).toHaveLength(1);
    expect(await redeem()).toBeUndefined();
  });

  it("does not work on another host, in another browser or after a minute", async () => {
    const { redeem } = await ticketFor((await signIn()).session);
    expect(await redeem({ host: "waltrop.example" })).toBeUndefined();
    expect(await redeem({ verifier: newTicketBinding().verifier })).toBeUndefined();
    expect(await redeem({ now: later({ seconds: 60 }) })).toBeUndefined();
    expect(await redeem({ now: later({ seconds: 59 }) })).toBeDefined();
  });

  it("does not work when the person has signed out meanwhile", async () => {
    const { session } = await signIn();
    const { redeem } = await ticketFor(session);
    await signOut(keeper, session, start);
    expect(await redeem()).toBeUndefined();
  });
});

describe("what has ended", () => {
  it("is removed with everything that hangs on it; what lives stays", async () => {
    const [gone, alive] = [await signIn(), await signIn()];
    await ticketFor(gone.session);
    await signOut(keeper, gone.session, start);
    expect(await deleteEnded(region, { now: start, idle: IDLE })).toBeGreaterThan(0);
    expect(await find(alive.token)).toBeDefined();
    const left = await region
      .tables<{ session: { id: string; sign_in_id: string } }>()
      .selectFrom("session")
      .select("id")
      .where("sign_in_id", "=", gone.session.signInId)
      .execute();
    expect(left).toEqual([]);
  });
});

describe("staff", () => {
  const worker = {
    kind: "staff" as const,
    subject: "a-steuern",
    name: "Rolf Exempel",
    authority: "a",
    roles: ["case-worker" as const],
    office: "steuern",
    operator: null,
  };
  const enrol = (who: Partial<typeof worker>, authorityId: string | null) =>
    enrolStaff(databases, { who: { ...worker, ...who }, authorityId, now: start });

  it("keep their id in their town and are brought up to date", async () => {
    const { id } = await enrol({}, TOWN_A);
    expect((await enrol({ office: "abfall" }, TOWN_A)).id).toBe(id);
    expect(await listStaff(databases.forAuthority(TOWN_A))).toEqual([
      {
        id,
        authorityId: TOWN_A,
        name: "Rolf Exempel",
        roles: ["case-worker"],
        office: "abfall",
        operator: null,
      },
    ]);
  });

  it("of one town are not seen by another", async () => {
    const here = await enrol({ subject: "b" }, TOWN_B);
    expect((await listStaff(databases.forAuthority(TOWN_B))).map(({ id }) => id)).toEqual([
      here.id,
    ]);
    expect((await listStaff(databases.forAuthority(TOWN_A))).map(({ id }) => id)).not.toContain(
      here.id,
    );
  });

  it("of the region belong to no town", async () => {
    const first = await enrol({ subject: "coordinator" }, null);
    expect(first.authorityId).toBeNull();
    expect((await enrol({ subject: "coordinator" }, null)).id).toBe(first.id);
    expect((await listStaff(databases.forAuthority(TOWN_A))).map(({ id }) => id)).not.toContain(
      first.id,
    );
  });
});

describe("the tables of sign-ins", () => {
  it("are closed to towns", async () => {
    const { session } = await signIn();
    const count = (db: { tables: typeof region.tables }) =>
      db
        .tables<{ sign_in: { id: string } }>()
        .selectFrom("sign_in")
        .select("id")
        .where("id", "=", session.signInId)
        .execute();
    expect(await count(region)).toHaveLength(1);
    expect(await count(databases.forAuthority(TOWN_A))).toHaveLength(0);
    expect(await count(databases.forPerson(newId()))).toHaveLength(0);
  });
});
