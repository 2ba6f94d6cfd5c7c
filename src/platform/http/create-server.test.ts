import { expect, it } from "vitest";
import { createLog } from "#platform/log";
import { createServer } from "./create-server.ts";

const openServer = (more: { proxies: number }) =>
  createServer({
    ...{ log: createLog("silent"), secure: true, requestsPerMinute: 100, ...more },
    showError: (error, _request, reply) => reply.code(error.status).send("x"),
  });

/** The address a visitor seems to have, to a server behind so many proxies. */
async function addressBehind(proxies: number, forwarded: string): Promise<string> {
  const server = await openServer({ proxies });
  server.get("/", (request, reply) => reply.send(request.ip));
  const { body } = await server.inject({ url: "/", headers: { "x-forwarded-for": forwarded } });
  await server.close();
  return body;
}

it("takes the address that its own proxy saw, not one that a visitor wrote", async () => {
  expect(await addressBehind(1, "203.0.113.9, 198.51.100.7")).toBe("198.51.100.7");
  expect(await addressBehind(2, "203.0.113.9, 198.51.100.7, 10.0.0.2")).toBe("198.51.100.7");
});

it("believes nobody when there is no proxy", async () => {
  expect(await addressBehind(0, "203.0.113.9")).toBe("127.0.0.1");
});

it("reads an address with a question of 10,000 umlauts", async () => {
  const server = await openServer({ proxies: 0 });
  server.get("/", (request, reply) => {
    reply.send(String((request.query as { q: string }).q.length));
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  const reply = await fetch(`${origin}/?q=${encodeURIComponent("ä".repeat(10_000))}`);
  expect([reply.status, await reply.text()]).toEqual([200, "10000"]);
  await server.close();
});
