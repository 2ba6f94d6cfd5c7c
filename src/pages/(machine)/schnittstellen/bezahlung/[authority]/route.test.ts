import { describe, expect, it } from "vitest";
import { openPayingTown, PAYING_TOWN } from "../../../../../../test/support/paying-town.ts";
import { lookAtPayment, payOnline } from "#payments";
import type { JobTables } from "#platform/jobs";

const town = await openPayingTown();
const { house, db, service, caseById, paymentOf } = town;

const call = (slug: string, body: unknown, headers: Record<string, string> = {}) =>
  town.visit("nowhere", `/schnittstellen/bezahlung/${slug}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    payload: typeof body === "string" ? body : JSON.stringify(body),
  });

async function paidAtTheService() {
  const { id } = await town.order();
  await payOnline(house, db, { loaded: await caseById(id), returnUrl: "http://x.localhost/" });
  const look = await lookAtPayment(house, db, await caseById(id));
  const [transaction] = (await paymentOf(id)).payment.transactions;
  return { id, payUrl: look?.payUrl ?? "", transaction: transaction! };
}

describe("the callback", () => {
  it("makes us ask: the word of the caller counts for nothing", async () => {
    const { id, payUrl, transaction } = await paidAtTheService();
    const { transactionId } = transaction;
    await call(PAYING_TOWN, { transactionId, status: "PAYED", amount: 2_500 });
    await town.drain();
    expect((await paymentOf(id)).payment.standing).toBe("awaited");
    await service.act(payUrl, "pay");
    town.clock.set(town.clock.now().add({ minutes: 1 }).toString());
    await call(PAYING_TOWN, { transactionId });
    await town.drain();
    expect((await paymentOf(id)).payment.standing).toBe("covered");
  });

  it("answers the same to everything, known or not (domain rule 15)", async () => {
    const { transaction } = await paidAtTheService();
    const { requestId } = transaction;
    const answers = await Promise.all([
      call(PAYING_TOWN, { requestId }),
      call(PAYING_TOWN, { requestId: "01930000-0000-7000-8000-000000000009" }),
      call("waltrop", { requestId }),
      call("atlantis", {}),
      call(PAYING_TOWN, { requestId: { $ne: 1 }, transactionId: ["a"] }),
    ]);
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      Array(answers.length).fill([202, "{}"]),
    );
  });

  it.each([
    ["no JSON", "{", "application/json"],
    ["an empty body", "", "application/json"],
    ["null", "null", "application/json"],
    ["a form", "transactionId=x", "application/x-www-form-urlencoded"],
    ["XML", "<a/>", "application/xml"],
  ])("bears %s", async (_, body, type) => {
    expect((await call(PAYING_TOWN, body, { "content-type": type })).statusCode).toBeLessThan(500);
  });

  it("called fifty times in a minute asks the service once", async () => {
    const { transaction } = await paidAtTheService();
    const { requestId } = transaction;
    await Promise.all(Array.from({ length: 50 }, () => call(PAYING_TOWN, { requestId })));
    const polls = await db
      .tables<JobTables>()
      .selectFrom("job")
      .select("payload")
      .where("kind", "=", "payment.poll")
      .where("dedupe_key", "like", `% ${requestId} hint %`)
      .execute();
    expect(polls).toHaveLength(1);
  });
});

it("comes from the sandbox as from a vendor, once, twice or before the browser", async () => {
  for (const trouble of [
    { kind: "none" },
    { kind: "duplicate-callbacks", times: 3 },
    { kind: "callback-first" },
  ] as const) {
    const heard: unknown[] = [];
    const { id, payUrl } = await paidAtTheService();
    const { createServer } = await import("node:http");
    const listener = createServer((request, response) => {
      request.on("data", (chunk: Buffer) => heard.push(JSON.parse(chunk.toString())));
      request.on("end", () => response.end());
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const { port } = listener.address() as { port: number };
    await service.setCallback(`http://127.0.0.1:${port}/`);
    await service.setTrouble(trouble);
    await service.act(payUrl, "pay");
    const expected = trouble.kind === "duplicate-callbacks" ? trouble.times : 1;
    while (heard.length < expected) await new Promise((resolve) => setImmediate(resolve));
    town.clock.set(town.clock.now().add({ minutes: 1 }).toString());
    for (const body of heard) await call(PAYING_TOWN, body);
    await town.drain();
    const { payment } = await paymentOf(id);
    expect(payment.standing).toBe("covered");
    expect(payment.entries).toHaveLength(1);
    await new Promise((resolve) => listener.close(resolve));
  }
});
