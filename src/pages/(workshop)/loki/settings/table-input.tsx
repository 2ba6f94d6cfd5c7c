import type { ParameterDefinition, ParameterValue } from "#library";
import { fill } from "#platform/i18n";
import { inputId } from "#ui";
import { formText } from "../../../form-text.ts";
import type { FormBody } from "../../../visit.ts";
import { cellName, type EntryProblem } from "./entered-settings.ts";
import type { PackageWords } from "./shown-value.ts";
import { settingsTexts as texts } from "./texts.ts";
import { CELL_WRITING } from "./written-value.ts";

type Table = Extract<ParameterDefinition, { type: "table" }>;
type Column = Table["columns"][number];
type Row = Readonly<Record<string, unknown>>;

type TableProps = {
  definition: Table;
  given: ParameterValue | undefined;
  typed: FormBody | undefined;
  words: PackageWords;
  problems: readonly EntryProblem[];
  question: { name: string; label: string; hint: string };
};

const BLANK_ROWS = 2;

/** A row for each option of the first column, or the rows there are and some to add. */
function rowsOf({ definition, given }: TableProps): Row[] {
  const rows = Array.isArray(given?.value) ? (given.value as Row[]) : [];
  const [first] = definition.columns;
  if (first?.type === "choice")
    return first.options.map(
      (option) => rows.find((row) => row[first.id] === option) ?? { [first.id]: option },
    );
  return [...rows, ...Array.from({ length: BLANK_ROWS }, () => ({}))];
}

const written = (column: Column, value: unknown): string =>
  value === undefined ? "" : CELL_WRITING[column.type].write(value);

type CellProps = { props: TableProps; column: Column; row: Row; at: number; rowName: string };

const Cell = ({ props, column, row, at, rowName }: CellProps) => {
  const { definition, typed, problems, words } = props;
  const name = cellName(definition.id, at, column.id);
  const isWrong = problems.some((problem) => problem.name === name);
  const head = words(`parameter.${definition.id}.column.${column.id}`) ?? column.id;
  return (
    <input
      class="kern-form-input__input"
      id={inputId(name)}
      name={name}
      aria-label={`${rowName}, ${head}`}
      value={typed ? formText(typed, name) : written(column, row[column.id])}
      {...(column.type === "text" ? {} : { inputMode: "decimal" as const })}
      {...(isWrong && { "aria-invalid": "true" as const })}
    />
  );
};

/** A table to be filled in; rows that stay empty do not count. */
export const TableInput = (props: TableProps) => {
  const { definition, words, question } = props;
  const [first] = definition.columns;
  const isNamed = first?.type === "choice";
  const head = ({ id }: Column) => words(`parameter.${definition.id}.column.${id}`) ?? id;
  const nameOf = (row: Row, at: number): string => {
    if (!isNamed) return fill(texts.row, { number: at + 1 });
    const option = String(row[first.id]);
    return words(`parameter.${definition.id}.option.${option}`) ?? option;
  };
  return (
    <fieldset class="kern-fieldset" id={inputId(question.name)}>
      <legend class="kern-label">{question.label}</legend>
      <p class="kern-hint">{question.hint}</p>
      <section class="table-scroll" tabIndex={0} aria-label={question.label}>
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{isNamed ? head(first) : ""}</th>
              {definition.columns.slice(isNamed ? 1 : 0).map((column) => (
                <th scope="col">{head(column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(props).map((row, at) => (
              <tr>
                <th scope="row">
                  {nameOf(row, at)}
                  {isNamed && (
                    <input
                      type="hidden"
                      name={cellName(definition.id, at, first.id)}
                      value={String(row[first.id])}
                    />
                  )}
                </th>
                {definition.columns.slice(isNamed ? 1 : 0).map((column) => (
                  <td>
                    <Cell {...{ props, column, row, at, rowName: nameOf(row, at) }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  );
};
