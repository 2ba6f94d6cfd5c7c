/**
 * Goal 6, and goal 8 for the search: a synthetic region of 11,000 authorities and 10,000 service
 * types, beside the region of this repository in the same run. Everything is asked several times. A
 * time is that of the processor, since others work on the same machine.
 * Usage: npm run bench:search [-- --queries 5000 --rounds 5]
 */
import { setImmediate } from "node:timers/promises";
import type { Region } from "#authorities";
import {
  buildSearchIndex,
  type CatalogueFiles,
  createCatalogue,
  createLiveCatalogue,
  createSearch,
  readSearchLanguage,
  type SearchIndex,
  textOf,
} from "#catalogue";
import { goalLines } from "./goal-lines.ts";
import { day, filesIn, FOLDER, ownRegion, wideRegion } from "./wide-region.ts";

const AUTHORITIES = 11_000;
const TYPES = 10_000;
const WORDS_OF_A_TYPE = 8;
const WORDS_OF_A_TEXT = 60;
const GOAL_MS = 10;
const FLAT = 1.5;

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}
const [QUERIES, ROUNDS] = [option("queries", 5_000), option("rounds", 5)];

/** A random whole number below a limit; the same ones in every run. */
let state = 1;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const oneOf = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const some = (count: number, make: () => string): string[] => Array.from({ length: count }, make);

const language = readSearchLanguage(FOLDER);
const own = createCatalogue(filesIn(ownRegion), ownRegion);

/** Words of many kinds: those of the language data, and compounds made of them. */
const simple = language.concepts.flatMap(({ words }) =>
  words.filter((word) => !word.includes(" ")),
);
const compound = (): string => `${oneOf(simple)}${oneOf(language.compounds.parts)}`;
const anyWord = (): string => (below(3) === 0 ? compound() : oneOf(simple));
const letters = (): string => some(10, () => String.fromCharCode(97 + below(26))).join("");
const slip = (text: string): string => {
  const at = below(text.length);
  return text.slice(0, at) + text.slice(at + 1);
};

/** Ten thousand types whose rules, facts and lengths are those of the repository's services. */
const syntheticTypes = (): CatalogueFiles["services"] =>
  Array.from({ length: TYPES }, (_, at) => {
    const model = own.services[at % own.services.length];
    const text = { de: some(WORDS_OF_A_TEXT, anyWord).join(" ") };
    const id = `leistung-${at}`;
    const content = {
      ...model,
      id,
      leika: [],
      leikaHistory: undefined,
      package: undefined,
      related: [],
      title: { de: `${compound()} ${oneOf(simple)}`, en: `${oneOf(simple)} ${at}` },
      words: { de: some(WORDS_OF_A_TYPE, () => `${anyWord()} ${anyWord()}`), en: some(2, anyWord) },
      facts: [{ id: "note-1", kind: "note", text, source: null }],
    };
    return { path: `catalogue/services/${id}.json`, content };
  });

/** What people type: names, sentences, slips, beginnings, nonsense, and everything at once. */
const QUERY_KINDS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `wo kann ich meinen ${name} in der Stadt beantragen und was kostet das`,
  slip,
  (name) => name.slice(0, 5),
  letters,
  () => some(30, anyWord).join(" "),
];

/** The worst somebody can type: 300 words on 10,000 characters, known, misspelt, unknown. */
const worstQueries = (): string[] =>
  Array.from({ length: 50 }, (_, at) => {
    const word = [anyWord, compound, letters, () => slip(compound()), () => letters() + letters()];
    return some(300, word[at % word.length] ?? anyWord)
      .join(" ")
      .padEnd(10_000, " hund");
  });

/** Milliseconds of this thread's processor; asking for the process first brings them up to date. */
const processorMs = (): number => {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.floor(share * (values.length - 1))] ?? 0;

/** How long each turn of the event loop worked while `work` was done, other than `work` itself said. */
type Turns = { each: number[]; longest: number };

async function turnsOf(steps: readonly (() => unknown)[]): Promise<Turns> {
  const each: number[] = [];
  for (const step of steps) {
    const began = processorMs();
    step();
    each.push(processorMs() - began);
    await setImmediate();
  }
  return { each, longest: Math.max(...each) };
}

/** The longest turn while something works in slices of its own. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let [longest, done] = [0, false];
  const working = work().finally(() => (done = true));
  while (!done) {
    const began = processorMs();
    await setImmediate();
    longest = Math.max(longest, processorMs() - began);
  }
  await working;
  return longest;
}

/**
 * `median`, `p99` and `worst` of what questions cost, each as it was at best, for a question always
 * does the same work; `stall`: the longest turn of a round with garbage and all, in the median round.
 */
