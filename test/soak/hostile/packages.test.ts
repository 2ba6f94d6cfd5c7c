import {
  calculateJwkThumbprint,
  CompactSign,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
} from "jose";
import { afterEach, describe, expect, it } from "vitest";
import { canonicalJson, hashOf, loadAdoption, type PackageContent } from "#library";
import { fixedClock } from "#platform/clock";
import { loadDraft } from "#workshop";
import { openPortal } from "../../support/portal.ts";
import { EVIL_CONTENTS } from "./evil-packages.ts";

const TOWN = "recklinghausen";
const PAGE = "/loki/austausch";
const packageId = "hundesteuer-anmeldung";
const SLOWEST_MS = 2_000;
/** The page takes thirty files a minute from one address. */
const A_MINUTE = 25;

const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const loki = await portal.employee(TOWN, { roles: ["loki"] });
const db = portal.house.databases.forAuthority(portal.house.region.bySlug(TOWN)?.id ?? "");
const adoption = await loadAdoption(db, packageId);
const harmless = await portal.house.library.content(adoption?.baseHash ?? "");

const newKey = async (alg: "EdDSA" | "ES256" = "EdDSA") => {
  const pair = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return { ...pair, alg, jwk, kid: await calculateJwkThumbprint(jwk) };
};
type Key = Awaited<ReturnType<typeof newKey>>;
const trusted = await newKey();
await loki.post(`${PAGE}/schluessel`, {
  absender: "Nachbarstadt",
  schluessel: JSON.stringify({ keys: [trusted.jwk] }),
});

const statementOf = (content: PackageContent) => ({
  ...{ format: "leistungspaket/1", packageId, history: [adoption?.baseHash] },
  hash: hashOf(content),
  author: {
    ...{ id: "01900000-0000-7000-8000-000000000001", name: "Nachbarstadt" },
    portal: "https://nachbar.example",
  },
  signedAt: clock.now().toString(),
});

async function signed(
  content: PackageContent,
  { key = trusted, header = {} }: { key?: Key; header?: Partial<JWTHeaderParameters> } = {},
): Promise<string> {
  return new CompactSign(Buffer.from(canonicalJson(statementOf(content))))
    .setProtectedHeader({ alg: key.alg, kid: trusted.kid, ...header })
    .sign(key.privateKey);
}

/** Of this processor, so that a machine with other work to do makes nobody slow. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

let sent = 0;
let sender = loki;
/** Sits somewhere else after some files. */
function elsewhere() {
  sent += 1;
  if (sent % A_MINUTE > 0) return sender;
  sender = { ...portal.visitor(TOWN), staff: loki.staff };
  sender.jar.set("amt", loki.jar.get("amt") ?? "");
  return sender;
}

/** What comes back, and that it came in time and is a page of ours. */
async function send(text: string) {
  const began = process.cpuUsage();
  const content = Buffer.from(text);
  const answer = await elsewhere().upload(PAGE, {}, [{ field: "datei", name: "p.json", content }]);
  expect(millisecondsSince(began)).toBeLessThan(SLOWEST_MS);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body).not.toMatch(/\n\s+at .*[:(]\d+:\d+/);
  return answer;
}

const fileOf = (content: PackageContent, signature: string): string =>
  JSON.stringify({ format: "leistungspaket/1", content, signature });

/** With one more space in a title: another version, and nothing wrong with it. */
const another = (): PackageContent => {
  const de = harmless.texts["de"] as Record<string, string>;
  const texts = { ...harmless.texts, de: { ...de, "service.title": `${de["service.title"]} ` } };
  return { ...harmless, texts };
};

/** What runs is as it was, and the next test begins without a draft. */
async function clearUp(): Promise<void> {
  expect(await loadAdoption(db, packageId)).toEqual(adoption);
  if (await loadDraft(db, packageId)) await loki.post(`/loki/${packageId}/entwurf/verwerfen`);
}
afterEach(clearUp);

it("a package that is fine is taken in by the same way", async () => {
  const { status, body } = await send(fileOf(another(), await signed(another())));
  expect(body).toContain("Aufgenommen");
  expect(status).toBe(200);
});

describe("a signed package with", () => {
  it.each(Object.entries(EVIL_CONTENTS))("%s is answered in time", async (_what, change) => {
    const content = change(harmless);
    const { status, body } = await send(fileOf(content, await signed(content)));
    expect([200, 422]).toContain(status);
    expect(body).not.toContain("root:");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    if (status === 422) return;
    for (const page of [`/loki/${packageId}/entwurf`, `/amt/entwurf/${packageId}/erproben`]) {
      const began = process.cpuUsage();
      expect((await loki.get(page)).status, page).toBeLessThan(500);
      expect(millisecondsSince(began), page).toBeLessThan(SLOWEST_MS);
    }
  });
});

describe("a signature is refused that", () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const without = (header: object): string => `${part(header)}.${part(statementOf(another()))}.`;
  const bySymmetric = async (): Promise<string> =>
    new CompactSign(Buffer.from(canonicalJson(statementOf(another()))))
      .setProtectedHeader({ alg: "HS256", kid: trusted.kid })
      .sign(Buffer.from(String(trusted.jwk.x), "base64url"));

  it.each<[string, () => Promise<string> | string]>([
    ["says it needs none", () => without({ alg: "none", kid: trusted.kid })],
    ["says it needs None", () => without({ alg: "None", kid: trusted.kid })],
    ["takes the public key for a password", bySymmetric],
    ["is by another key", async () => signed(another(), { key: await newKey() })],
    [
      "brings its own key along",
      async () => {
        const key = await newKey();
        return signed(another(), { key, header: { jwk: key.jwk as JWK } });
      },
    ],
    [
      "says where its key lies",
      async () =>
        signed(another(), {
          key: await newKey(),
          header: { jku: "http://169.254.169.254/jwks.json" },
        }),
    ],
    ["is by another algorithm", async () => signed(another(), { key: await newKey("ES256") })],
    [
      "asks for something the reader must know",
      async () => {
        const head = part({ alg: "EdDSA", kid: trusted.kid, crit: ["exp"], exp: 1 });
        return [head, ...(await signed(another())).split(".").slice(1)].join(".");
      },
    ],
    ["names its key by a path", () => without({ alg: "EdDSA", kid: "../../etc/passwd" })],
    ["names its key __proto__", () => without({ alg: "EdDSA", kid: "__proto__" })],
    ["names its key by an object", () => without({ alg: "EdDSA", kid: { toString: 1 } })],
    [
      "has a header 9,000 levels deep",
      () => `${Buffer.from("[".repeat(9_000)).toString("base64url")}.e30.`,
    ],
    ["is of another package", () => signed(harmless)],
  ])("%s", async (_what, signature) => {
    const { status, title } = await send(fileOf(another(), await signature()));
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(await loadDraft(db, packageId)).toBeUndefined();
  });
});

it.each([
  ["keys that mean something to JavaScript", '{"__proto__":{"format":"leistungspaket/1"}}'],
  ["brackets without end", "[".repeat(1_000_000)],
  ["a number without end", "9".repeat(1_000_000)],
  ["one string of 4 MB", JSON.stringify("x".repeat(4_000_000))],
  ["the same key a hundred thousand times", `{${'"a":1,'.repeat(100_000)}"a":1}`],
  ["bytes that are no text", Buffer.alloc(1_000, 0xff).toString("latin1")],
])("a file of %s is refused in time", async (_what, text) => {
  expect((await send(text)).status).toBe(422);
});
