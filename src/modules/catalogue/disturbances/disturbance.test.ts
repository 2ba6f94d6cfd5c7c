import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { fieldTime, readAnnouncement, type TypedAnnouncement } from "./announcement.ts";
import { concerns, type Disturbance, isOn } from "./disturbance.ts";

const at = (time: string) => Temporal.Instant.from(time);
const NOW = at("2026-11-22T09:00:00Z");
const disturbance = (rest: Partial<Disturbance> = {}): Disturbance => ({
  id: "1",
  townId: "waltrop",
  serviceId: "sperrmuell",
  message: { de: "Geht gerade nicht." },
  beginsAt: NOW,
  endsAt: null,
  ...rest,
});

describe("a disturbance is on", () => {
  it.each([
    ["from its first instant", {}, true],
    ["not before", { beginsAt: at("2026-11-22T09:00:01Z") }, false],
    ["until just before its last", { endsAt: at("2026-11-22T09:00:01Z") }, true],
    ["not at its last", { beginsAt: at("2026-11-22T08:00:00Z"), endsAt: NOW }, false],
  ])("%s", (_, rest, on) => {
    expect(isOn(disturbance(rest), NOW)).toBe(on);
  });
});

describe("a disturbance is said", () => {
  const here = { townIds: ["waltrop"], serviceId: "sperrmuell" };
  it.each([
    ["at its service in its town", {}, here, true],
    ["not at another service", {}, { ...here, serviceId: "reisepass" }, false],
    ["not on the home page when it is about one service", {}, { ...here, serviceId: null }, false],
    ["not in another town", {}, { ...here, townIds: ["marl"] }, false],
    ["at every service when it is about all", { serviceId: null }, here, true],
    ["everywhere when the region says it", { townId: null, serviceId: null }, here, true],
    ["where its town is in charge", {}, { ...here, townIds: ["marl", "waltrop"] }, true],
  ])("%s", (_, rest, whereabouts, said) => {
    expect(concerns(disturbance(rest), whereabouts)).toBe(said);
  });
});

describe("an announcement", () => {
  const typed = (rest: Partial<TypedAnnouncement> = {}): TypedAnnouncement => ({
    serviceId: "sperrmuell",
    message: " Online geht gerade nichts. ",
    messageEn: "",
    begins: "",
    ends: "",
    ...rest,
  });
  const read = (rest: Partial<TypedAnnouncement> = {}) =>
    readAnnouncement(typed(rest), (id) => id === "sperrmuell", NOW);

  it("is on at once and until somebody ends it, when no time is given", () => {
    expect(read()).toEqual({
      kind: "announced",
      announcement: {
        serviceId: "sperrmuell",
        message: { de: "Online geht gerade nichts." },
        beginsAt: NOW,
        endsAt: null,
      },
    });
  });

  it("takes times of the region, and writes them back as they were typed", () => {
    const times = { begins: "2026-11-23T08:00", ends: "2027-07-01T17:30" };
    const result = read(times);
    if (result.kind === "refused") throw new Error(result.problems.join());
    const { beginsAt, endsAt } = result.announcement;
    expect(beginsAt.toString()).toBe("2026-11-23T07:00:00Z");
    expect(endsAt?.toString()).toBe("2027-07-01T15:30:00Z");
    expect([beginsAt, endsAt!].map(fieldTime)).toEqual([times.begins, times.ends]);
  });

  it.each([
    [{ serviceId: "mond" }, ["service"]],
    [{ message: "kurz" }, ["message"]],
    [{ message: "x".repeat(501) }, ["message"]],
    [{ messageEn: "x".repeat(501) }, ["message"]],
    [{ begins: "morgen" }, ["begins"]],
    [{ begins: "2026-02-31T08:00" }, ["begins"]],
    [{ ends: "2026-13-01T08:00" }, ["ends"]],
    [{ ends: "2026-11-22T09:30" }, ["order"]],
    [{ begins: "2026-11-25T08:00", ends: "2026-11-24T08:00" }, ["order"]],
  ])("is refused with what is wrong: %j", (rest, problems) => {
    expect(read(rest)).toEqual({ kind: "refused", problems });
  });
});
