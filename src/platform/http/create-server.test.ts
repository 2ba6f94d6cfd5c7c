import { expect, it } from "vitest";
import { createLog } from "#platform/log";
import { createServer } from "./create-server.ts";

/** The address a visitor seems to have, to a server behind so many proxies. */
async function addressBehind(proxies: number, forwarded: string): Promise<string> {
  const server = await createServer({
    ...{ log: createLog("silent"), proxies, secure: true, requestsPerMinute: 100 },
    showError: (error, _request, reply) => reply.code(error.status).send("x"),
  });
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