type Measured = { median: number; p99: number; worst: number; stall: number };

async function measure(questions: readonly string[], ask: (query: string) => unknown) {
  const steps = questions.map((query) => () => ask(query));
  await turnsOf(steps.slice(0, 1_000));
  const rounds: Turns[] = [];
  while (rounds.length < ROUNDS) rounds.push(await turnsOf(steps));
  const best = questions.map((_, at) => Math.min(...rounds.map(({ each }) => each[at] ?? 0)));
  const [median, p99, worst] = [0.5, 0.99, 1].map((share) => quantile(best, share)) as [
    number,
    number,
    number,
  ];
  const stall = quantile(
    rounds.map(({ longest }) => longest),
    0.5,
  );
  return { median, p99, worst, stall } satisfies Measured;
}

async function open(region: Region, services?: CatalogueFiles["services"]) {
  const live = createLiveCatalogue(filesIn(region, services), region, "shown");
  const { catalogue } = live;
  const began = processorMs();
  let index: SearchIndex | undefined;
  const stall = await longestTurn(async () => {
    const source = { services: catalogue.services, language, places: [], added: new Map() };
    index = await buildSearchIndex(source);
  });
  if (!index) throw new Error("there is no index");
  const built = index;
  const search = createSearch(() => built, { catalogue, region, online: () => undefined });
  return { live, region, index: built, search, build: { ms: processorMs() - began, stall } };
}
type Opened = Awaited<ReturnType<typeof open>>;

/** Asks on some portals, of which it is known already what they offer: that is found out once a day. */
function asker({ region, search }: Opened): (query: string) => unknown {
  const local = region.portals.slice(1);
  const portals = Array.from({ length: 500 }, () => oneOf(local));
  for (const portal of portals) search({ query: "", at: { portal, day }, limit: 1 });
  return (query) => search({ query, at: { portal: oneOf(portals), day }, limit: 10 });
}

function questionsFor({ live }: Opened): string[] {
  const { services } = live.catalogue;
  return some(QUERIES, () => {
    const { title, words } = oneOf(services);
    return oneOf(QUERY_KINDS)(oneOf([title.de, ...words.de]));
  });
}

/** An editor publishes a text and adds a word; the longest turn until both are found. */
async function edit({ index, live }: Opened): Promise<number> {
  const { id } = oneOf(live.catalogue.services);
  const service = live.written(id);
  if (!service) throw new Error(`there is no service ${id}`);
  const title = { de: "Bescheinigung über das Jodeln", en: "Yodelling certificate" };
  const base = new Map(live.layers().base).set(id, { ...textOf(service), title });
  return longestTurn(async () => {
    await setImmediate();
    live.takeIn({ ...live.layers(), base });
    await setImmediate();
    const added = new Map([[id, ["Jodeldiplom"]]]);
    await index.takeOver({ services: live.catalogue.services, added });
  });
}

const { line, end } = goalLines("figure");
const inMs = (name: string, figure: number, of = "ms"): void =>
  line("6", name, { figure, atMost: GOAL_MS, of });

const region = wideRegion(AUTHORITIES);
const here = await open(ownRegion);
const questions = questionsFor(here);
const base = await measure(questions, asker(here));
const wide = await open(region);
const widened = await measure(questions, asker(wide));
const large = await open(region, syntheticTypes());
const ask = asker(large);
const measured = await measure(questionsFor(large), ask);
const worst = await measure(worstQueries(), ask);
const edits: number[] = [];
while (edits.length < 2 * ROUNDS) edits.push(await edit(large));

inMs("search: p99", measured.p99, `ms, median ${measured.median.toFixed(2)}`);
inMs("search: the dearest of all questions", measured.worst);
inMs("search: 300 words, 10,000 characters", worst.worst, `ms, median ${worst.median.toFixed(2)}`);
inMs("longest stall while questions are asked", Math.max(measured.stall, worst.stall));
inMs("longest stall while edits are taken in", quantile(edits, 0.5));
inMs(
  "longest stall while the index is built",
  large.build.stall,
  `ms of ${large.build.ms.toFixed(0)}`,
);
const ratio = (name: string, one: number, other: number): void =>
  line("8", name, {
    figure: one / other,
    atMost: FLAT,
    of: `${one.toFixed(3)} / ${other.toFixed(3)} ms, same types`,
  });
ratio("search in a wide region: median", widened.median, base.median);
ratio("search in a wide region: p99", widened.p99, base.p99);
end();
