import { expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";

const portal = await openPortal();
const read = async (host: string, path: string) => (await portal.visit(host, path)).body;

it("says whom to ask in a town, marked as example", async () => {
  const page = await read("waltrop", "/hilfe");
  expect(page).toMatch(/So erreichen Sie uns.*115.*Beispielwert, ungeprüft/s);
  expect(page).toContain("Standesamt");
});

it("leads from the roof to the help of each portal", async () => {
  expect(await read("emscher-lippe", "/hilfe")).toContain(
    'href="http://marl.localhost:8080/hilfe"',
  );
});

it("is honest in the imprint: no authority, and placeholders where a real one would stand", async () => {
  const page = await read("waltrop", "/impressum");
  expect(page).toContain("Dies ist eine Demonstration");
  expect(page).toContain("Anbieter: Stadt Waltrop, 45731 Waltrop");
  expect(page).toContain("GKD Recklinghausen");
  expect(page).toContain("Platzhalter:");
  expect(await read("emscher-lippe", "/impressum")).toContain(
    "die Verwaltungen der Region Emscher-Lippe",
  );
});

it("claims no more accessibility than was tested", async () => {
  expect(await read("marl", "/barrierefreiheit")).toContain(
    "behaupten wir nicht, dass alles barrierefrei ist",
  );
});

it("names every cookie in the privacy page", async () => {
  const page = await read("marl", "/datenschutz");
  expect(page).toContain("„sprache“");
  expect(page).toContain("„formular“");
});

it("leaves no placeholder of a text unfilled", async () => {
  for (const host of ["emscher-lippe", "waltrop"])
    for (const path of ["/hilfe", "/impressum", "/datenschutz", "/barrierefreiheit"])
      expect(await read(host, path)).not.toMatch(/\{\w+\}/);
});
