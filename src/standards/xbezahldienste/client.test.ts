import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startPayment } from "../../../sandbox/payment/testing/start-payment.ts";
import { type Authentication, createPaymentClient, type PaymentRequest } from "./index.ts";

const TLS = "sandbox/payment/testing/tls";
const file = (name: string) => readFileSync(join(TLS, name));
const golden = JSON.parse(
  readFileSync("test/fixtures/xbezahldienste/payment-request.json", "utf8"),
) as PaymentRequest;

let count = 0;
const fresh = (): PaymentRequest => ({ ...golden, requestId: `request-${++count}` });

const plain = await startPayment({
  clients: [
    {
      originatorId: "by-word",
      authentication: { kind: "basic", user: "portal", password: "Wört: für Tests" },
      endPoints: ["castrop-rauxel"],
    },
    {
      originatorId: "by-token",
      authentication: { kind: "client-credentials", clientId: "a b", clientSecret: "c:d" },
    },
  ],
});
const secure = await startPayment({
  clients: [
    {
      originatorId: "by-certificate",
      authentication: { kind: "certificate", commonName: "serviceportal" },
    },
  ],
  tls: {
    key: file("server.key").toString(),
    cert: file("server.pem").toString(),
    ca: file("ca.pem").toString(),
  },
});
afterAll(() => Promise.all([plain.stop(), secure.stop()]));
afterEach(() => plain.setTrouble({ kind: "none" }));

const certificate = {
  kind: "certificate",
  p12: file("client.p12").toString("base64"),
  passphrase: "test",
  ca: file("ca.pem").toString(),
} as const satisfies Authentication;

const ways = {
  "by-word": {
    origin: plain.origin,
    authentication: { kind: "basic", user: "portal", password: "Wört: für Tests" },
    wrong: { kind: "basic", user: "portal", password: "guessed" },
  },
  "by-token": {
    origin: plain.origin,
    authentication: {
      kind: "client-credentials",
      tokenUrl: `${plain.origin}/oauth/token`,
      clientId: "a b",
      clientSecret: "c:d",
    },
    wrong: {
      kind: "client-credentials",
      tokenUrl: `${plain.origin}/oauth/token`,
      clientId: "a b",
      clientSecret: "guessed",
    },
  },
  "by-certificate": {
    origin: secure.origin,
    authentication: certificate,
    wrong: { ...certificate, passphrase: "guessed" },
  },
} satisfies Record<
  string,
  { origin: string; authentication: Authentication; wrong: Authentication }
>;

const clientFor = (originatorId: keyof typeof ways, change: object = {}) =>
  createPaymentClient({
    baseUrl: ways[originatorId].origin,
    originatorId,
    authentication: ways[originatorId].authentication,
    ...change,
  });

describe.each(Object.keys(ways) as (keyof typeof ways)[])("a client that is known %s", (way) => {
  it("has a transaction made and asks for it", async () => {
    const client = clientFor(way);
    const made = await client.createTransaction("castrop-rauxel", fresh());
    expect(made).toMatchObject({
      kind: "transaction",
      transaction: { paymentInformation: { status: "INITIAL" } },
    });
    if (made.kind !== "transaction") return;
    const { transactionId } = made.transaction.paymentInformation;
    expect(await client.readTransaction("castrop-rauxel", transactionId)).toEqual(made);
    expect(await client.status("castrop-rauxel")).toEqual({ kind: "ready" });
  });

  it("is told that only an operator can help when the proof is wrong", async () => {
    const client = clientFor(way, { authentication: ways[way].wrong });
    expect((await client.createTransaction("castrop-rauxel", fresh())).kind).not.toBe(
      "transaction",
    );
    expect((await client.status("castrop-rauxel")).kind).toBe("misconfigured");
  });
});

describe("what comes back", () => {
  const client = clientFor("by-word");

  it("names the same request sent twice", async () => {
    const request = fresh();
    await client.createTransaction("castrop-rauxel", request);
    expect(await client.createTransaction("castrop-rauxel", request)).toEqual({
      kind: "rejected",
      functionalCode: "PAYMENT_EXISTS",
    });
  });

  it("names an end point that is not ours, and a transaction that is not there", async () => {
    expect(await client.status("waltrop")).toMatchObject({ kind: "misconfigured" });
    expect((await client.readTransaction("castrop-rauxel", "none")).kind).toBe("rejected");
  });

  it.each([
    ["down", { kind: "down" }, "HTTP 503"],
    ["failing after it created", { kind: "fails-after-creating" }, "HTTP 500"],
    ["silent", { kind: "silent" }, "TIMEOUT"],
  ] as const)("is worth another try when the service is %s", async (_, trouble, problem) => {
    await plain.setTrouble(trouble);
    const hasty = clientFor("by-word", { timeoutMs: 300 });
    expect(await hasty.createTransaction("castrop-rauxel", fresh())).toEqual({
      kind: "unavailable",
      problem,
    });
  });

  it("is worth another try when nobody is there", async () => {
    const nobody = clientFor("by-word", { baseUrl: "http://127.0.0.1:1" });
    expect(await nobody.status("x")).toEqual({ kind: "unavailable", problem: "ECONNREFUSED" });
  });

  it("never came by plain HTTP from elsewhere", async () => {
    const open = clientFor("by-word", { baseUrl: "http://bezahlen.example" });
    expect(await open.status("x")).toEqual({ kind: "misconfigured", problem: "NOT_SECURE" });
  });

  it("does not count when the certificate of the service is nobody's", async () => {
    const { ca: _, ...stranger } = certificate;
    const outcome = await clientFor("by-certificate", { authentication: stranger }).status("x");
    expect(outcome.kind).toBe("misconfigured");
  });
});
