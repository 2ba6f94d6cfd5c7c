import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startPayment } from "../../sandbox/payment/testing/start-payment.ts";
import { openLine } from "../support/line.ts";
import { openOperator } from "../support/operator.ts";
import { openPayingTown, PAYING_TOWN, sandboxSetting } from "../support/paying-town.ts";
import { FREE_TOWN } from "../support/free-order.ts";

const service = await startPayment();
afterAll(service.stop);
const line = await openLine(Number(new URL(service.origin).port));
const town = await openPayingTown({
  payments: [sandboxSetting(`http://127.0.0.1:${line.port}`)],
  patience: { freshMs: 0, patienceMs: 2_000, pageMs: 3_000 },
});
const start = async (slug: string) => (await town.visitor(slug).get("/antrag/sperrmuell")).body;
const NOTE = "Online bezahlen geht gerade nicht";

const operator = await openOperator(town, "gkd-re");

beforeEach(() => line.set("open"));

describe.each(["cut", "silent"] as const)("a payment service whose line is %s", (state) => {
  it("is said before the first question in its own town and named by the health page", async () => {
    expect(await start(PAYING_TOWN)).not.toContain(NOTE);
    line.set(state);
    expect(await start(PAYING_TOWN)).toContain(NOTE);
    expect(await start(FREE_TOWN)).not.toContain(NOTE);
    expect((await town.visit(PAYING_TOWN, "/health/ready")).json()).toMatchObject({
      status: "degraded",
      parts: { [`payment/${PAYING_TOWN}`]: "down" },
    });
  });

  it("loses no order: it is sent, and paid another way or later", async () => {
    line.set(state);
    const { id, reference, secretWord } = await town.order();
    const guest = town.visitor(PAYING_TOWN);
    await guest.submit("/vorgang", { reference, secret: secretWord });
    const pay = `/vorgang/${reference}/bezahlen`;
    const before = await guest.get(pay);
    expect(before.body).toContain("Der Bezahldienst antwortet gerade nicht");
    const told = await guest.submit(pay, { weg: "online" });
    expect(told.body).toContain("Ich überweise");
    line.set("open");
    await town.pass({ seconds: 60 });
    const begun = await guest.submit(pay, { weg: "online" });
    expect([begun.status, begun.location]).toEqual([303, pay]);
    expect((await town.paymentOf(id)).payment.standing).toBe("awaited");
  }, 60_000);

  it("is seen by the operators, who need not wait for the next asking when it is back", async () => {
    const { reference, secretWord } = await town.order();
    const guest = town.visitor(PAYING_TOWN);
    await guest.submit("/vorgang", { reference, secret: secretWord });
    await guest.submit(`/vorgang/${reference}/bezahlen`, { weg: "online" });
    line.set(state);
    await town.pass({ seconds: 15 });
    await town.pass({ seconds: 30 });
    expect((await operator.part("Bezahldienst Stadt Castrop-Rauxel"))?.[0]).toBe("Gestört");
    expect(await operator.retried("Nachfrage beim Bezahldienst")).toMatchObject([
      "Stadt Castrop-Rauxel",
      /[12]/, // the order of before is asked about, too
      /unavailable/,
    ]);
    line.set("open");
    await operator.tryAgain(town.authorityId, "payment.poll", "retrying");
    await town.drain();
    expect(await operator.retried("Nachfrage beim Bezahldienst")).toBeUndefined();
    expect((await operator.part("Bezahldienst Stadt Castrop-Rauxel"))?.[0]).toBe("Läuft");
  }, 60_000);
});
