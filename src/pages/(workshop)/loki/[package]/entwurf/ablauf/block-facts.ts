import type { Block, Doing } from "#library";
import { fill } from "#platform/i18n";
import {
  dueWords,
  feelWords,
  type Labels,
  letterWords,
  messageWords,
  outcomeWords,
  roleWords,
  stepName,
} from "./labels.ts";
import { processTexts as texts } from "./texts.ts";

/** Who does what until when, as label and value; or one sentence. */
export type BlockFacts = {
  facts: readonly { label: string; value: string }[];
  sentence?: string;
};

const { says } = texts;

type Task = Extract<Doing, { kind: "work" | "approval" }>;

function whoOf(labels: Labels, doing: Task): string {
  const who = roleWords(labels, doing.role);
  return doing.kind === "approval"
    ? fill(texts.otherThan, { who, of: stepName(labels.tree, doing.of) })
    : who;
}

function boardOf({ tree }: Labels, board: string): string {
  const count = tree.lists.get(`board/${board}`)?.["fields"]?.length ?? 0;
  return count === 1 ? says.oneEntry : fill(says.boardText, { count });
}

function taskFacts(labels: Labels, id: string, doing: Task) {
  const outcomes = doing.outcomes.map((outcome) => `„${outcomeWords(labels, id, outcome)}“`);
  const board = doing.kind === "work" ? doing.board : undefined;
  return [
    { label: says.who, value: whoOf(labels, doing) },
    ...(board === undefined ? [] : [{ label: says.board, value: boardOf(labels, board) }]),
    { label: says.outcomes, value: outcomes.join(", ") },
    ...(doing.due === undefined ? [] : [{ label: says.due, value: dueWords(labels, doing.due) }]),
    ...(doing.when === undefined
      ? []
      : [{ label: says.only, value: feelWords(labels, doing.when) }]),
  ];
}

const one = (label: string, value: string): BlockFacts => ({ facts: [{ label, value }] });
const saying = (sentence: string): BlockFacts => ({ facts: [], sentence });

/** What a block says besides its name. */
export function factsOf(labels: Labels, { id, doing }: Pick<Block, "id" | "doing">): BlockFacts {
  const { tree } = labels;
  switch (doing.kind) {
    case "work":
    case "approval":
      return { facts: taskFacts(labels, id, doing) };
    case "message":
      return one(says.message, `„${messageWords(tree, doing.message)}“`);
    case "letter":
    case "announcement":
      return one(says.letter, `„${letterWords(tree, doing.letter)}“`);
    case "calculation":
      return one(says.result, `„${doing.decision}“`);
    case "delivery":
      return saying(texts.states[doing.state] ?? doing.state);
    case "waiting":
      return one(says.on, texts.waits[doing.message] ?? doing.message);
    case "pause":
      return one(says.until, dueWords(labels, doing.after));
    case "foreign":
      return saying(texts.foreign);
    case "request":
    case "refund":
    case "start":
    case "end":
    case "parallel":
    case "join":
      return saying(texts[doing.kind]);
    case "decision":
      return { facts: [] };
  }
}
