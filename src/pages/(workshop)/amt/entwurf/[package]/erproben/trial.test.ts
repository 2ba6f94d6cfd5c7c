import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../../test/support/portal.ts";
import { samplePdf } from "../../../../../../../test/support/sample-files.ts";
import { fixedClock } from "#platform/clock";
import { beginChange, inviteOffices } from "#workshop";

const clock = fixedClock("2026-04-16T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const packageId = "hundesteuer-anmeldung";
const ROOM = `/amt/entwurf/${packageId}`;
const TRY = `${ROOM}/erproben`;
const loki = await portal.employee("waltrop", { roles: ["loki"], office: null });
const clerk = await portal.employee("waltrop", {});
const town = house.region.bySlug("waltrop");
const db = house.databases.forAuthority(town?.id ?? "");
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

type Fields = Record<string, string | string[]>;
/** What the page carries along. */
const carriedBy = (html: string): Record<"_seite" | "_antworten", string> => {
  const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  return { _seite: valueOf("_seite") ?? "", _antworten: valueOf("_antworten") ?? "" };
};

const journeys = (await house.library.adopted(db, packageId))?.configured.package.journeys;

/** Fills in the form as a journey of the package does, up to a page, or to the end. */
async function fillIn(id: string, until?: string): Promise<string> {
  let { body } = await clerk.get(TRY);
  for (const { page, enter } of journeys?.find((one) => one.id === id)?.pages ?? []) {
    if (page === until) break;
    const answer = await clerk.post(TRY, { ...(enter as Fields), ...carriedBy(body) });
    expect([page, answer.status]).toEqual([page, 200]);
    ({ body } = answer);
  }
  return body;
}

const work = (html: string, fields: Fields) => clerk.post(TRY, { ...carriedBy(html), ...fields });
const complete = (html: string, task: string, outcome: string) =>
  work(html, { _aktion: "complete", _schritt: task, _ergebnis: outcome, _gewaehlt: outcome });

beforeAll(async () => {
  const acting = { staffId: loki.staff.id, now: clock.now() };
  await beginChange(db, { packageId, merging: null, ...acting });
  await inviteOffices(db, { packageId }, { invited: ["steuern"], ...acting });
});

describe("trying a draft", () => {
  it("ends with what would arrive, what it costs, and the first task", async () => {
    const end = text(await fillIn("ein-hund"));
    expect(end).toContain("So käme der Antrag bei Ihnen an");
    expect(end).toContain("Für diese Leistung wird online nichts bezahlt.");
    expect(end).toContain("Bella");
    expect(end).toContain("Alles da, Steuer berechnen");
  });

  it("plays the town hall and shows the letter that follows", async () => {
    const end = await fillIn("ein-hund");
    const empty = await complete(end, "pruefen", "");
    expect([empty.status, text(empty.body).includes("Wählen Sie bitte ein Ergebnis.")]).toEqual([
      422,
      true,
    ]);
    const checked = await complete(end, "pruefen", "vollstaendig");
    const decided = await complete(checked.body, "entscheiden", "festsetzen");
    expect(text(decided.body)).toContain("Für das Jahr 2026 setzen wir 80,00 € Hundesteuer fest");
    const back = await work(decided.body, { _aktion: "back" });
    expect(text(back.body)).not.toContain("setzen wir 80,00 €");
    expect(back.body).toContain('name="_schritt" value="entscheiden"');
  });

  it("looks at files and keeps none", async () => {
    const body = await fillIn("assistenzhund", "ermaessigung-nachweis");
    expect(body).not.toContain('type="file"');
    const asked = await work(body, { nachweisWeg: "hochladen" });
    expect(asked.body).toContain('enctype="multipart/form-data"');
    const send = (content: Buffer, name: string) =>
      clerk.upload(TRY, { ...carriedBy(asked.body), nachweisWeg: "hochladen" }, [
        { field: "nachweis.datei", name, content },
      ]);
    const wrong = await send(Buffer.from("MZ programme"), "ausweis.pdf");
    expect(wrong.status).toBe(422);
    const right = await send(samplePdf(), "ausweis.pdf");
    expect(right.body).toContain('name="_seite" value="fruehere-anmeldung"');
    const kept = await sql<{ n: number }>`select count(*)::int as n from file`.execute(db.tables());
    expect(kept.rows).toEqual([{ n: 0 }]);
  });

  it("takes a remark about the very page and stays there", async () => {
    const { body } = await clerk.get(TRY);
    const said = "Das versteht <b>niemand</b>.";
    const remarked = await work(body, { _aktion: "comment", anmerkung: said });
    expect(text(remarked.body)).toContain("Ihre Anmerkung ist notiert");
    expect(carriedBy(remarked.body)._seite).toBe(carriedBy(body)._seite);
    const room = await loki.get(ROOM);
    expect(room.body).toContain("Das versteht &lt;b>niemand&lt;/b>.");
  });

  it("believes only what a page of this very draft carried", async () => {
    const forged = await clerk.post(TRY, { _seite: "abschluss", _antworten: "e30" });
    expect(forged.status).not.toBe(500);
    const end = await fillIn("ein-hund");
    for (const _aktion of ["wait", "arrive", "unbekannt"])
      expect((await work(end, { _aktion, _schritt: "nirgends" })).status).toBe(200);
  });
});
