import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();
const AT_ONCE = 100;
const ask = (url: string, remoteAddress: string) =>
  portal.inject({ url, remoteAddress, headers: { host: "waltrop.localhost" } });

describe.each([
  ["the search", "/suche?q=zxqv", 1_200],
  ["its suggestions", "/suche/vorschlaege?q=zxqv", 1_200],
  ["the search of the programming interface", "/api/v1/services?q=zxqv&limit=1", 2_400],
])("somebody who floods %s", (_name, path, perMinute) => {
  const address = `10.9.0.${path.length}`;

  it("is answered twenty times a second or more, then told when to come again", async () => {
    const answers = [];
    for (let turn = 0; turn < perMinute / AT_ONCE + 1; turn += 1)
      answers.push(
        ...(await Promise.all(Array.from({ length: AT_ONCE }, () => ask(path, address)))),
      );
    const byStatus = Map.groupBy(answers, ({ statusCode }) => statusCode);
    expect(byStatus.get(200)).toHaveLength(perMinute);
    const [refused] = byStatus.get(429) ?? [];
    expect(byStatus.get(429)).toHaveLength(AT_ONCE);
    const wait = Number(refused?.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    if (!path.startsWith("/suche?")) return;
    expect(refused?.body).toContain("Bitte warten Sie einen Moment");
    expect(await htmlProblems(refused?.body ?? "")).toEqual([]);
  });

  it("locks nobody out of other pages, and no other address out of this one", async () => {
    expect((await ask("/leistungen/sperrmuell", address)).statusCode).toBe(200);
    expect((await ask(path, "10.9.1.1")).statusCode).toBe(200);
  });
});
