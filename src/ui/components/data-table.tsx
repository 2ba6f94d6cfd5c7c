import type { ComponentChildren } from "preact";

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ComponentChildren;
  number?: boolean;
  /** The cell that names the row. */
  rowHead?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A heading says the same already. */
  hideCaption?: boolean;
};

/** A table that scrolls inside itself on a narrow screen; focusable, so that keys scroll it. */
export function DataTable<Row>({ caption, columns, rows, hideCaption }: DataTableProps<Row>) {
  return (
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="data-table">
        <caption class={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th scope="col" class={number ? "number" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ cell, number, rowHead }) =>
                rowHead ? (
                  <th scope="row">{cell(row)}</th>
                ) : (
                  <td class={number ? "number" : undefined}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
