import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegion, readPilotEvents, type Region } from "#authorities";
import { checkedContent, readCatalogueFiles, statementsOf } from "#catalogue";
import {
  type AdoptionsFile,
  type CompiledPackage,
  compilePackage,
  configurePackage,
  countFacts,
  countParameterFacts,
  type FactCount,
  LibraryRefused,
  readAdoptionFiles,
  readPackageFolders,
} from "#library";

const ROOT = join(import.meta.dirname, "..");
const REGION = join(ROOT, "regions/emscher-lippe");
const USAGE = `npm run facts              count facts with source, with their dates, and without (domain rule 1)
npm run facts -- --list    also name every fact without a source
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(REGION, name), "utf8"));

type Fact = {
  place: string;
  element: string;
  /** The day is only known where the place says it. */
  source: { asOf?: string } | null;
};

/** Size classes and hosts that follow a pattern are assumptions as well. */
const regionFacts = ({ definition }: Region): Fact[] =>
  definition.authorities.flatMap(({ slug, sizeClasses, hostsSource }): Fact[] => [
    ...sizeClasses.map(({ sizeClass, source }) => ({
      place: "region.json",
      element: `${slug}.${sizeClass}`,
      source,
    })),
    {
      place: "region.json",
      element: `${slug}.hosts`,
      source: hostsSource === null ? null : {},
    },
  ]);

/** Packages say only how many of their facts have a source. */
const packageFacts = (place: string, { withSource, unsourced }: FactCount): Fact[] => [
  ...Array.from({ length: withSource }, (_, at) => ({
    place,
    element: String(at),
    source: {},
  })),
  ...unsourced.map((element) => ({ place, element, source: null })),
];

async function compiledPackages(): Promise<Map<string, CompiledPackage>> {
  const compiled = new Map<string, CompiledPackage>();
  for (const [name, content] of readPackageFolders(join(ROOT, "library"))) {
    const compilation = await compilePackage(content);
    if (compilation.kind === "refused") throw new LibraryRefused(name, compilation.problems);
    compiled.set(name, compilation.package);
  }
  return compiled;
}

const adoptionFacts = (
  { authority, adoptions }: AdoptionsFile,
  packages: ReadonlyMap<string, CompiledPackage>,
): Fact[] =>
  adoptions.flatMap(({ package: id, parameters }) => {
    const compiled = packages.get(id);
    if (!compiled) return [];
    const { configured } = configurePackage(compiled, parameters);
    return packageFacts(`adoptions/${authority}.json (${id})`, countParameterFacts(configured));
  });

async function collectFacts(): Promise<Fact[]> {
  const region = createRegion(readJson("region.json"));
  const statements = statementsOf(checkedContent(readCatalogueFiles(REGION), region));
  const packages = await compiledPackages();
  return [
    ...statements.map(({ file, element, source }) => ({ place: file, element, source })),
    ...regionFacts(region),
    ...readPilotEvents(readJson("pilot.json"), region).map(({ day, source }) => ({
      place: "pilot.json",
      element: day,
      source,
    })),
    ...[...packages].flatMap(([name, one]) => packageFacts(`library/${name}`, countFacts(one))),
    ...readAdoptionFiles(join(REGION, "adoptions")).flatMap((file) =>
      adoptionFacts(file, packages),
    ),
  ];
}

/** "catalogue/services/x.json" and the like belong together. */
const groupOf = ({ place }: Fact): string => place.split("/").slice(0, -1).join("/") || place;

function report(facts: readonly Fact[]): void {
  const groups = Map.groupBy(facts, groupOf);
  say(`${"".padEnd(24)}${"sourced".padStart(9)}${"unsourced".padStart(11)}`);
  for (const [group, members] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const sourced = members.filter(({ source }) => source !== null).length;
    const without = members.length - sourced;
    say(`${group.padEnd(24)}${String(sourced).padStart(9)}${String(without).padStart(11)}`);
  }
  const days = facts.flatMap(({ source }) => (source?.asOf ? [source.asOf] : [])).toSorted();
  say(`oldest source ${days[0] ?? "–"}, newest ${days.at(-1) ?? "–"}`);
}

async function run(options: readonly string[]): Promise<void> {
  const unknown = options.find((option) => option !== "--list");
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}\n${USAGE}`);
  const facts = await collectFacts();
  const unsourced = facts.filter(({ source }) => source === null);
  if (options.includes("--list"))
    for (const { place, element } of unsourced) say(`${place}: ${element}`);
  report(facts);
  const sourced = facts.length - unsourced.length;
  say(`facts=${facts.length} sourced=${sourced} unsourced=${unsourced.length}`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
