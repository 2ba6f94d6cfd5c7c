import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackageFolders } from "#library";
import { playStory } from "./play-story.ts";
import { readStories } from "./story.ts";

const packages = readPackageFolders(join(import.meta.dirname, "../../library"));
const stories = readStories();

describe("towns that adopted a service merge what the source improved", () => {
  it.each(stories.map((story) => [story.story, story] as const))("%s", async (_, story) => {
    const origin = packages.get(story.package);
    if (!origin) throw new Error(`no package ${story.package}`);
    expect((await playStory(story, origin)).wrong).toEqual([]);
  });

  it("are many, and hardly ever have to ask", () => {
    const changes = stories.flatMap(({ theirs }) => theirs);
    const asked = stories.flatMap(({ questions }) => questions.flatMap(({ about }) => about));
    expect(stories.length).toBeGreaterThanOrEqual(12);
    expect(new Set(changes.map(({ what }) => what)).size).toBeGreaterThanOrEqual(60);
    expect(asked.length / changes.length).toBeLessThanOrEqual(0.05);
  });
});
