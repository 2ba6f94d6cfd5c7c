import { expect, it } from "vitest";
import { readProcess } from "../read-process.ts";
import { randomProcess } from "./fixtures/random-process.ts";
import { runRandomly } from "./fixtures/random-run.ts";

it("a step of a process with thirty elements takes less than a millisecond", async () => {
  const blocks = Array.from({ length: 4 }, () => [
    {
      kind: "parallel" as const,
      branches: [{ kind: "userTask" as const }, { kind: "sendTask" as const }],
    },
    { kind: "receiveTask" as const },
    {
      kind: "deadline" as const,
      host: "serviceTask" as const,
      interrupting: true,
      path: { kind: "userTask" as const },
    },
  ]).flat();
  const process = randomProcess({ kind: "sequence", blocks }, 1);
  const reading = await readProcess(process.xml);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  expect(reading.model.elements.size).toBeGreaterThanOrEqual(30);
  const once = () =>
    runRandomly(reading.model, process, { pick: () => 0, restarts: () => true }).steps.length;
  for (let warm = 0; warm < 20; warm++) once();
  const begun = performance.now();
  let steps = 0;
  for (let runs = 0; runs < 50; runs++) steps += once();
  expect((performance.now() - begun) / steps).toBeLessThan(1);
});
