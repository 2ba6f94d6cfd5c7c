import type { Compilable, CompiledQuery, InferResult, Kysely } from "kysely";
import type { Rows } from "./engine.ts";

class Slot {
  readonly path: readonly PropertyKey[];
  constructor(path: readonly PropertyKey[]) {
    this.path = path;
  }
}

function valueAt(values: unknown, { path }: Slot): unknown {
  let inner = values;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown>)[key];
  return inner;
}

/** What a prepared statement needs of a handle. */
export type Seen<Tables> = {
  tables: <T extends Tables>() => Kysely<T>;
  run: (query: CompiledQuery) => Promise<Rows>;
};

/** The statement with the values in place of the slots. */
const filled = (compiled: CompiledQuery, values: unknown): CompiledQuery => ({
  ...compiled,
  parameters: compiled.parameters.map((one) => (one instanceof Slot ? valueAt(values, one) : one)),
});

/**
 * A statement of a hot path: built and compiled at its first run, and run with other values each
 * time. `build` gets slots in place of values, so it must not look at them. Gives the rows it reads
 * or returns.
 */
export function prepared<
  Tables,
  Values extends Record<string, unknown>,
  Q extends Compilable<unknown>,
>(
  build: (tables: Kysely<Tables>, slots: Readonly<Values>) => Q,
): (db: Seen<Tables>, values: Values) => Promise<InferResult<Q>> {
  const slots = new Proxy({} as Values, { get: (_, name) => new Slot([name]) });
  let compiled: CompiledQuery | undefined;
  return async (db, values) => {
    compiled ??= build(db.tables<Tables>(), slots).compile() as CompiledQuery;
    return (await db.run(filled(compiled, values))).rows as InferResult<Q>;
  };
}

type Row = Readonly<Record<string, unknown>>;
export type Groups = Readonly<Record<string, readonly Row[]>>;

/** Statements insert few different numbers of rows; should one ever not, they are made anew. */
const MOST_SHAPES = 100;

/** How many rows there are in each group, and their columns. */
export const shapeOf = (groups: Groups): string =>
  Object.values(groups)
    .map((rows) => rows.map((row) => Object.keys(row).join(",")).join("|"))
    .join("\n");

function slotsFor<G extends Groups>(groups: G): G {
  const slots: Groups = Object.fromEntries(
    Object.entries(groups).map(([group, rows]) => [
      group,
      rows.map((row, index) =>
        Object.fromEntries(Object.keys(row).map((key) => [key, new Slot([group, index, key])])),
      ),
    ]),
  );
  return slots as G;
}

/** A statement that writes rows: compiled once for each shape, which names what `shapeOf` says. */
export function insertOfShape<Tables, G extends Groups, Q extends Compilable<unknown>>(
  build: (tables: Kysely<Tables>, rows: G) => Q,
): (db: Seen<Tables>, rows: G, shape: string) => Promise<InferResult<Q>> {
  const known = new Map<string, CompiledQuery>();
  return async (db, rows, shape) => {
    const compiled =
      known.get(shape) ?? (build(db.tables<Tables>(), slotsFor(rows)).compile() as CompiledQuery);
    if (known.size < MOST_SHAPES) known.set(shape, compiled);
    return (await db.run(filled(compiled, rows))).rows as InferResult<Q>;
  };
}

/** The same as `prepared` for a statement that writes rows. */
export function preparedInsert<Tables, G extends Groups, Q extends Compilable<unknown>>(
  build: (tables: Kysely<Tables>, rows: G) => Q,
): (db: Seen<Tables>, rows: G) => Promise<InferResult<Q>> {
  const insert = insertOfShape(build);
  return (db, rows) => insert(db, rows, shapeOf(rows));
}
