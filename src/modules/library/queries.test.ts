import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { sql } from "#platform/db";
import type { Adoption } from "./adoption.ts";
import { hashOf } from "./canonical-form.ts";
import { createLibrary } from "./library.ts";
import { offersOfTown, offersRecordedBehind } from "./offer-queries.ts";
import { insertAdoption, insertVersion, loadAdoption } from "./queries.ts";
import { LibraryRefused, readAdoptionFiles, readPackageFolders } from "./read-library-files.ts";
import { type LibrarySeed, seedLibrary } from "./seed-library.ts";

const { databases } = await testDatabase();
const { region } = databases;
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const packages = readPackageFolders("library");
const dog = packages.get("hundesteuer-anmeldung")!;
const [waltrop] = readAdoptionFiles("regions/emscher-lippe/adoptions").filter(
  ({ authority }) => authority === "waltrop",
);

const seed: LibrarySeed = {
  packages,
  adoptions: [waltrop!],
  authorityId: (slug) => (slug === "waltrop" || slug === "castrop-rauxel" ? TOWN_A : undefined),
};
await seedLibrary(seed, { databases, now });
const a = databases.forAuthority(TOWN_A);
const b = databases.forAuthority(TOWN_B);
const base = hashOf(dog);

const revise = async (change: Partial<Adoption>): Promise<void> => {
  const current = await loadAdoption(a, dogId, 1);
  await insertAdoption(a, { ...current!, ...change }, now);
};
const dogId = "hundesteuer-anmeldung";

