import type { GivenParameters, ParameterDefinition, ServiceDefinition, Source } from "#library";
import { Temporal } from "#platform/clock";
import { formText, formTexts } from "../../../form-text.ts";
import type { FormBody } from "../../../visit.ts";
import { CELL_WRITING, WRITING } from "./written-value.ts";
import { settingsTexts as texts } from "./texts.ts";

type Table = Extract<ParameterDefinition, { type: "table" }>;

/** Names of the inputs. */
export const valueName = (id: string): string => `p.${id}`;
export const cellName = (id: string, row: number, column: string): string =>
  `p.${id}.${row}.${column}`;
export const sourceName = (id: string): string => `q.${id}.titel`;
export const sourceDayName = (id: string): string => `q.${id}.stand`;
export const roleName = (slot: string): string => `r.${slot}`;

/** More rows than any tariff has. */
const MOST_ROWS = 60;

export type EntryProblem = { name: string; message: string };

type Read = { value?: unknown; problems: EntryProblem[] };

const nothing: Read = { problems: [] };

/** Rows with anything in them besides what names the row. */
function readTable({ id, columns }: Table, form: FormBody): Read {
  const problems: EntryProblem[] = [];
  const rows: Record<string, unknown>[] = [];
  const [first] = columns;
  const named = first?.type === "choice" ? columns.slice(1) : columns;
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const typed = (column: string) => formText(form, cellName(id, row, column)).trim();
    if (named.every((column) => typed(column.id) === "")) continue;
    const cells = columns.flatMap((column): [string, unknown][] => {
      const text = typed(column.id);
      const value = text === "" ? undefined : CELL_WRITING[column.type].read(text);
      if (value === undefined)
        problems.push({ name: cellName(id, row, column.id), message: texts.unreadableCell });
      return value === undefined ? [] : [[column.id, value]];
    });
    rows.push(Object.fromEntries(cells));
  }
  return rows.length === 0 && problems.length === 0 ? nothing : { value: rows, problems };
}

function readOne(definition: ParameterDefinition, form: FormBody): Read {
  const name = valueName(definition.id);
  if (definition.type === "table") return readTable(definition, form);
  if (definition.type === "choices") {
    const chosen = formTexts(form, name).filter((one) => one !== "");
    return chosen.length === 0 ? nothing : { value: chosen, problems: [] };
  }
  const text = formText(form, name).trim();
  if (text === "") return nothing;
  if (definition.type === "yesNo") return { value: text === "ja", problems: [] };
  if (definition.type === "choice") return { value: text, problems: [] };
  const value = WRITING[definition.type]?.read(text);
  return value === undefined
    ? { problems: [{ name, message: texts.unreadable[definition.type] }] }
    : { value, problems: [] };
}

/** "19.08.2026"; undefined when it is no day. */
function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

function readSource(id: string, form: FormBody): { source: Source | null; problem?: EntryProblem } {
  const title = formText(form, sourceName(id)).trim();
  if (title === "") return { source: null };
  const asOf = readDay(formText(form, sourceDayName(id)).trim());
  if (asOf === undefined)
    return { source: null, problem: { name: sourceDayName(id), message: texts.sourceDay } };
  if (title.length < 3)
    return { source: null, problem: { name: sourceName(id), message: texts.sourceShort } };
  return { source: { title, asOf } };
}

export type EnteredSettings = {
  parameters: GivenParameters;
  roleSlots: Readonly<Record<string, string>>;
  problems: readonly EntryProblem[];
};

/**
 * What somebody typed into the settings of a draft. What is left empty is not set and has its
 * default; whether everything needed is there is asked when it is published.
 */
export function enteredSettings(
  service: ServiceDefinition,
  form: FormBody,
  { offices, before }: { offices: readonly string[]; before: GivenParameters },
): EnteredSettings {
  const problems: EntryProblem[] = [];
  const parameters: Record<string, GivenParameters[string]> = {};
  for (const definition of service.parameters.filter(({ changeable }) => changeable)) {
    const { id } = definition;
    const read = readOne(definition, form);
    const { source, problem } = readSource(id, form);
    problems.push(...read.problems, ...(problem ? [problem] : []));
    const known = before[id]?.source;
    const kept = known && source && known.title === source.title && known.asOf === source.asOf;
    if (read.value !== undefined)
      parameters[id] = { value: read.value, source: kept ? known : source };
  }
  const roleSlots = service.roleSlots.flatMap(({ id }): [string, string][] => {
    const office = formText(form, roleName(id));
    return offices.includes(office) ? [[id, office]] : [];
  });
  return { parameters, roleSlots: Object.fromEntries(roleSlots), problems };
}
