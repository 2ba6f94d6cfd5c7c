import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { CLIENT, startPayment } from "./testing/start-payment.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(join("test/fixtures/xbezahldienste", `${name}.json`), "utf8")) as Record<
    string,
    unknown
  >;

const service = await startPayment({ clients: [{ ...CLIENT, endPoints: ["castrop-rauxel"] }] });
afterAll(service.stop);
beforeEach(() => service.setTrouble({ kind: "none" }));

const { user, password } = CLIENT.authentication;
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const request = golden("payment-request");
let count = 0;
const fresh = (change: object = {}) => ({ ...request, requestId: `r-${++count}`, ...change });

const post = (body: unknown, headers: Record<string, string> = { authorization }) =>
  fetch(`${service.origin}/paymenttransaction/serviceportal/castrop-rauxel`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

type Message = {
  paymentInformation: Record<string, string> & { transactionUrl: string };
  paymentRequest: Record<string, unknown>;
};
const create = async (change?: object) => (await post(fresh(change))).json() as Promise<Message>;
const read = async ({ paymentInformation }: Message) =>
  (
    await fetch(paymentInformation.transactionUrl, { headers: { authorization } })
  ).json() as Promise<Message>;

/** Same members, same kinds of values. */
const shape = (value: unknown): unknown =>
  typeof value !== "object" || value === null
    ? typeof value
    : Array.isArray(value)
      ? value.map(shape)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));

describe("the golden messages", () => {
  it("are taken and answered", async () => {
    const response = await post(fresh());
    expect(response.status).toBe(201);
    const made = (await response.json()) as Message;
    expect(shape(made)).toEqual(shape(golden("transaction-initial")));
    expect(made.paymentRequest).toEqual({ ...request, requestId: `r-${count}` });
  });

  it.each([
    ["pay", "transaction-payed"],
    ["cancel", "transaction-canceled"],
  ] as const)("are what comes after: %s", async (what, name) => {
    const made = await create();
    const back = await service.act(made.paymentInformation["transactionRedirectUrl"] ?? "", what);
    expect(back.status).toBe(303);
    expect(back.headers.get("location")).toBe(request["redirectUrl"]);
    expect(shape(await read(made))).toEqual(shape(golden(name)));
  });

  it("are what is refused", async () => {
    const again = fresh();
    await post(again);
    const exists = await post(again);
    expect([exists.status, shape(await exists.json())]).toEqual([
      409,
      shape(golden("problem-payment-exists")),
    ]);
    const wrong = await post(fresh({ grosAmount: 1 }));
    expect(await wrong.json()).toMatchObject({
      functionalCode: golden("problem-calculation-error")["functionalCode"],
    });
  });
});

describe("what is refused", () => {
  it.each([
    ["no client", fresh(), {}, 401, "FORBIDDEN"],
    ["no JSON", "{", { authorization }, 400, "VALIDATION_ERROR"],
    ["no amount", fresh({ grosAmount: undefined }), { authorization }, 400, "VALIDATION_ERROR"],
    [
      "no booking data",
      fresh({ items: [{ totalNetAmount: 59.5 }] }),
      { authorization },
      400,
      "BOOKING_DATA_MISSING",
    ],
  ])("%s", async (_, body, headers, status, functionalCode) => {
    const response = await post(body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ functionalCode });
  });

  it("another end point than the client's", async () => {
    const response = await fetch(`${service.origin}/status/serviceportal/waltrop`, {
      headers: { authorization },
    });
    expect(await response.json()).toMatchObject({
      functionalCode: "NO_VALID_ORIGINATOR_OR_ENDPOINT",
    });
  });

  it("a transaction that is over", async () => {
    const page = (await create()).paymentInformation["transactionRedirectUrl"] ?? "";
    await service.act(page, "cancel");
    expect((await service.act(page, "pay")).status).toBe(410);
  });
});

describe("failing as told", () => {
  const paid = async () => {
    const made = await create();
    const page = made.paymentInformation["transactionRedirectUrl"] ?? "";
    return { made, back: await service.act(page, "pay") };
  };

  it("books another amount", async () => {
    await service.setTrouble({ kind: "wrong-amount", grosAmount: 1 });
    const { made } = await paid();
    expect((await read(made)).paymentRequest["grosAmount"]).toBe(1);
  });

  it("creates and says 500", async () => {
    await service.setTrouble({ kind: "fails-after-creating" });
    const body = fresh();
    expect((await post(body)).status).toBe(500);
    expect((await post(body)).status).toBe(409);
  });

  it("books and says 500, to the browser and to status requests, until it is well again", async () => {
    await service.setTrouble({ kind: "fails-after-booking" });
    const { made, back } = await paid();
    expect(back.status).toBe(500);
    expect(await read(made)).toMatchObject({ functionalCode: "UNSPECIFIED" });
    await service.setTrouble({ kind: "none" });
    expect((await read(made)).paymentInformation["status"]).toBe("PAYED");
  });

  it("is down, or never answers", async () => {
    await service.setTrouble({ kind: "down" });
    expect((await post(fresh())).status).toBe(503);
    await service.setTrouble({ kind: "silent" });
    const signal = AbortSignal.timeout(200);
    await expect(fetch(service.origin, { signal })).rejects.toThrow(/timeout/i);
  });
});

it("lets people look on", async () => {
  await create();
  expect(await (await fetch(`${service.origin}/`)).text()).toMatch(
    /CR-7K3M-9QF2-X: 59,50.€, offen/,
  );
});

it("shows a page without script, safe from what a portal sends", async () => {
  const made = await create({ description: "<script>alert(1)</script>" });
  const response = await fetch(made.paymentInformation["transactionRedirectUrl"] ?? "");
  expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
  expect(await response.text()).not.toMatch(/<script/);
});
