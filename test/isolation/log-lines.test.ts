import { expect, it } from "vitest";
import { createLog } from "#platform/log";
import { buildCanaryWorld, CANARY } from "./canary-world.ts";
import { GUARDED_ROUTES } from "./guarded-routes.ts";

const lines: string[] = [];
const log = createLog("debug", { write: (line) => void lines.push(line) });
const world = await buildCanaryWorld({ log });

const visitorOf = {
  applicant: () => world.owner,
  drafter: () => world.portal.visitor("waltrop"),
  clerk: () => world.clerk,
};

it("no line of the log says what somebody typed, who they are, or a key of theirs", async () => {
  const { ids } = world;
  for (const { of, path, posts } of Object.values(GUARDED_ROUTES)) {
    const somebody = visitorOf[of]();
    await somebody.get(path(ids));
    await somebody.get(`${path(ids)}?name=${CANARY}`);
    if (posts) await somebody.post(path(ids), { ...posts(ids), name: CANARY });
  }
  await world.portal.visitor("waltrop").get(`/suche?q=${CANARY}`);
  await world.portal.drain();
  log.error({ err: new Error("control") }, "control");

  expect(lines.join("")).toContain("control");
  const told = lines.filter((line) =>
    [CANARY, ids.pass, ids.postedSecret, "@example"].some((word) => line.includes(word)),
  );
  expect(told).toEqual([]);
});
