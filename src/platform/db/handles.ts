import { Kysely } from "kysely";
import { sayingWhenAway } from "./away.ts";
import type { Engine } from "./engine.ts";
import { scopedDialect } from "./kysely-dialect.ts";
import { contextOf, type Scope } from "./scope.ts";

declare const scopeBrand: unique symbol;

interface Handle<Kind extends Scope["kind"]> {
  readonly [scopeBrand]: Kind;
  /** The tables a module declares for itself, seen through this scope. */
  readonly tables: <Tables>() => Kysely<Tables>;
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

function handle<Kind extends Scope["kind"]>(
  kysely: Kysely<AnyTables>,
  extra: object,
): Handle<Kind> {
  const self = {
    ...extra,
    tables: () => kysely,
    transaction: <T>(work: (db: Handle<Kind>) => Promise<T>) =>
      kysely.isTransaction
        ? work(self)
        : kysely.transaction().execute((inner) => work(handle<Kind>(inner, extra))),
  } as unknown as Handle<Kind>;
  return self;
}

/** The only maker of handles. `role` is the application's role, if the engine has one. */
export function createDatabases(engine: Engine, role: string | undefined): Databases {
  const honest = sayingWhenAway(engine);
  const authorities = new Map<string, AuthorityDb>();
  const open = <Kind extends Scope["kind"]>(scope: Scope, extra: object): Handle<Kind> =>
    handle<Kind>(new Kysely({ dialect: scopedDialect(honest, contextOf(scope, role)) }), extra);
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
