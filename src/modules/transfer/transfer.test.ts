import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../test/support/portal.ts";
import { withQuestion, withSecondLook } from "../../../test/support/changed-package.ts";
import { readyDraft } from "../../../test/support/town-draft.ts";
import { listVersions, loadAdoption, type PackageContent } from "#library";
import { fixedClock } from "#platform/clock";
import { loadDraft, mergeOf, publishDraft } from "#workshop";
import { exportPackage } from "./export-package.ts";
import { importPackage } from "./import-package.ts";
import { deleteTrustedKey, listTrustedKeys } from "./key-queries.ts";
import { MOST_BYTES } from "./package-file.ts";
import { publishedKeys } from "./signing-key.ts";
import { trustKeys } from "./trust.ts";

const packageId = "hundesteuer-anmeldung";
const clock = fixedClock("2026-08-03T08:00:00Z");

/** An installation with a database of its own. */
async function installation() {
  const portal = await openPortal({ clock });
  const { house } = portal;
  const townOf = async (slug: string) => {
    const { staff } = await portal.employee(slug, { roles: ["loki"] });
    const authority = house.region.bySlug(slug);
    if (!authority) throw new Error(`no ${slug}`);
    const author = { id: authority.id, name: authority.name, portal: `https://${slug}.example` };
    return { db: house.databases.forAuthority(authority.id), staffId: staff.id, author };
  };
  return { house, townOf };
}

const here = await installation();
const there = await installation();
type Installation = typeof here;
type Town = Awaited<ReturnType<Installation["townOf"]>>;

async function publishes(
  { house }: Installation,
  { db, staffId }: Town,
  change: (content: PackageContent) => PackageContent,
) {
  const draft = await readyDraft(house, db, { packageId, staffId, change });
  const publishing = { draft, state: "live" as const, staffId, mode: "demo" as const };
  const result = await publishDraft(house, db, { ...publishing, now: clock.now() });
  expect(result.kind).toBe("published");
}

async function fileOf({ house }: Installation, { db, author }: Town): Promise<Buffer> {
  const file = await exportPackage(house, db, { packageId, author, now: clock.now() });
  if (file === undefined) throw new Error("nothing to export");
  return Buffer.from(file);
}

async function trusts(reader: Town, author: Town): Promise<void> {
  const keys = JSON.stringify(await publishedKeys(author.db));
  const { staffId, db } = reader;
  const count = await trustKeys(db, {
    author: author.author.name,
    keys,
    staffId,
    now: clock.now(),
  });
  expect(count).toBe(1);
}

const imports = ({ house }: Installation, { db, staffId }: Town, bytes: Buffer) =>
  importPackage(house, db, { bytes, staffId, now: clock.now() });

