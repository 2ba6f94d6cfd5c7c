import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";

const portal = await openPortal();

const ask = (query: Record<string, string>) =>
  portal.visit("emscher-lippe", `/api/v1/responsible?${new URLSearchParams(query).toString()}`);

async function answered(query: Record<string, string>) {
  const reply = await ask(query);
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

describe("GET /api/v1/responsible", () => {
  it.each([
    [{ postcode: "45731" }, "waltrop"],
    [{ town: "Waltrop" }, "waltrop"],
    [{ town: "Beispielweg 1, 45731 Waltrop" }, "waltrop"],
    [{ ars: "055620036036" }, "waltrop"],
    [{ ars: "055130000000" }, "gelsenkirchen"],
  ])("says who does it at %j", async (where, slug) => {
    const { precision, answers } = await answered({ service: "sperrmuell", ...where });
    expect(precision).toBe("place");
    expect(answers).toMatchObject([
      {
        place: { slug },
        kind: "authority",
        source: null,
        inCharge: {
          authority: { slug },
          office: { id: "abfall", checked: false },
          url: `http://${slug}.localhost:8080/leistungen/sperrmuell`,
        },
      },
    ]);
  });

  it("takes a LeiKa key for the service, also a newer one", async () => {
    const byKey = await answered({ service: "99107023037000", town: "Marl" });
    expect(byKey.service).toMatchObject({ id: "wohngeld" });
    expect(byKey.answers[0].inCharge.authority.ars).toBe("055620024024");
  });

  it("answers for the town and the Kreis where a name means both", async () => {
    const { precision, answers } = await answered({
      service: "personalausweis",
      town: "Recklinghausen",
    });
    expect(precision).toBe("several");
    expect(answers.map(({ place, kind }: any) => [place.slug, kind])).toEqual(
      expect.arrayContaining([
        ["recklinghausen", "authority"],
        ["kreis-recklinghausen", "choose-town"],
      ]),
    );
    const district = answers.find(({ place }: any) => place.slug === "kreis-recklinghausen");
    expect(district.towns).toHaveLength(10);
  });

  it("marks a postcode where nobody lives", async () => {
    const { precision, answers } = await answered({ service: "sperrmuell", postcode: "45801" });
    expect([precision, answers[0].place.slug]).toEqual(["bulk-receiver", "gelsenkirchen"]);
  });

  it("names federal bodies, and the Standesamt of the event with its source", async () => {
    const federal = await answered({ service: "fuehrungszeugnis", town: "Marl" });
    expect(federal.answers[0]).toMatchObject({
      kind: "body",
      online: true,
      body: { name: "Bundesamt für Justiz", url: "https://www.fuehrungszeugnis.bund.de/" },
      counter: { office: { id: "buergerbuero" } },
    });
    const birth = await answered({ service: "geburtsurkunde", town: "Marl" });
    expect(birth.answers[0]).toMatchObject({
      kind: "registering-office",
      source: { title: expect.stringContaining("PStG") },
    });
  });

  it.each<[Record<string, string>, number, RegExp]>([
    [{}, 400, /service/],
    [{ service: "sperrmuell" }, 400, /exactly one/],
    [{ service: "sperrmuell", postcode: "45731", town: "Marl" }, 400, /exactly one/],
    [{ service: "sperrmuell", postcode: "4573" }, 400, /5 digits/],
    [{ service: "sperrmuell", ars: "05562" }, 400, /12 digits/],
    [{ service: "sperrmuell", town: " " }, 400, /name/],
    [{ service: "sperrmuell", town: "x".repeat(201) }, 400, /200/],
    [{ service: "mond", town: "Marl" }, 404, /no service/],
    [{ service: "sperrmuell", postcode: "50667" }, 404, /no authority/],
    [{ service: "sperrmuell", ars: "053150000000" }, 404, /no authority/],
    [{ service: "sperrmuell", town: "Atlantis" }, 404, /no authority/],
  ])("refuses %j with a problem", async (query, status, detail) => {
    const reply = await ask(query);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect(reply.json()).toMatchObject({ status, detail: expect.stringMatching(detail) });
  });

  it("answers what the OpenAPI document describes", async () => {
    const document = (await portal.visit("emscher-lippe", "/api/v1/openapi.json")).json();
    const { Responsibility, ResponsibilityAnswer, InCharge } = document.components.schemas;
    expect(document.paths["/responsible"].get.operationId).toBe("whoIsResponsible");
    const answer = await answered({ service: "sperrmuell", town: "Marl" });
    expect(Object.keys(answer).toSorted()).toEqual(Responsibility.required.toSorted());
    const [first] = answer.answers;
    const described = Object.keys(ResponsibilityAnswer.properties);
    expect(Object.keys(first).filter((name) => !described.includes(name))).toEqual([]);
    expect(Object.keys(first)).toEqual(expect.arrayContaining(ResponsibilityAnswer.required));
    expect(Object.keys(first.inCharge).toSorted()).toEqual(InCharge.required.toSorted());
  });
});
