import { afterAll, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import type { Trouble } from "../../../../sandbox/state-search/settings.ts";
import { startStateSearch } from "../../../../sandbox/state-search/testing/start-state-search.ts";
import { stateSearchProvider, type StateSearchSetting } from "./provider-of.ts";
import { createStateSearch } from "./state-search.ts";

const log = createLog("silent");
const sandbox = await startStateSearch();
afterAll(sandbox.stop);
const { origin } = sandbox;
const trouble = (kind: Trouble["kind"], more: object = {}) =>
  sandbox.setTrouble({ kind, ...more } as Trouble);

const settings: Record<string, StateSearchSetting> = {
  pvog: { provider: "pvog", baseUrl: `${origin}/suchdienst/api` },
  "vsm-nrw": { provider: "vsm-nrw", leikaUrl: origin, zufiUrl: origin },
};

function search(setting: StateSearchSetting, deadlineMs = 5_000) {
  const clock = fixedClock("2026-11-22T09:00:00Z");
  const provider = stateSearchProvider(setting);
  return { clock, ask: createStateSearch({ provider, clock, log, deadlineMs }) };
}

describe.each(Object.keys(settings))("the search of the Land by %s", (name) => {
  const setting = settings[name]!;

  it("answers with title, words, address and provider", async () => {
    await trouble("none");
    expect(await search(setting).ask("Führungszeugnis")).toEqual({
      kind: "found",
      hits: [
        {
          title: "Führungszeugnis beantragen",
          text: "Beispieltext: Sie brauchen eine Auskunft aus dem Bundeszentralregister.",
          url: "https://www.fuehrungszeugnis.bund.de/",
          provider: "Bundesamt für Justiz (BfJ)",
          leika: ["99049001001000"],
        },
      ],
    });
  });

  it("finds nothing without calling it a failure", async () => {
    await trouble("none");
    expect(await search(setting).ask("Quastenflosser")).toEqual({ kind: "found", hits: [] });
  });

  it.each(["down", "garbage", "other-shape", "endless"] as const)(
    "is unavailable when it is %s",
    async (kind) => {
      await trouble(kind);
      expect(await search(setting).ask("Hund")).toEqual({ kind: "unavailable" });
    },
  );

  it.each([
    ["silent", {}],
    ["slow", { milliseconds: 60_000 }],
  ] as const)("is not waited for when it is %s", async (kind, more) => {
    await trouble(kind, more);
    expect(await search(setting, 60).ask("Hund")).toEqual({ kind: "unavailable" });
  });

  it("never leads to anything but a page of the web", async () => {
    await trouble("hostile");
    expect(await search(setting).ask("Hund")).toEqual({ kind: "found", hits: [] });
  });
});

describe("asking", () => {
  const setting = settings["pvog"]!;

  it("is not done for what looks as if it were about a person", async () => {
    await trouble("none");
    const { ask } = search(setting);
    for (const query of ["Akte von Herrn Meier", "0209 123456", "max@example.org", ""])
      expect(await ask(query)).toEqual({ kind: "not-asked" });
  });

  it("stops for half a minute after three failures in a row, then tries again", async () => {
    await trouble("down");
    const { ask, clock } = search(setting);
    for (let count = 0; count < 3; count++) await ask("Hund");
    await trouble("none");
    expect(await ask("Hund")).toEqual({ kind: "unavailable" });
    clock.set("2026-11-22T09:00:31Z");
    expect(await ask("Hund")).toMatchObject({ kind: "found" });
  });

  it("of many at once costs us no more than a few connections", async () => {
    await trouble("none");
    const { ask } = search(setting);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("Hund")));
    expect(answers.filter(({ kind }) => kind === "found")).toHaveLength(8);
  });

  it("goes nowhere without TLS, except to this machine", async () => {
    const away = { ...setting, baseUrl: "http://suche.example.org/api" } as StateSearchSetting;
    expect(await search(away).ask("Hund")).toEqual({ kind: "unavailable" });
  });

  it("of nobody is an answer when nothing listens", async () => {
    const closed = { ...setting, baseUrl: "http://127.0.0.1:9/api" } as StateSearchSetting;
    expect(await search(closed).ask("Hund")).toEqual({ kind: "unavailable" });
  });
});
