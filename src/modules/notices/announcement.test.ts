import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { announce, ANNOUNCEMENT_REGIMES, type AnnouncementRegime } from "./announcement.ts";
import type { AnnouncementFacts } from "./announcement-facts.ts";

type Days = Partial<Record<"today" | "provided" | "notified" | "retrieved" | "arrived", string>>;
type More = Days &
  Pick<Partial<AnnouncementFacts>, "consent"> & {
    posted?: string;
    sentOn?: string;
    abroad?: boolean;
  };

const day = (iso: string) => Temporal.PlainDate.from(iso);

function facts({
  consent = "given",
  posted,
  sentOn,
  abroad,
  arrived,
  ...days
}: More): AnnouncementFacts {
  const sent = posted ?? sentOn;
  return {
    today: day("2026-11-23"),
    consent,
    ...Object.fromEntries(Object.entries(days).map(([key, value]) => [key, day(value)])),
    ...(arrived && { arrived: arrived === "never" ? arrived : day(arrived) }),
    ...(sent && {
      sent: { on: day(sent), by: posted ? "post" : "electronic", ...(abroad && { abroad }) },
    }),
  };
}

function outcome(regime: AnnouncementRegime, more: More, shiftToWorkday = false): string {
  const result = announce(regime, facts(more), { shiftToWorkday });
  if (result.kind === "announced") return `${result.on.toString()} ${result.clause}`;
  if (result.kind === "pending") return `pending ${result.until?.toString() ?? "open"}`;
  return `another way: ${result.clause}`;
}

// 23 November 2026 is a Monday.
describe("VwVfG § 41 (2): post and electronic sending", () => {
  it("counts as announced on the fourth day after it left", () => {
    expect(outcome("vwvfg-41-2", { posted: "2026-11-23" })).toBe(
      "2026-11-27 § 41 Abs. 2 Satz 1 VwVfG",
    );
    expect(outcome("vwvfg-41-2", { sentOn: "2026-11-23", abroad: true })).toBe(
      "2026-11-27 § 41 Abs. 2 Satz 2 VwVfG",
    );
    expect(outcome("vwvfg-41-2", {})).toBe("pending open");
  });

  it("counts from a later arrival, not from an earlier one, and not at all without any", () => {
    expect(outcome("vwvfg-41-2", { posted: "2026-11-23", arrived: "2026-11-24" })).toMatch(
      /^2026-11-27/,
    );
    expect(outcome("vwvfg-41-2", { posted: "2026-11-23", arrived: "2026-12-01" })).toBe(
      "2026-12-01 § 41 Abs. 2 Satz 3 VwVfG",
    );
    expect(outcome("vwvfg-41-2", { posted: "2026-11-23", arrived: "never" })).toMatch(/Satz 3/);
  });

  it("presumes nothing for post abroad", () => {
    const abroad = { posted: "2026-11-23", abroad: true };
    expect(outcome("vwvfg-41-2", abroad)).toBe("pending open");
    expect(outcome("vwvfg-41-2", { ...abroad, arrived: "2026-12-04" })).toMatch(/^2026-12-04/);
    expect(outcome("vwvfg-41-2", { ...abroad, arrived: "never" })).toMatch(/^another way/);
  });
});

describe("VwVfG § 41 (2a): retrieval from our own mailbox", () => {
  const regime = "vwvfg-41-2a";

  it("needs explicit consent", () => {
    for (const consent of ["refused", "not-asked"] as const)
      expect(outcome(regime, { consent, retrieved: "2026-11-23" })).toBe(
        "another way: § 41 Abs. 2a Satz 1 VwVfG",
      );
  });

  it("is announced on the day after the retrieval, even on a Sunday", () => {
    const retrieved = { notified: "2026-11-20", retrieved: "2026-11-21" };
    expect(outcome(regime, retrieved)).toBe("2026-11-22 § 41 Abs. 2a Satz 3 VwVfG");
  });

  it("can be retrieved within ten days after the notification", () => {
    const notified = { notified: "2026-11-13" };
    expect(outcome(regime, notified)).toBe("pending 2026-11-23");
    expect(outcome(regime, { ...notified, retrieved: "2026-11-23" })).toMatch(/^2026-11-24/);
    expect(outcome(regime, { ...notified, today: "2026-11-24" })).toBe(
      "another way: § 41 Abs. 2a Satz 5 VwVfG",
    );
    expect(outcome(regime, { ...notified, retrieved: "2026-11-24" })).toMatch(/^another way/);
    expect(outcome(regime, { provided: "2026-11-13" })).toBe("pending open");
  });
});

describe("OZG § 9: mailbox of a user account", () => {
  it("is announced on the fourth day after the provision, retrieved or not", () => {
    expect(outcome("ozg-9", { provided: "2026-11-23" })).toBe("2026-11-27 § 9 Abs. 1 Satz 4 OZG");
    expect(outcome("ozg-9", { provided: "2026-11-23", retrieved: "2026-11-23" })).toMatch(
      /^2026-11-27/,
    );
    expect(outcome("ozg-9", {})).toBe("pending open");
  });

  it("takes consent as given unless the person excluded it", () => {
    expect(outcome("ozg-9", { consent: "not-asked", provided: "2026-11-23" })).toMatch(
      /^2026-11-27/,
    );
    expect(outcome("ozg-9", { consent: "refused", provided: "2026-11-23" })).toMatch(
      /^another way/,
    );
  });
});

