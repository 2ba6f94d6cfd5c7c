import { join } from "node:path";
import { readPackageFolders } from "#library";
import { playStory } from "../test/merge-corpus/play-story.ts";
import { readStories } from "../test/merge-corpus/story.ts";

// npm run merge:corpus: towns merge what the source of their service changed; every result, every
// question and everything that must not happen was written down by hand (test/merge-corpus).

const packages = readPackageFolders(join(import.meta.dirname, "../library"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sum = { stories: 0, changes: 0, silent: 0, wrong: 0 };
for (const story of readStories()) {
  const origin = packages.get(story.package);
  if (!origin) throw new Error(`no package ${story.package}`);
  const { name, changes, silent, wrong } = await playStory(story, origin);
  say(`${name}: changes=${changes} silent=${silent} wrong=${wrong.length}`);
  for (const one of wrong) say(`  ${one}`);
  sum.stories += 1;
  sum.changes += changes;
  sum.silent += silent;
  sum.wrong += wrong.length;
}
say(`stories=${sum.stories} changes=${sum.changes} silent=${sum.silent} wrong=${sum.wrong}`);
process.exitCode = sum.wrong === 0 && sum.silent >= 0.95 * sum.changes ? 0 : 1;