describe("a package that goes to another installation as a signed file", () => {
  let author: Town;
  let reader: Town;
  let file: Buffer;
  beforeAll(async () => {
    author = await here.townOf("waltrop");
    reader = await there.townOf("recklinghausen");
    await publishes(here, author, (content) => withQuestion(content, "erreichbarkeit"));
    await publishes(here, author, withSecondLook);
    file = await fileOf(here, author);
  });

  const changed = (change: (file: { content: PackageContent; signature: string }) => object) =>
    Buffer.from(JSON.stringify(change(JSON.parse(file.toString()) as never)));

  it("is taken from nobody whom the town does not trust", async () => {
    expect(await imports(there, reader, file)).toMatchObject({ kind: "unknown-key" });
    await trusts(reader, author);
  });

  it.each([
    ["no file at all", () => Buffer.of(), "not-json"],
    ["a picture", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), "not-json"],
    ["some JSON", () => Buffer.from(`{"format":"leistungspaket/1"}`), "not-a-package"],
    ["a huge file", () => Buffer.alloc(MOST_BYTES + 1, " "), "too-large"],
    [
      "another format",
      () => changed((one) => ({ ...one, format: "leistungspaket/2" })),
      "not-a-package",
    ],
    ["more than belongs there", () => changed((one) => ({ ...one, more: 1 })), "not-a-package"],
    ["no signature", () => changed((one) => ({ ...one, signature: "" })), "not-a-package"],
    [
      "a changed package",
      () => changed(({ content, ...one }) => ({ ...one, content: { ...content, fees: null } })),
      "tampered",
    ],
    [
      "a changed signature",
      () => changed((one) => ({ ...one, signature: `${one.signature.slice(0, -6)}AAAAAA` })),
      "tampered",
    ],
    [
      "a signature that says it needs none",
      () =>
        changed((one) => {
          const [head = "", payload = ""] = one.signature.split(".");
          const said = JSON.parse(Buffer.from(head, "base64url").toString()) as object;
          const none = Buffer.from(JSON.stringify({ ...said, alg: "none" })).toString("base64url");
          return { ...one, signature: `${none}.${payload}.` };
        }),
      "tampered",
    ],
  ])("is refused: %s", async (_, bytes, kind) => {
    expect((await imports(there, reader, bytes())).kind).toBe(kind);
    expect(await loadDraft(reader.db, packageId)).toBeUndefined();
  });

  it("becomes a draft over what both know, although this side has only an older version", async () => {
    const before = await loadAdoption(reader.db, packageId);
    const result = await imports(there, reader, file);
    const [first] = await listVersions(there.house.databases.region, packageId);
    expect(result).toMatchObject({ kind: "drafted", base: { hash: first?.hash } });
    expect(await loadAdoption(reader.db, packageId)).toEqual(before);
    const draft = await loadDraft(reader.db, packageId);
    const merge = draft && (await mergeOf(there.house, reader.db, draft));
    expect(merge?.merged.merge.conflicts).toEqual([]);
    expect(JSON.stringify(merge?.merged.content.form)).toContain("haftpflicht");
    expect(merge?.merged.content.process).toContain("nachsehen");
  });

  it("does not touch a draft that is there", async () => {
    const before = await loadDraft(reader.db, packageId);
    expect(await imports(there, reader, file)).toEqual({ kind: "draft-exists", packageId });
    expect(await loadDraft(reader.db, packageId)).toEqual(before);
  });

  it("is nothing new where it came from", async () => {
    const neighbour = await here.townOf("recklinghausen");
    await trusts(neighbour, author);
    expect(await imports(here, neighbour, file)).toEqual({ kind: "known", packageId });
  });

  it("comes in as a line of its own where the town does not run it", async () => {
    const other = await there.townOf("gladbeck");
    await trusts(other, author);
    expect(await loadAdoption(other.db, packageId)).toBeUndefined();
    expect(await imports(there, other, file)).toMatchObject({ kind: "drafted" });
    const draft = await loadDraft(other.db, packageId);
    const said = JSON.parse(file.toString()) as { content: PackageContent };
    expect(await there.house.library.content(draft?.baseHash ?? "")).toEqual(said.content);
  });

  it("is trusted town by town, until that is taken back", async () => {
    const stranger = await there.townOf("marl");
    expect(await imports(there, stranger, file)).toMatchObject({ kind: "unknown-key" });
    await trusts(stranger, author);
    const [key] = await listTrustedKeys(stranger.db);
    await deleteTrustedKey(stranger.db, key?.kid ?? "");
    expect(await imports(there, stranger, file)).toMatchObject({ kind: "unknown-key" });
  });
});

describe("keys of an author", () => {
  it.each(["", "{}", `{"keys":[]}`, `{"keys":[{"kty":"RSA"}]}`, "kein JSON"])(
    "are not found in %s",
    async (keys) => {
      const { db, staffId } = await there.townOf("dorsten");
      const trust = { author: "Irgendwer", keys, staffId, now: clock.now() };
      expect(await trustKeys(db, trust)).toBe(0);
    },
  );

  it("are the same at every export, and never show what signs", async () => {
    const town = await here.townOf("herten");
    expect((await publishedKeys(town.db)).keys).toEqual([]);
    await fileOf(here, await here.townOf("waltrop"));
    const { keys } = await publishedKeys((await here.townOf("waltrop")).db);
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty("d");
  });
});