describe("AO § 122: notices of taxes", () => {
  it("counts as announced on the fourth day, from abroad after a month", () => {
    expect(outcome("ao-122", { posted: "2026-11-23" })).toBe("2026-11-27 § 122 Abs. 2 Nr. 1 AO");
    expect(outcome("ao-122", { posted: "2027-01-31", abroad: true })).toBe(
      "2027-02-28 § 122 Abs. 2 Nr. 2 AO",
    );
    expect(outcome("ao-122", { sentOn: "2026-11-23", abroad: true })).toBe(
      "2026-11-27 § 122 Abs. 2a AO",
    );
    expect(outcome("ao-122", {})).toBe("pending open");
  });

  it("counts from a later arrival", () => {
    expect(outcome("ao-122", { posted: "2026-11-23", arrived: "2026-12-02" })).toMatch(
      /^2026-12-02/,
    );
    expect(outcome("ao-122", { posted: "2026-11-23", arrived: "never" })).toMatch(/^another way/);
  });
});

describe("AO § 122a: notices of taxes for retrieval", () => {
  const regime = "ao-122a";

  it("is announced on the fourth day after the provision, without consent being needed", () => {
    const both = { provided: "2026-11-23", notified: "2026-11-23", consent: "not-asked" } as const;
    expect(outcome(regime, both)).toBe("2026-11-27 § 122a Abs. 4 Satz 1 AO");
    expect(outcome(regime, {})).toBe("pending open");
  });

  it("goes by post to whoever asked for post", () => {
    expect(outcome(regime, { consent: "refused", provided: "2026-11-23" })).toBe(
      "another way: § 122a Abs. 2 AO",
    );
  });

  it("needs the notification on the very day", () => {
    expect(outcome(regime, { provided: "2026-11-23" })).toBe("pending open");
    expect(outcome(regime, { provided: "2026-11-20" })).toBe(
      "another way: § 122a Abs. 1 Satz 3 AO",
    );
    expect(outcome(regime, { provided: "2026-11-20", notified: "2026-11-21" })).toMatch(/^another/);
  });
});

describe("SGB X § 37 (2a): social benefits", () => {
  const regime = "sgbx-37-2a";

  it("is announced on the fourth day after the notification, with consent", () => {
    expect(outcome(regime, { notified: "2026-11-23" })).toBe(
      "2026-11-27 § 37 Abs. 2a Satz 4 SGB X",
    );
    expect(outcome(regime, { notified: "2026-11-23", consent: "not-asked" })).toMatch(
      /^another way/,
    );
    expect(outcome(regime, { provided: "2026-11-23" })).toBe("pending open");
  });

  it("counts from the retrieval when the notification came late or cannot be proven", () => {
    const notified = { notified: "2026-11-16" };
    expect(outcome(regime, { ...notified, arrived: "2026-11-20" })).toMatch(/^2026-11-20/);
    expect(outcome(regime, { ...notified, arrived: "2026-11-21" })).toBe("pending open");
    expect(outcome(regime, { ...notified, arrived: "2026-11-21", retrieved: "2026-11-25" })).toBe(
      "2026-11-25 § 37 Abs. 2a Satz 7 SGB X",
    );
    expect(outcome(regime, { ...notified, arrived: "never", retrieved: "2026-11-25" })).toBe(
      "2026-11-25 § 37 Abs. 2a Satz 6 SGB X",
    );
  });
});

describe("a fourth day on a weekend", () => {
  const cases: [AnnouncementRegime, More][] = [
    ["vwvfg-41-2", { posted: "2026-11-24" }],
    ["ozg-9", { provided: "2026-11-24" }],
    ["ao-122", { posted: "2026-11-24" }],
    ["ao-122a", { provided: "2026-11-24", notified: "2026-11-24" }],
    ["sgbx-37-2a", { notified: "2026-11-24" }],
  ];

  it.each(cases)("stays there under %s, or moves when the town says so", (regime, more) => {
    expect(outcome(regime, more)).toMatch(/^2026-11-28/);
    expect(outcome(regime, more, true)).toMatch(/^2026-11-30/);
  });
});

describe("every regime", () => {
  it("never announces before the notice left, and always says under which clause", () => {
    const start = day("2026-01-01");
    const offset = fc.option(fc.nat(60), { nil: undefined });
    const days = fc.record({
      sent: offset,
      provided: offset,
      notified: offset,
      retrieved: offset,
      today: fc.nat(60),
    });
    const consents = fc.constantFrom("given", "refused", "not-asked" as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...ANNOUNCEMENT_REGIMES),
        days,
        consents,
        (regime, offsets, consent) => {
          const at = (name: keyof typeof offsets) =>
            offsets[name] === undefined ? undefined : start.add({ days: offsets[name] });
          const [sent, provided, notified, retrieved] = [
            at("sent"),
            at("provided"),
            at("notified"),
            at("retrieved"),
          ];
          const result = announce(regime, {
            today: start.add({ days: offsets.today }),
            consent: consent as "given",
            ...(sent && { sent: { on: sent, by: "post" } }),
            ...(provided && { provided }),
            ...(notified && { notified }),
            ...(retrieved && { retrieved }),
          });
          expect(result.clause).toMatch(/^§ \d+/);
          if (result.kind !== "announced") return;
          const left = [sent, provided, notified, retrieved].filter((date) => date !== undefined);
          expect(left.some((date) => Temporal.PlainDate.compare(date, result.on) < 0)).toBe(true);
        },
      ),
    );
  });
});
