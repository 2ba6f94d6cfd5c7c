import { join } from "node:path";
import {
  branchAt,
  merge3,
  type PackageContent,
  type PackageTree,
  readPackageFolders,
  readTree,
} from "#library";

// node --import ./scripts/tsx-hook.mjs bench/merge.ts: CPU time of a merge of 300 fields and 80
// elements of a process, both sides changed in many places. Goal: 50 ms. The baseline in the same
// minutes is structuredClone of the three trees.

const [FIELDS, STEPS, ROUNDS] = [300, 80, 30];

const fieldsOf = (salt: string): object[] =>
  Array.from({ length: FIELDS / 10 }, (_, page) => ({
    id: `seite-${page}`,
    fields: Array.from({ length: 10 }, (_, at) => ({
      id: `frage${page * 10 + at}`,
      type: "text",
      maxLength: (page * 10 + at) % 7 === 0 ? 40 + salt.length : 60,
    })),
  }));

const textsOf = (salt: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: FIELDS }, (_, at): [string, string][] => [
      [`frage${at}.label`, `Frage ${at}`],
      [
        `frage${at}.hint`,
        `Erster Satz zu ${at}. Zweiter Satz${at % 5 === 0 ? salt : ""}. Dritter Satz.`,
      ],
    ]).flat(),
  );

/** A chain of tasks and the flows between them; drawings as a tool would add them. */
function processOf(salt: string): string {
  const nodes = Array.from({ length: STEPS / 2 }, (_, at) => {
    const due = at % 9 === 0 ? ` verbund:due="P${3 + salt.length}D"` : "";
    return `<bpmn:task id="schritt${at}" name="Schritt ${at}"${due} /><bpmn:sequenceFlow id="weg${at}" sourceRef="schritt${at}" targetRef="schritt${(at + 1) % (STEPS / 2)}" />`;
  });
  const shapes = Array.from(
    { length: STEPS / 2 },
    (_, at) =>
      `<bpmndi:BPMNShape id="bild${at}" bpmnElement="schritt${at}"><dc:Bounds x="${at * 150}" y="0" width="100" height="80" /></bpmndi:BPMNShape>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:verbund="https://serviceportal-verbund.example/bpmn/1" id="d" targetNamespace="https://serviceportal-verbund.example/bench"><bpmn:process id="p">${nodes.join("")}</bpmn:process><bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${shapes.join("")}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

async function treeOf(salt: string, like: PackageContent): Promise<PackageTree> {
  const reading = await readTree({
    ...like,
    form: { pages: fieldsOf(salt) },
    process: processOf(salt),
    texts: { de: textsOf(salt) },
    letters: {},
    journeys: {},
  });
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.tree;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Milliseconds of CPU, the median over rounds after one third that warms up. */
function cpuOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times.slice(ROUNDS / 3));
}

const [like] = readPackageFolders(join(import.meta.dirname, "../library")).values();
if (!like) throw new Error("no package");
const [base, mine, theirs] = [
  await treeOf("", like),
  await treeOf(" x", like),
  await treeOf(" yy", like),
];
const sides = { base, mine, theirs };
const { conflicts } = merge3(sides);
const merge = cpuOf(() => merge3(sides));
const silent = cpuOf(() => merge3({ base, mine, theirs: base }));
const clone = cpuOf(() =>
  [base, mine, theirs].map((tree) => structuredClone(branchAt(tree, "package"))),
);
process.stdout.write(
  `merge of ${FIELDS} fields and ${STEPS} elements with ${conflicts.length} questions: ${merge.toFixed(1)} ms CPU, with none ${silent.toFixed(1)} ms; cloning the trees ${clone.toFixed(1)} ms\n`,
);
process.exitCode = merge <= 50 ? 0 : 1;
