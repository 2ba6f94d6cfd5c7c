import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";
import { editProcess } from "#library";
import { beginChange, editDraft } from "#workshop";

const clock = fixedClock("2026-04-16T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const loki = await portal.employee("castrop-rauxel", { roles: ["loki"], office: null });
const clerk = await portal.employee("castrop-rauxel", {});
const author = await portal.employee("waltrop", { roles: ["loki"], office: null });
const townDb = (slug: string) => house.databases.forAuthority(house.region.bySlug(slug)?.id ?? "");
const DRAFT = "/loki/sperrmuell/entwurf";
const DOG = "/loki/hundesteuer-anmeldung/entwurf/vorschau";
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const page = async (path: string) => text((await loki.get(path)).body);

beforeAll(async () => {
  const acting = { staffId: loki.staff.id, now: clock.now() };
  const db = townDb("castrop-rauxel");
  await beginChange(db, { packageId: "sperrmuell", merging: null, ...acting });
  const step = {
    kind: "approval",
    name: "Tour freigeben",
    role: "abfuhr",
    of: "terminPlanen",
  } as const;
  const outcome = await editDraft(house, db, {
    ...{ packageId: "sperrmuell", edition: 1, ...acting },
    edit: (tree) => editProcess(tree, { edit: "add", way: "f-geplant", step }),
  });
  if (outcome.kind !== "saved") throw new Error(outcome.kind);
  const own = { staffId: author.staff.id, now: clock.now() };
  const packageId = "hundesteuer-anmeldung";
  await beginChange(townDb("waltrop"), { packageId, merging: null, ...own });
});

describe("the preview", () => {
  it("is for Lokis of the town and marked as one", async () => {
    expect((await clerk.get(`${DRAFT}/vorschau`)).status).toBe(403);
    expect(await page(`${DRAFT}/vorschau`)).toContain("nichts davon ist online");
  });

  it("shows what it costs, the new task for its office, and what goes out", async () => {
    const words = await page(`${DRAFT}/vorschau?beispiel=mit-gebuehr`);
    expect(words).toMatch(/Schritt 1: Abholung planen/);
    expect(words).toMatch(/Schritt 2: Tour freigeben/);
    expect(words).toContain("Nicht dieselbe Person wie bei „Abholung planen“.");
    expect(words).toContain("Zuständig Abfuhr (Abfallberatung und Entsorgung)");
    expect(words).toContain("Diesen Schritt kennt das Beispiel nicht.");
    expect(words).toMatch(/Nachricht: Ihr Abholtag steht fest/);
    expect(words).toContain("Der Vorgang ist zu Ende.");
    expect(words).toMatch(/Kosten .* 25,00/);
  });

  it("leads into the form with the answers of the example", async () => {
    const { body } = await loki.get(`${DRAFT}/vorschau?beispiel=sofa`);
    const [, href = ""] = /href="([^"]*erproben\?beispiel=sofa)"/.exec(body) ?? [];
    const trial = await loki.get(href);
    expect(trial.status).toBe(200);
    expect(trial.body).toMatch(/value="nein"[^>]*checked|checked[^>]*value="nein"/);
  });

  it("writes the letters of the example, also as a PDF that is marked", async () => {
    const { body } = await author.get(`${DOG}?beispiel=ein-hund`);
    expect(text(body)).toContain("Bella");
    const [, href = ""] = /href="([^"]*vorschau\/brief\/1[^"]*)"/.exec(body) ?? [];
    const pdf = await author.get(href.replaceAll("&amp;", "&"));
    expect(pdf.status).toBe(200);
    expect(pdf.body).toContain("kein amtliches Schreiben");
    expect((await clerk.get(href)).status).toBe(403);
    expect((await author.get(`${DOG}/brief/99`)).status).toBe(404);
  });
});
