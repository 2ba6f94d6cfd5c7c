import type { Language } from "#platform/i18n";
import { evaluateFeel, evaluateToFeel, type FeelScope } from "#standards/dmn";
import { filledText, filledValue, type Filling } from "./filled-text.ts";
import type { LetterBlock, LetterDefinition } from "./letter-definition.ts";
import type { LetterDocument, LetterPart, LetterProblem } from "./letter-document.ts";

/** Text of the package by key, see docs/architecture.md "Texts". */
export type Texts = (key: string) => string | undefined;

export type LetterSource = {
  letter: LetterDefinition;
  texts: Texts;
  /** See docs/architecture.md "Words in expressions". */
  scope: FeelScope;
  language: Language;
  /** By block id: what the case worker wrote in place of a passage; taken literally. */
  passages?: Readonly<Record<string, string>>;
};

/** Warnings name what a condition did not find; such a block is left out. */
export type LetterRendering =
  | { kind: "rendered"; document: LetterDocument; warnings: readonly LetterProblem[] }
  | { kind: "refused"; problems: readonly LetterProblem[] };

type Rendering = LetterSource & { problems: LetterProblem[]; warnings: LetterProblem[] };

const fillingOf = (block: string | undefined, rendering: Rendering): Filling => ({
  scope: rendering.scope,
  language: rendering.language,
  complain: (problem) => void rendering.problems.push({ ...(block && { block }), problem }),
});

function textAt(key: string, filling: Filling, { texts }: Rendering): string {
  const text = texts(key);
  if (text === undefined) filling.complain(`Der Text „${key}“ fehlt.`);
  return text === undefined ? "" : filledText(text, filling);
}

/** The members of a list, still FEEL values, so that days in them stay days. */
function membersOf(expression: string, filling: Filling): readonly unknown[] {
  const { value, warnings } = evaluateToFeel(expression, filling.scope);
  if (Array.isArray(value)) return value;
  filling.complain(`„${expression}“ ${["ist keine Liste", ...warnings].join("; ")}.`);
  return [];
}

function renderTable(
  block: Extract<LetterBlock, { type: "table" }>,
  filling: Filling,
  rendering: Rendering,
): LetterPart {
  const key = `${rendering.letter.id}.${block.id}`;
  return {
    kind: "table",
    id: block.id,
    columns: block.columns.map(({ id, format }) => ({
      id,
      heading: textAt(`${key}.${id}`, filling, rendering),
      align: format === "money" || format === "number" ? "end" : "start",
    })),
    rows: membersOf(block.rows, filling).map((row) => {
      const inRow = { ...filling, scope: { ...filling.scope, row } };
      return block.columns.map(({ value, format }) => filledValue(value, format, inRow));
    }),
  };
}

function renderBlock(block: LetterBlock, rendering: Rendering): LetterPart {
  const { id } = block;
  const filling = fillingOf(id, rendering);
  const key = `${rendering.letter.id}.${id}`;
  if (block.type === "table") return renderTable(block, filling, rendering);
  if (block.type === "list") {
    const items = membersOf(block.items, filling).map((item) =>
      textAt(key, { ...filling, scope: { ...filling.scope, item } }, rendering),
    );
    return { kind: "list", id, items };
  }
  const written = block.type === "passage" ? rendering.passages?.[id] : undefined;
  const text = written ?? textAt(block.type === "remedy" ? "remedy.text" : key, filling, rendering);
  return { kind: block.type, id, text };
}

function isWanted({ id, when }: LetterBlock, { scope, warnings }: Rendering): boolean {
  if (when === undefined) return true;
  const outcome = evaluateFeel(when, scope);
  for (const warning of outcome.warnings) warnings.push({ block: id, problem: warning });
  return outcome.value === true;
}

const isEmpty = (part: LetterPart): boolean =>
  part.kind === "table" ? part.rows.length === 0 : part.kind === "list" && part.items.length === 0;

/**
 * Puts the words of a letter together. Refused when a text is missing or a placeholder has no
 * certain value: a letter never says "null". Lists and tables without entries are left out.
 */
export function renderLetter(source: LetterSource): LetterRendering {
  const rendering: Rendering = { ...source, problems: [], warnings: [] };
  const { letter, language, problems, warnings } = rendering;
  const title = textAt(`${letter.id}.title`, fillingOf(undefined, rendering), rendering);
  const blocks = letter.blocks
    .filter((block) => isWanted(block, rendering))
    .map((block) => renderBlock(block, rendering))
    .filter((part) => !isEmpty(part));
  if (problems.length > 0) return { kind: "refused", problems };
  const document = { letter: letter.id, kind: letter.kind, language, title, blocks };
  return { kind: "rendered", document, warnings };
}
