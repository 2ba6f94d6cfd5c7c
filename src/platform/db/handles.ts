import { type CompiledQuery, Kysely } from "kysely";
import { sayingWhenAway } from "./away.ts";
import type { Engine, Rows } from "./engine.ts";
import { scopedDialect } from "./kysely-dialect.ts";
import { contextOf, type Scope } from "./scope.ts";

declare const scopeBrand: unique symbol;

interface Handle<Kind extends Scope["kind"]> {
  readonly [scopeBrand]: Kind;
  /** The tables a module declares for itself, seen through this scope. */
  readonly tables: <Tables>() => Kysely<Tables>;
  /** One finished statement, past the builder. */
  readonly run: (query: CompiledQuery) => Promise<Rows>;
  /** Everything in `work` commits together or not at all. */
  readonly transaction: <T>(work: (db: this) => Promise<T>) => Promise<T>;
}

/** One town's rows and nothing else. Only `Databases.forAuthority` makes it. */
export interface AuthorityDb extends Handle<"authority"> {
  readonly authorityId: string;
}
/** One person's own rows over all towns. Only `Databases.forPerson` makes it. */
export interface PersonDb extends Handle<"person"> {
  readonly personId: string;
}
/** What belongs to no town: sessions, packages, public offers. */
export type RegionDb = Handle<"region">;
/** The job table over all towns, without what the jobs are about. */
export type WorkerDb = Handle<"worker">;

export type Databases = {
  forAuthority: (authorityId: string) => AuthorityDb;
  forPerson: (personId: string) => PersonDb;
  region: RegionDb;
  worker: WorkerDb;
};

// A handle is generic over the caller's tables; Kysely's own parameter cannot be known here.
type AnyTables = Record<string, Record<string, unknown>>;

/** How a handle reaches its rows: `run` is past `kysely`, which is made when somebody builds with it. */
type Way = { kysely: () => Kysely<AnyTables>; run: Handle<"region">["run"] };

function handle<Kind extends Scope["kind"]>({ kysely, run }: Way, extra: object): Handle<Kind> {
  const self = {
    ...extra,
    tables: kysely,
    run,
    transaction: <T>(work: (db: Handle<Kind>) => Promise<T>) =>
      kysely().isTransaction
        ? work(self)
        : kysely()
            .transaction()
            .execute((inner) => work(handle<Kind>(insideOf(inner), extra))),
  } as unknown as Handle<Kind>;
  return self;
}

const insideOf = (transaction: Kysely<AnyTables>): Way => ({
  kysely: () => transaction,
  run: async (query) => {
    const { rows, numAffectedRows } = await transaction.executeQuery(query);
    return { rows, affected: Number(numAffectedRows ?? 0n) };
  },
});

const isRead = ({ query }: CompiledQuery): boolean =>
  query.kind === "SelectQueryNode" && query.with === undefined;

/** The only maker of handles. `role` is the application's role, if the engine has one. */
export function createDatabases(engine: Engine, role: string | undefined): Databases {
  const honest = sayingWhenAway(engine);
  const authorities = new Map<string, AuthorityDb>();
  const open = <Kind extends Scope["kind"]>(scope: Scope, extra: object): Handle<Kind> => {
    const context = contextOf(scope, role);
    let made: Kysely<AnyTables> | undefined;
    const kysely = () => (made ??= new Kysely({ dialect: scopedDialect(honest, context) }));
    const run = (query: CompiledQuery) =>
      isRead(query) ? honest.read(context, query) : honest.single(context, query);
    return handle<Kind>({ kysely, run }, extra);
  };
  return {
    forAuthority: (authorityId) => {
      const known = authorities.get(authorityId);
      if (known) return known;
      const made = open({ kind: "authority", authorityId }, { authorityId }) as AuthorityDb;
      authorities.set(authorityId, made);
      return made;
    },
    forPerson: (personId) => open({ kind: "person", personId }, { personId }) as PersonDb,
    region: open<"region">({ kind: "region" }, {}),
    worker: open<"worker">({ kind: "worker" }, {}),
  };
}
