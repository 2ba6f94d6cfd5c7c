import { describe, expect, it } from "vitest";
import { watchParts } from "./watch-parts.ts";

const never = () => new Promise<never>(() => undefined);
const fine = async () => "whatever";
const broken = () => Promise.reject(new Error("gone"));

describe("the parts the portal leans on", () => {
  it("are up when they answer, and down when they fail, say no or keep silent", async () => {
    const checks = { fine, broken, no: async () => false, silent: never };
    const { parts } = watchParts(checks, { patienceMs: 20 });
    expect(await parts()).toEqual({ fine: "up", broken: "down", no: "down", silent: "down" });
  });

  it("are asked once, however many want to know", async () => {
    let asked = 0;
    const { parts, isDown } = watchParts({ mail: async () => void (asked += 1) });
    await Promise.all([parts(), parts(), isDown("mail")]);
    await parts();
    expect(asked).toBe(1);
  });

  it("are asked again when the answer is old", async () => {
    let works = false;
    const { isDown } = watchParts({ mail: async () => works }, { freshMs: 0 });
    expect(await isDown("mail")).toBe(true);
    works = true;
    expect(await isDown("mail")).toBe(false);
  });

  it("keep no page waiting: one that takes its time is as it was before, at first well", async () => {
    const answer = Promise.withResolvers<boolean>();
    const { isDown, parts } = watchParts({ slow: () => answer.promise }, { pageMs: 5 });
    expect(await isDown("slow")).toBe(false);
    answer.resolve(false);
    await parts();
    expect(await isDown("slow")).toBe(true);
  });

  it("are never down when nobody leans on them", async () => {
    expect(await watchParts({}).isDown("scanner")).toBe(false);
  });
});
