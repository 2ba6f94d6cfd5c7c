import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  fromGrosAmount,
  type PaymentRequest,
  readFunctionalCode,
  readPaymentTransaction,
  toGrosAmount,
  writePaymentRequest,
} from "./index.ts";

const FOLDER = "test/fixtures/xbezahldienste";
const golden = (name: string): string => readFileSync(join(FOLDER, `${name}.json`), "utf8");
const standard = JSON.parse(golden("xbezahldienste-1.0.schema")) as { $defs: object };
const valid = (message: string, value: unknown) =>
  z.fromJSONSchema({ ...standard, $ref: `#/$defs/${message}` } as never).safeParse(value).success;

const request = JSON.parse(golden("payment-request")) as PaymentRequest;
const TRANSACTIONS = ["initial", "payed", "failed", "canceled"] as const;

describe("the golden messages", () => {
  it("are valid by the schema of the standard, which is able to refuse", () => {
    expect(valid("PaymentRequest", request)).toBe(true);
    for (const name of TRANSACTIONS)
      expect(valid("PaymentTransaction", JSON.parse(golden(`transaction-${name}`)))).toBe(true);
    expect(valid("PaymentRequest", { ...request, grosAmount: "59,50" })).toBe(false);
    expect(valid("PaymentRequest", { ...request, purpose: "x".repeat(28) })).toBe(false);
  });

  it("are what we write", () => {
    expect(JSON.parse(writePaymentRequest(request))).toEqual(request);
  });

  it.each(TRANSACTIONS)("are read: %s", (name) => {
    const text = golden(`transaction-${name}`);
    expect(readPaymentTransaction(text)).toEqual({ kind: "read", value: JSON.parse(text) });
  });

  it("name why a request was refused", () => {
    expect(readFunctionalCode(golden("problem-payment-exists"))).toBe("PAYMENT_EXISTS");
    expect(readFunctionalCode(golden("problem-calculation-error"))).toBe("CALCULATION_ERROR");
    expect(readFunctionalCode('{"functionalCode":"SOMETHING_ELSE"}')).toBe("UNSPECIFIED");
    expect(readFunctionalCode("<html>")).toBe("UNSPECIFIED");
  });
});

describe("a request that is none", () => {
  it.each([
    ["items that do not add up", { grosAmount: 59.51 }],
    ["a purpose too long for a bank statement", { purpose: "x".repeat(28) }],
    ["another currency", { currency: "CHF" }],
    ["no item", { items: [], grosAmount: 0 }],
    ["an id with a slash", { requestId: "a/b" }],
  ])("is not sent: %s", (_, change) => {
    expect(() => writePaymentRequest({ ...request, ...change } as PaymentRequest)).toThrow();
  });
});

describe("an answer that is none", () => {
  it.each([
    ["no JSON", "<html>"],
    ["another status", golden("transaction-payed").replace("PAYED", "PAID")],
    ["no transaction id", golden("transaction-payed").replace('"transactionId"', '"id"')],
    ["a list", "[]"],
  ])("is refused: %s", (_, text) => {
    expect(readPaymentTransaction(text).kind).toBe("refused");
  });

  it("never throws, whatever came", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(["read", "refused"]).toContain(readPaymentTransaction(text).kind);
      }),
    );
  });
});

describe("cents and euros", () => {
  it("are the same amount, both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_900 }), (cents) => {
        expect(fromGrosAmount(toGrosAmount(cents))).toBe(cents);
      }),
    );
    expect(toGrosAmount(5_950)).toBe(59.5);
    expect(toGrosAmount(7)).toBe(0.07);
  });

  it("know no part of a cent", () => {
    expect(fromGrosAmount(0.005)).toBeUndefined();
    expect(fromGrosAmount(Number.NaN)).toBeUndefined();
    for (const wrong of [0.5, -1, Number.NaN, 1e300]) expect(() => toGrosAmount(wrong)).toThrow();
  });
});
