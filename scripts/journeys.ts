import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type CompiledPackage,
  compilePackage,
  LibraryRefused,
  noticeMutants,
  type PackageContent,
  packageMutants,
  playJourney,
  readPackageFolders,
} from "#library";

const LIBRARY = join(import.meta.dirname, "../library");
const USAGE = `npm run journeys                     play every journey of every package
npm run journeys -- <package>…       only these packages
npm run journeys -- --mutate         change one thing at a time; every change must be noticed
npm run journeys -- --show <package>/<journey>   print a journey with everything as it comes out
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Ready = { name: string; content: PackageContent; compiled: CompiledPackage };

async function readPackages(wanted: readonly string[]): Promise<Ready[]> {
  const unknown = wanted.find((name) => !readdirSync(LIBRARY).includes(name));
  if (unknown !== undefined) throw new Error(`no package ${unknown}\n${USAGE}`);
  const ready: Ready[] = [];
  for (const [name, content] of readPackageFolders(LIBRARY)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const compilation = await compilePackage(content);
    if (compilation.kind === "refused") throw new LibraryRefused(name, compilation.problems);
    ready.push({ name, content, compiled: compilation.package });
  }
  return ready;
}

function play(packages: readonly Ready[]): boolean {
  const reports = packages.flatMap(({ name, compiled }) =>
    compiled.journeys.map((journey) => ({ name, ...playJourney(compiled, journey) })),
  );
  const failed = reports.filter(({ differences }) => differences.length > 0);
  for (const { name, journey, differences } of failed) {
    say(`${name}/${journey}`);
    for (const difference of differences) say(`  ${difference}`);
  }
  say(`packages=${packages.length} journeys=${reports.length} failed=${failed.length}`);
  return failed.length === 0;
}

async function mutate(packages: readonly Ready[]): Promise<boolean> {
  let noticed = 0;
  let all = 0;
  for (const { name, content, compiled } of packages)
    for await (const verdict of noticeMutants(await packageMutants(content), compiled.journeys)) {
      all += 1;
      if (verdict.noticedBy !== undefined) noticed += 1;
      else say(`${name}: nobody noticed ${verdict.what}`);
    }
  say(`mutants=${all} noticed=${noticed}`);
  return all === noticed;
}

async function show(path = ""): Promise<boolean> {
  const [name = "", id] = path.split("/");
  const [ready] = await readPackages([name]);
  const journey = ready?.compiled.journeys.find((one) => one.id === id);
  if (!ready || !journey) throw new Error(`no journey ${path}\n${USAGE}`);
  say(JSON.stringify(playJourney(ready.compiled, journey).observed, null, 2));
  return true;
}

async function run([first, ...rest]: readonly string[]): Promise<boolean> {
  if (first === "--show") return show(rest[0]);
  if (first === "--mutate") return mutate(await readPackages(rest));
  return play(await readPackages(first === undefined ? [] : [first, ...rest]));
}

run(process.argv.slice(2)).then(
  (well) => {
    process.exitCode = well ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
