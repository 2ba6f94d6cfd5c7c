import type { Compilable, CompiledQuery, InferResult, Kysely } from "kysely";

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Slots<Values> = { readonly [Name in keyof Values]: Values[Name] };
type Seen<Tables> = { tables: <T extends Tables>() => Kysely<T> };

/**
 * A statement of a hot path: built and compiled at its first run, and run with other values each
 * time. `build` gets slots in place of values, so it must not look at them.
 */
export function prepared<
  Tables,
  Values extends Record<string, unknown>,
  Q extends Compilable<unknown>,
>(
  build: (tables: Kysely<Tables>, slots: Slots<Values>) => Q,
): (db: Seen<Tables>, values: Values) => Promise<InferResult<Q>> {
  const slots = new Proxy({} as Slots<Values>, { get: (_, name) => new Slot(String(name)) });
  let compiled: CompiledQuery | undefined;
  return async (db, values) => {
    const tables = db.tables<Tables>();
    compiled ??= build(tables, slots).compile() as CompiledQuery;
    const parameters = compiled.parameters.map((one) =>
      one instanceof Slot ? values[one.name] : one,
    );
    const { rows } = await tables.executeQuery({ ...compiled, parameters });
    return rows as InferResult<Q>;
  };
}
