import { expect, it } from "vitest";
import { openBalkingDatabase } from "../../../../test/support/balking-database.ts";
import type { HttpVisitor } from "../../../../test/support/http-visitor.ts";
import { openPortal } from "../../../../test/support/portal.ts";
import { retype } from "../../../../test/support/typed-form.ts";

/** Away just when what was saved is to be read for the pages. */
const { database, state } = await openBalkingDatabase({
  reads: /easy_language_review|"disturbance"|search_word/,
});
const portal = await openPortal({ database });
const elif = await portal.employee("emscher-lippe", {
  ...{ authority: null, office: null, name: "Elif Erste", roles: ["editor"] },
});
const TEXTS = "/redaktion/texte";
const publicPage = async (service: string) =>
  (await portal.visit("marl", `/leistungen/${service}`)).body;

/** What the editor is told of something that was saved while the pages could not read it. */
async function told(saving: (who: HttpVisitor) => Promise<{ location: string | undefined }>) {
  state.balks = true;
  const { location } = await saving(elif).finally(() => (state.balks = false));
  return (await elif.get(location ?? "")).body;
}

it("a text that is published is said to be, and stands on the pages later", async () => {
  const TITLE = "Pass für die Reise";
  await retype(elif, `${TEXTS}/reisepass/teil/titel`, { "title.de": TITLE });
  const publish = { schritt: "publish" };
  const body = await told((who) =>
    retype(who, `${TEXTS}/reisepass`, publish, `${TEXTS}/reisepass/schritt`),
  );
  expect(body).toContain("Veröffentlicht. Ein Teil des Portals antwortet gerade nicht");
  expect((await elif.get(`${TEXTS}/reisepass/verlauf`)).body).toContain("Elif Erste");
  expect(await publicPage("reisepass")).not.toContain(TITLE);
  await portal.house.texts.atOnce();
  expect(await publicPage("reisepass")).toContain(TITLE);
});

it("a disturbance that is announced and ended is said to be", async () => {
  const PAGE = "/redaktion/stoerungen";
  const message = "Das Terminbuch ist gerade nicht erreichbar.";
  const announced = await told((who) => who.post(PAGE, { hinweis: message }));
  expect(announced).toContain("Der Hinweis ist gespeichert. Ein Teil des Portals antwortet");
  expect(announced).toContain(message);
  expect(await publicPage("reisepass")).not.toContain(message);
  await portal.house.disturbances.atOnce();
  expect(await publicPage("reisepass")).toContain(message);
});

it("a search word that is added is said to be", async () => {
  const PAGE = "/redaktion/suche";
  const leistung = portal.house.catalogue.service("veranstaltung")!.title.de;
  const added = await told((who) => who.post(`${PAGE}/wort`, { wort: "Flohzirkus", leistung }));
  expect(added).toContain("„Flohzirkus“ ist gespeichert.");
  await portal.house.search.atOnce();
  const found = await portal.visit("marl", "/suche?q=Flohzirkus");
  expect(found.body).toContain("/leistungen/veranstaltung");
});
