import { afterEach, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";

const PAGE = "/redaktion/stoerungen";
const MESSAGE = "Sperrmüll geht gerade nicht online. Bitte rufen Sie an.";
const portal = await openPortal();
const [waltrop, marl] = await Promise.all(
  ["waltrop", "marl"].map((slug) => portal.employee(slug, { roles: ["editor"] })),
);
const region = await portal.employee("emscher-lippe", { authority: null, roles: ["coordinator"] });

const read = async (host: string, path: string) => (await portal.visit(host, path)).body;
const announced = { leistung: "sperrmuell", hinweis: MESSAGE };
const feed = async (host: string, query = "") =>
  (await portal.visit(host, `/api/v1/disturbances${query}`)).json().disturbances;

/** Ends everything the editor's page lists. */
async function endAll(editor: typeof region): Promise<void> {
  const { body } = await editor.get(PAGE);
  for (const [, id = ""] of body.matchAll(/name="stoerung" value="([^"]+)"/g))
    await editor.post(`${PAGE}/beenden`, { stoerung: id });
}
afterEach(async () => {
  for (const editor of [waltrop!, marl!, region]) await endAll(editor);
});

describe("a disturbance of a service", () => {
  it("stands on the page of the service and before the first question, and in the feed", async () => {
    expect((await waltrop!.post(PAGE, announced)).status).toBe(303);
    for (const path of ["/leistungen/sperrmuell", "/antrag/sperrmuell"]) {
      const body = await read("waltrop", path);
      expect(body, path).toContain(MESSAGE);
      expect(await htmlProblems(body)).toEqual([]);
    }
    expect(await feed("waltrop")).toEqual([
      expect.objectContaining({
        authority: "waltrop",
        service: "sperrmuell",
        message: { de: MESSAGE },
        ends: null,
      }),
    ]);
    expect(await feed("emscher-lippe")).toHaveLength(1);
    expect(await feed("waltrop", "?service=reisepass")).toEqual([]);
  });

  it("is not said at other services, on other portals, or once it is over", async () => {
    await waltrop!.post(PAGE, announced);
    expect(await read("waltrop", "/leistungen/reisepass")).not.toContain(MESSAGE);
    expect(await read("waltrop", "/")).not.toContain(MESSAGE);
    expect(await read("marl", "/leistungen/sperrmuell")).not.toContain(MESSAGE);
    expect(await feed("marl")).toEqual([]);
    await endAll(waltrop!);
    expect(await read("waltrop", "/leistungen/sperrmuell")).not.toContain(MESSAGE);
  });

  it("of the Kreis is said on the portals of its towns too", async () => {
    const district = await portal.employee("kreis-recklinghausen", { roles: ["editor"] });
    await district.post(PAGE, { leistung: "auto-zulassen", hinweis: MESSAGE });
    expect(await read("waltrop", "/leistungen/auto-zulassen")).toContain(MESSAGE);
    expect(await read("bottrop", "/leistungen/auto-zulassen")).not.toContain(MESSAGE);
    await endAll(district);
  });

  it("of the region is said everywhere, in the language of the page", async () => {
    const both = {
      leistung: "",
      hinweis: "Das Konto ist gestört.",
      hinweisEnglisch: "No sign-in.",
    };
    await region.post(PAGE, both);
    for (const host of ["emscher-lippe", "marl"])
      expect(await read(host, "/")).toContain("Das Konto ist gestört.");
    expect(await read("marl", "/leistungen/reisepass?sprache=en")).toContain("No sign-in.");
  });

  it("to come is announced, but not said yet", async () => {
    await waltrop!.post(PAGE, { ...announced, beginn: "2099-01-01T08:00" });
    expect((await waltrop!.get(PAGE)).body).toContain("1. Januar 2099, 08:00 Uhr");
    expect(await read("waltrop", "/leistungen/sperrmuell")).not.toContain(MESSAGE);
  });
});

describe("the page of the editors", () => {
  it("is a valid page that lists what is on, and says what was done", async () => {
    const { location } = await waltrop!.post(PAGE, announced);
    const { body } = await waltrop!.get(location ?? "");
    expect(body).toContain("Der Hinweis ist veröffentlicht.");
    expect(body).toContain("Sperrmüll abholen lassen");
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("keeps what was typed and says what is wrong", async () => {
    const wrong = { leistung: "sperrmuell", hinweis: "<b>zu</b>", ende: "2020-01-01T08:00" };
    const { status, body, title } = await waltrop!.post(PAGE, wrong);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toContain("mit 10 bis 500 Zeichen");
    expect(body).toContain("Das Ende muss in der Zukunft");
    expect(body).toContain("&lt;b>zu&lt;/b>");
    expect(body).toContain('value="2020-01-01T08:00"');
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is for editors of this portal: others see and change nothing", async () => {
    await waltrop!.post(PAGE, announced);
    const [{ id }] = await feed("waltrop");
    await marl!.post(`${PAGE}/beenden`, { stoerung: id });
    expect(await feed("waltrop")).toHaveLength(1);
    const clerk = await portal.employee("waltrop", { roles: ["case-worker"] });
    const stranger = await portal.employee("waltrop", { authority: "marl", roles: ["editor"] });
    for (const somebody of [clerk, stranger]) {
      expect((await somebody.get(PAGE)).status).toBe(403);
      expect((await somebody.post(PAGE, announced)).status).toBe(403);
      expect((await somebody.post(`${PAGE}/beenden`, { stoerung: id })).status).toBe(403);
    }
    expect((await portal.visitor("waltrop").get(PAGE)).status).toBe(303);
  });
});
