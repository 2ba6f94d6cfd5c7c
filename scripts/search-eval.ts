import { hitRates, type Rates, searchOfRegion, slippedNames } from "../test/search/measure.ts";
import { QUESTION_FILES, readQuestions } from "../test/search/questions.ts";
import { SLIPS } from "../test/search/typos.ts";

const USAGE = `npm run search:eval                 how often the search answers rightly
npm run search:eval -- --failures   also every question whose first answer is wrong
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function report(name: string, { asked, first, amongFive }: Rates): void {
  say(`${name.padEnd(22)}${String(asked).padStart(6)}${percent(first)}${percent(amongFive)}`);
}

function list({ misses }: Rates): void {
  for (const { text, expected, answers } of misses) {
    const near = answers.some((id) => expected.includes(id)) ? " " : "!";
    say(`${near} ${text}  →  ${answers.slice(0, 3).join(", ")}  (right: ${expected.join(", ")})`);
  }
}

function run(options: readonly string[]): void {
  const unknown = options.find((option) => option !== "--failures");
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}\n${USAGE}`);
  const { ask, catalogue } = searchOfRegion();
  say(`${"".padEnd(22)}${"asked".padStart(6)}${"first".padStart(8)}${"top 5".padStart(8)}`);
  const all: Rates[] = [];
  for (const name of QUESTION_FILES) {
    const rates = hitRates(ask, readQuestions(name));
    report(`questions: ${name}`, rates);
    all.push(rates);
  }
  const slipped = slippedNames(catalogue);
  for (const kind of Object.keys(SLIPS)) {
    const rates = hitRates(
      ask,
      slipped.filter(({ slip }) => slip === kind),
    );
    report(`typos: ${kind}`, rates);
    all.push(rates);
  }
  report("typos: all", hitRates(ask, slipped));
  if (options.length > 0) for (const rates of all) list(rates);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
