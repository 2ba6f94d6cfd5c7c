import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";
import type { ListedService } from "./listed-service.ts";

const portal = await openPortal({
  online: (authorityId, serviceId) =>
    portal.house.region.byId(authorityId)?.slug === "waltrop" && serviceId === "sperrmuell"
      ? { packageId: "sperrmuell", state: "live" }
      : undefined,
});

async function list(
  host: string,
  query = "",
): Promise<{ total: number; services: ListedService[] }> {
  const reply = await portal.visit(host, `/api/v1/services${query}`);
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

describe("GET /api/v1/services", () => {
  it("gives all services of the portal", async () => {
    const { total, services } = await list("waltrop");
    expect(total).toBe(portal.house.catalogue.services.length);
    expect(services).toHaveLength(total);
    expect(services.find(({ id }) => id === "sperrmuell")).toEqual({
      id: "sperrmuell",
      leika: ["99001009004002"],
      title: "Sperrmüll abholen lassen",
      level: "town",
      url: "http://waltrop.localhost:8080/leistungen/sperrmuell",
      online: true,
    });
  });

  it("gives the most relevant first, as many as wanted, and how many there are", async () => {
    const { total, services } = await list("waltrop", "?q=hund%20steuer&limit=1");
    expect(services.map(({ id }) => id)).toEqual(["hundesteuer-anmeldung"]);
    expect(total).toBeGreaterThan(1);
  });

  it("says online where somebody in reach is", async () => {
    const online = async (host: string) =>
      (await list(host, "?q=Sperrm%C3%BCll&limit=1")).services[0]?.online;
    expect(await online("waltrop")).toBe(true);
    expect(await online("marl")).toBe(false);
    expect(await online("emscher-lippe")).toBe(true);
  });

  it.each(["0", "-1", "1001", "abc", "1.5", "", "1e2"])(
    "refuses limit=%j with a problem",
    async (limit) => {
      const reply = await portal.visit("waltrop", `/api/v1/services?limit=${limit}`);
      expect(reply.statusCode).toBe(400);
      expect(reply.headers["content-type"]).toContain("application/problem+json");
      expect(reply.json()).toMatchObject({
        status: 400,
        detail: expect.stringContaining("1 to 1000"),
      });
    },
  );

  it("is calm with hostile questions", async () => {
    expect((await list("waltrop", `?q=${"x".repeat(10_000)}`)).total).toBe(0);
    expect((await list("waltrop", "?q=%00%07")).total).toBe(portal.house.catalogue.services.length);
  });
});

describe("GET /api/v1/openapi.json", () => {
  it("describes exactly what the interface answers", async () => {
    const reply = await portal.visit("waltrop", "/api/v1/openapi.json");
    const document = reply.json();
    expect(document.openapi).toBe("3.1.0");
    expect(document.servers[0].url).toBe("http://waltrop.localhost:8080/api/v1");
    const { Service, ServiceList } = document.components.schemas;
    const answer = await list("waltrop", "?limit=1");
    expect(Object.keys(answer).toSorted()).toEqual(ServiceList.required.toSorted());
    expect(Object.keys(answer.services[0]!).toSorted()).toEqual(
      Object.keys(Service.properties).toSorted(),
    );
    expect(Service.required.toSorted()).toEqual(Object.keys(Service.properties).toSorted());
  });

  it("refers only to what it defines", async () => {
    const reply = await portal.visit("waltrop", "/api/v1/openapi.json");
    const { schemas } = reply.json().components;
    for (const [, name] of reply.body.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(schemas)).toContain(name);
  });
});
