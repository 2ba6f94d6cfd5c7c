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

const MOST_SIDE_BY_SIDE = 2;

/**
 * On a narrow screen three columns and more become one block per row, each cell under its heading;
 * what is too wide even so scrolls inside itself, with keys too.
 */
export function DataTable<Row>({ caption, columns, rows, hideCaption }: DataTableProps<Row>) {
  const stacks = columns.length > MOST_SIDE_BY_SIDE;
  return (
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class={stacks ? "data-table data-table--stacks" : "data-table"}>
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
              {columns.map(({ head, cell, number, rowHead }) =>
                rowHead ? (
                  <th scope="row" data-head={head}>
                    {cell(row)}
                  </th>
                ) : (
                  <td class={number ? "number" : undefined} data-head={head}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
