import { beforeAll, describe, expect, it } from "vitest";
import { completeDraft } from "../../../../../../test/support/applications.ts";
import {
  type BadEntry,
  DOG_ENTRIES,
  WASTE_ENTRIES,
} from "../../../../../../test/support/bad-entries.ts";
import {
  type Answer,
  type HttpVisitor,
  textIn,
  unescaped,
} from "../../../../../../test/support/http-visitor.ts";
import {
  type PackageJourney,
  readJourney,
} from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-06-15T08:00:00Z");
const portal = await openPortal({ clock });

/** A page as it was, whatever random token it carries. */
const withoutToken = ({ body }: Answer): string => body.replaceAll(/_token" value="[^"]*/g, "");

/** Fields of all pages, also those inside repeat groups; computed ones cannot be entered. */
async function fieldsOf(slug: string, packageId: string): Promise<string[]> {
  const id = portal.house.region.bySlug(slug)?.id ?? "";
  const adopted = await portal.house.library.adopted(
    portal.house.databases.forAuthority(id),
    packageId,
  );
  const { pages } = adopted!.configured.package.form.definition;
  return pages
    .flatMap((page) => page.fields)
    .filter(({ type }) => type !== "computed")
    .flatMap((field) => (field.type === "group" ? field.fields : [field]))
    .map(({ id: name }) => name);
}

type Suite = {
  packageId: string;
  slug: string;
  journey: PackageJourney;
  entries: readonly BadEntry[];
  open: () => Promise<HttpVisitor>;
};

function describeEntries({ packageId, slug, journey, entries, open }: Suite): void {
  describe(`wrong and absurd values in ${packageId}`, () => {
    let visitor: HttpVisitor;
    beforeAll(async () => {
      clock.set(`${journey.surroundings.today}T08:00:00Z`);
      visitor = await open();
    });

    it("would be noticed if they were not kept", async () => {
      const { body } = await visitor.get(`/antrag/${packageId}/erreichbarkeit`);
      expect(textIn(body, "telefon")).toMatch(packageId === "sperrmuell" ? /^0209/ : /^$/);
    });

    it("are tried in every field there is", async () => {
      const tried = new Set(entries.map(({ field }) => field));
      const fields = await fieldsOf(slug, packageId);
      expect(fields.filter((field) => !tried.has(field))).toEqual([]);
    });

    it.each(entries)("$page: $typed is told: $says", async ({ page, typed, says }) => {
      const path = `/antrag/${packageId}/${page}`;
      const before = await visitor.get(path);
      expect(before.status).toBe(200);
      const right = journey.pages.find((one) => one.page === page)?.enter ?? {};
      const answer = await visitor.submit(path, { ...right, ...typed });
      expect(answer.status).toBe(422);
      expect(answer.title).toMatch(/^Fehler: /);
      expect(unescaped(answer.body)).toContain(says);
      expect(answer.body).not.toContain("<script>alert");
      expect(answer.body).toMatch(/<div class="kern-alert[^>]*id="error-summary"/);
      for (const [name, value] of Object.entries(typed))
        if (textIn(before.body, name) !== undefined)
          expect(textIn(answer.body, name), name).toBe(value);
      expect(withoutToken(await visitor.get(path))).toBe(withoutToken(before));
    });
  });
}

const dogJourney = readJourney("hundesteuer-anmeldung", "zugezogen");
describeEntries({
  packageId: "hundesteuer-anmeldung",
  slug: "waltrop",
  journey: dogJourney,
  entries: DOG_ENTRIES,
  open: async () => {
    const jana = await portal.citizen("waltrop");
    const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey: dogJourney };
    await completeDraft(portal.house, { ...wanted, personId: jana.personId });
    return jana;
  },
});

const ewa = readJourney("sperrmuell", "tour-ausgefallen");
const wasteJourney: PackageJourney = {
  ...ewa,
  declared: { ...ewa.declared, sonderabfall: "auch", trennung: true },
};
describeEntries({
  packageId: "sperrmuell",
  slug: "gelsenkirchen",
  journey: wasteJourney,
  entries: WASTE_ENTRIES,
  open: async () => {
    const wanted = { slug: "gelsenkirchen", packageId: "sperrmuell", journey: wasteJourney };
    const { pass } = await completeDraft(portal.house, wanted);
    const guest = portal.visitor("gelsenkirchen");
    await guest.get(`/antrag/fortsetzen/${pass}`);
    return guest;
  },
});
