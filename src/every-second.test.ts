import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { everySecond } from "./every-second.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("work of every second", () => {
  it("is done at least once a second", async () => {
    const work = vi.fn(async () => undefined);
    const repeated = everySecond(work, () => undefined);
    repeated.start();
    await vi.advanceTimersByTimeAsync(10_000);
    repeated.stop();
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(10);
  });

  it("is tried more and more rarely while it fails, and every second again after that", async () => {
    let isAway = true;
    const work = vi.fn(async () => {
      if (isAway) throw new Error("the database is away");
    });
    const onFailure = vi.fn();
    const repeated = everySecond(work, onFailure);
    repeated.start();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(onFailure.mock.calls.length).toBeGreaterThan(30);
    expect(onFailure.mock.calls.length).toBeLessThan(60);
    isAway = false;
    await vi.advanceTimersByTimeAsync(16_000);
    work.mockClear();
    await vi.advanceTimersByTimeAsync(10_000);
    repeated.stop();
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(10);
  });
});
