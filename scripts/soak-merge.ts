import { join } from "node:path";
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { readPackageFolders, readTree } from "#library";
import { randomSides } from "../src/modules/library/tree/fixtures/random-sides.ts";
import { randomTree } from "../src/modules/library/tree/fixtures/random-tree.ts";
import { brokenLaws } from "../src/modules/library/tree/fixtures/tree-laws.ts";
import type { Sides } from "../src/modules/library/tree/merge/sides.ts";

// npm run soak:merge: the laws of merging on many triples, four of five random trees, the others
// mutations of the packages. Stops at the first that breaks a law and says which, with the seed and
// fast-check's path to it: npm run soak:merge -- --triples 10000 --seed 1

const { values } = parseArgs({
  options: {
    triples: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now()) },
  },
});
const [triples, seed] = [Number(values.triples), Number(values.seed)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function soak(name: string, sides: fc.Arbitrary<Sides>, numRuns: number): void {
  const started = performance.now();
  const laws = fc.property(sides, (one) => {
    const broken = brokenLaws(one);
    if (broken.length > 0) throw new Error(broken.join("\n"));
  });
  const { failed, errorInstance, counterexamplePath } = fc.check(laws, { numRuns, seed });
  if (failed)
    throw new Error(`${name}, seed ${seed}, path ${counterexamplePath}: ${String(errorInstance)}`);
  say(`${name}: ${numRuns} triples, ${Math.round((performance.now() - started) / 1000)} s`);
}

const packages = readPackageFolders(join(import.meta.dirname, "../library"));
const each = Math.ceil(triples / 5 / packages.size);
soak("random trees", randomTree.chain(randomSides), triples - each * packages.size);
for (const [name, content] of packages) {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  soak(name, randomSides(reading.tree), each);
}
say(`triples=${triples} seed=${seed} broken=0`);
