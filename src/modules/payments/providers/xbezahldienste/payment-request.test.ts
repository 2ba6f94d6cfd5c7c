import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { writePaymentRequest } from "#standards/xbezahldienste";
import { paymentRequest } from "./payment-request.ts";

const golden = JSON.parse(
  readFileSync("test/fixtures/xbezahldienste/payment-request.json", "utf8"),
) as Record<string, never> & { requestId: string; redirectUrl: string };

it("writes an order as the golden message says", () => {
  const request = paymentRequest({
    requestId: golden.requestId,
    payTo: "castrop-rauxel",
    bookingKey: "11.537.01.432100",
    reference: "CR-7K3M-9QF2-X",
    description: "Sperrmüll abholen lassen",
    amount: 5_950,
    positions: [
      { id: "abholung", label: "Abholung", amount: 2_500 },
      { id: "vollservice", label: "Tragen aus der Wohnung", amount: 3_000 },
      { id: "mehrmenge", label: "Weitere Stücke", amount: 450 },
    ],
    returnUrl: golden.redirectUrl,
    now: Temporal.Instant.from("2026-11-25T08:00:00Z"),
  });
  expect(request).toEqual(golden);
  expect(JSON.parse(writePaymentRequest(request))).toEqual(golden);
});