describe("a published version", () => {
  it.each(["update package_version set version = 7", "delete from package_version"])(
    "cannot be changed by “%s”",
    async (statement) => {
      await expect(sql.raw(statement).execute(region.tables())).rejects.toThrow(/append-only/);
    },
  );

  it("is seen by the region, not by a town", async () => {
    const count = sql<{ n: number }>`select count(*)::int as n from package_version`;
    expect((await count.execute(region.tables())).rows).toEqual([{ n: 2 }]);
    expect((await count.execute(a.tables())).rows).toEqual([{ n: 0 }]);
  });

  it("comes out of the database as the one that went in, and runs", async () => {
    const version = await createLibrary(region).version(base);
    expect(version).toMatchObject({ id: dogId, hash: base });
  });

  it("is found by its hash only", async () => {
    await expect(createLibrary(region).version("0".repeat(64))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("is not believed when its content is not what the hash says", async () => {
    const hash = "1".repeat(64);
    const forged = {
      packageId: "forged",
      hash,
      content: dog,
      authorId: TOWN_A,
      baseHash: null,
      publishedAt: now,
    };
    await insertVersion(region, forged);
    await expect(createLibrary(region).version(hash)).rejects.toThrow(/not what was published/);
  });
});

describe("starting again", () => {
  it("adds nothing that is there", async () => {
    const before = await offersRecordedBehind(region, 0, 1_000);
    await seedLibrary(seed, { databases, now });
    expect(await offersRecordedBehind(region, 0, 1_000)).toEqual(before);
  });

  it("makes a changed package the next version and leaves adoptions on theirs", async () => {
    const texts = { ...dog.texts, de: { ...(dog.texts["de"] as object), "service.title": "Neu" } };
    const changed = { ...dog, texts };
    await seedLibrary({ ...seed, packages: new Map([[dogId, changed]]) }, { databases, now });
    const versions = await sql<{ version: number; hash: string }>`
      select version, hash from package_version where package_id = ${dogId} order by version
    `.execute(region.tables());
    expect(versions.rows).toEqual([
      { version: 1, hash: base },
      { version: 2, hash: hashOf(changed) },
    ]);
    const adopted = await createLibrary(region).adopted(a, dogId);
    expect(adopted?.configured.texts("de")("service.title")).toBe("Hund anmelden");
  });

  it.each([
    ["an unknown authority", { ...waltrop!, authority: "atlantis" }, /atlantis.*Behörde/],
    ["an unknown package", adopting({ package: "katze" }), /katze.*Leistung/],
    ["a parameter that does not fit", adopting({ parameters: {} }), /tarif.*fehlt/],
    ["a role without office", adopting({ roleSlots: {} }), /steuerstelle.*Amt/],
  ])("refuses %s", async (_, file, sentence) => {
    const elsewhere = { ...seed, adoptions: [file], authorityId: townB };
    const seeding = seedLibrary(elsewhere, { databases, now });
    await expect(seeding).rejects.toThrow(LibraryRefused);
    await expect(seedLibrary(elsewhere, { databases, now })).rejects.toThrow(sentence);
  });
});

function townB(slug: string): string | undefined {
  return slug === "atlantis" ? undefined : TOWN_B;
}

function adopting(change: object) {
  return { ...waltrop!, adoptions: [{ ...waltrop!.adoptions[0]!, ...change }] };
}

describe("an adoption", () => {
  it("is laid over its version: parameters, words, promise", async () => {
    const adopted = await createLibrary(region).adopted(a, dogId);
    expect(adopted).toMatchObject({ packageId: dogId, revision: 1, state: "live", baseHash: base });
    expect(adopted?.roleSlots["steuerstelle"]).toBe("steuern");
    const { configured } = adopted!;
    expect(configured.promise).toBe("P14D");
    expect(configured.parameterScope["zahlstelle"]).toBe("Stadtkasse Waltrop");
    expect(configured.texts("de")("fact.satzungsgrundlage")).toMatch(/https:\/\/www.waltrop.de/);
  });

  it("belongs to its town: another one sees and writes nothing of it", async () => {
    expect(await loadAdoption(b, dogId)).toBeUndefined();
    expect(await createLibrary(region).adopted(b, dogId)).toBeUndefined();
    const theft = sql`insert into adoption select ${TOWN_A}::uuid, package_id, 9, base_hash, parameters,
      overlay, role_slots, state, since, recorded_at from adoption`;
    await theft.execute(b.tables());
    const all = sql<{ n: number }>`select count(*)::int as n from adoption where revision = 9`;
    expect((await all.execute(a.tables())).rows).toEqual([{ n: 0 }]);
    const forged = sql`insert into adoption values (${TOWN_A}, ${dogId}, 9, ${base}, '{}', '{}', '{}', 'live', '2026-01-01', ${now}::timestamptz)`;
    await expect(forged.execute(b.tables())).rejects.toThrow(/row-level security/);
  });

  it("is never changed, only followed by the next revision", async () => {
    const update = sql`update adoption set state = 'draft'`;
    await expect(update.execute(a.tables())).rejects.toThrow(/append-only/);
    await revise({ revision: 2, parameters: (await loadAdoption(a, dogId, 1))!.parameters });
    const library = createLibrary(region);
    expect((await library.adopted(a, dogId))?.revision).toBe(2);
    expect((await library.adopted(a, dogId, 1))?.revision).toBe(1);
  });

  it("is public on the roof once it is no draft, until it is withdrawn", async () => {
    const mine = async () => (await offersOfTown(a)).filter(({ packageId }) => packageId === dogId);
    const last = (await offersRecordedBehind(region, 0, 1_000)).at(-1)?.position ?? 0;
    const news = (limit = 10) => offersRecordedBehind(region, last, limit);
    await revise({ revision: 3, state: "pilot" });
    expect(await mine()).toMatchObject([{ authorityId: TOWN_A, revision: 3, state: "pilot" }]);
    await revise({ revision: 4, state: "draft" });
    expect(await mine()).toMatchObject([{ revision: 3 }]);
    expect((await loadAdoption(a, dogId))?.revision).toBe(3);
    await revise({ revision: 5, state: "withdrawn" });
    expect(await mine()).toEqual([]);
    expect(await news()).toMatchObject([
      { authorityId: TOWN_A, revision: 3, state: "pilot" },
      { authorityId: TOWN_A, revision: 5, state: "withdrawn" },
    ]);
    expect(await news(1)).toMatchObject([{ revision: 3 }]);
    expect((await offersOfTown(b)).some(({ packageId }) => packageId === dogId)).toBe(false);
  });

  it("keeps a draft from the roof", async () => {
    const drafts = sql<{
      n: number;
    }>`select count(*)::int as n from adoption where state = 'draft'`;
    expect((await drafts.execute(a.tables())).rows).toEqual([{ n: 1 }]);
    expect((await drafts.execute(region.tables())).rows).toEqual([{ n: 0 }]);
  });

  it("builds on a version that exists", async () => {
    const nowhere = revise({ revision: 6, baseHash: "f".repeat(64) });
    await expect(nowhere).rejects.toThrow(/foreign key/);
  });
});
