import { afterAll, describe, expect, it } from "vitest";
import { startStateSearch } from "../../../../sandbox/state-search/testing/start-state-search.ts";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const sandbox = await startStateSearch();
afterAll(sandbox.stop);
const portal = await openPortal({
  stateSearch: {
    provider: "pvog",
    baseUrl: `${sandbox.origin}/suchdienst/api`,
    deadlineMs: 20_000,
  },
});
const ask = async (question: string, host = "emscher-lippe") =>
  (await portal.visit(host, `/suche?q=${encodeURIComponent(question)}`)).body;

describe("the search of the Land on the roof portal", () => {
  it("stands behind our own results and is marked as theirs", async () => {
    await sandbox.setTrouble({ kind: "none" });
    const body = await ask("Miete Steuer");
    expect(body).toContain("Auch gefunden: Suche des Landes");
    expect(body.indexOf("plain-list")).toBeLessThan(body.indexOf("Auch gefunden"));
    expect(body).toContain(">Suche des Landes<");
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("says nothing twice", async () => {
    const body = await ask("Hundesteuer");
    expect(body).toContain('href="/leistungen/');
    expect(body).not.toContain("Auch gefunden");
  });

  it.each(["down", "garbage"] as const)(
    "does no harm when it is %s: our own results and a quiet note",
    async (kind) => {
      await sandbox.setTrouble({ kind });
      const body = await ask("Hund");
      expect(body).toContain('href="/leistungen/hundesteuer-anmeldung"');
      expect(body).toContain("Die Suche des Landes antwortet gerade nicht.");
    },
  );

  it("is not asked on the portal of a town, and not without a question", async () => {
    for (const body of [await ask("Hund", "waltrop"), await ask("")])
      expect(body).not.toContain("Suche des Landes");
  });
});
