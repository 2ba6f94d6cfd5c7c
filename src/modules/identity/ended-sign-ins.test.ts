import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { fixedClock } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import { newId } from "#platform/ids";
import { createWorker, type JobTables } from "#platform/jobs";
import { createLog } from "#platform/log";
import { identityJobs, scheduleClearing } from "./ended-sign-ins.ts";
import { openSignIn } from "./sessions.ts";
import { enrolStaff } from "./staff.ts";

const { databases } = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00Z");
const keyring = createKeyring("a master secret of more than 32 characters");
const handlers = identityJobs({ db: databases.region, clock });
const worker = createWorker({
  db: databases.worker,
  handlers,
  clock,
  log: createLog("silent"),
});

async function signInStaff(): Promise<void> {
  const now = clock.now();
  const who = {
    kind: "staff",
    subject: newId(),
    name: "Elif Musterowski",
    authority: null,
  } as const;
  const rest = { roles: ["coordinator"], office: null, operator: null } as const;
  const staff = await enrolStaff(databases, { who: { ...who, ...rest }, authorityId: null, now });
  const somebody = { kind: "staff", staff } as const;
  await openSignIn(databases.region, keyring, { provider: "staff", host: "roof", somebody, now });
}

const signIns = () =>
  databases.region
    .tables<{ sign_in: { id: string } }>()
    .selectFrom("sign_in")
    .select("id")
    .execute();
const waiting = () =>
  databases.worker
    .tables<JobTables>()
    .selectFrom("job")
    .select("run_at")
    .where("state", "=", "ready")
    .execute();

describe("the hourly clearing", () => {
  it("is written once, however many processes start", async () => {
    await Promise.all([1, 2, 3].map(() => scheduleClearing(databases.region, clock.now())));
    expect(await waiting()).toHaveLength(1);
  });

  it("removes what has ended, leaves what lives and writes the next one", async () => {
    await signInStaff();
    clock.set("2026-11-22T10:00:00Z");
    await signInStaff();
    expect(await signIns()).toHaveLength(2);
    await worker.drain();
    expect(await signIns()).toHaveLength(1);
    expect((await waiting()).map(({ run_at }) => run_at.toString())).toEqual([
      "2026-11-22T11:00:00Z",
    ]);
  });
});
