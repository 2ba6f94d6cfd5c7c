import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import {
  checkLink,
  linkCheckOf,
  linkReport,
  namedAddresses,
  type Verdict,
} from "../../scripts/check-links.ts";

const answers: Record<string, [status: number, location?: string]> = {
  "/alive": [200],
  "/gone": [410],
  "/missing": [404],
  "/broken": [500],
  "/moved": [301, "/alive"],
  "/itself": [301, "/itself"],
  "/elsewhere-today": [302, "/alive"],
};

const server = createServer((request, response) => {
  const path = request.url ?? "";
  if (path === "/no-head") {
    response.writeHead(request.method === "HEAD" ? 405 : 200).end();
    return;
  }
  const [status, location] = answers[path] ?? [404];
  response.writeHead(status, location ? { location } : {}).end();
});
await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
const base = `http://127.0.0.1:${port}`;
afterAll(() => void server.close());

const check = (path: string) => checkLink({ file: "zoll.json", url: `${base}${path}` });

describe("a link", () => {
  it.each(["/alive", "/no-head", "/itself", "/elsewhere-today"])("at %s is alive", async (path) => {
    expect(await check(path)).toMatchObject({ kind: "alive" });
  });

  it.each([
    ["/missing", 404],
    ["/gone", 410],
    ["/broken", 500],
  ])("at %s is dead", async (path, status) => {
    expect(await check(path)).toMatchObject({ kind: "dead", status });
  });

  it("that moved for good says where to", async () => {
    expect(await check("/moved")).toMatchObject({ kind: "redirected", to: `${base}/alive` });
  });

  it("is unreachable when nobody answers", async () => {
    const verdict = await checkLink({ file: "zoll.json", url: "http://127.0.0.1:9/" });
    expect(verdict.kind).toBe("unreachable");
  });
});

describe("the report", () => {
  const alive: Verdict = { file: "a.json", url: "https://a.example/", kind: "alive" };
  const dead: Verdict = { file: "b.json", url: "https://b.example/", kind: "dead", status: 404 };
  const silent: Verdict = { ...alive, kind: "unreachable", reason: "ENOTFOUND" };

  it("names file, address and reason, and ends with figures", () => {
    expect(linkReport([alive, dead])).toEqual({
      lines: [
        "b.json: https://b.example/ dead (404)",
        "links=2 alive=1 redirected=0 dead=1 unreachable=0",
      ],
      well: false,
    });
  });

  it("says plainly that there is no network instead of calling everything dead", () => {
    expect(linkReport([silent, silent])).toEqual({
      lines: ["links=2 checked=0: there is no network here"],
      well: true,
    });
    expect(linkReport([alive, silent]).well).toBe(false);
  });

  it("covers every address of the catalogue once", () => {
    const named = namedAddresses("regions/emscher-lippe");
    expect(named.length).toBeGreaterThan(50);
    expect(new Set(named.map(({ url }) => url)).size).toBe(named.length);
    expect(named.every(({ url }) => url.startsWith("https://"))).toBe(true);
  });
});

describe("what editors are told", () => {
  const at = (url: string, verdict: object) => ({ file: "zoll.json", url, ...verdict }) as Verdict;
  const silent = at("https://c.de/", { kind: "unreachable", reason: "ETIMEDOUT" });

  it("are pages that are gone or moved, not those that were silent for a moment", () => {
    const verdicts = [
      at("https://a.de/", { kind: "alive" }),
      at("https://b.de/", { kind: "dead", status: 404 }),
      silent,
    ];
    expect(linkCheckOf(verdicts, "2026-11-23")).toEqual({
      checkedOn: "2026-11-23",
      dead: [{ url: "https://b.de/", found: "dead (404)" }],
    });
  });

  it("is nothing without a network", () => {
    expect(linkCheckOf([silent], "2026-11-23")).toBeUndefined();
  });
});
