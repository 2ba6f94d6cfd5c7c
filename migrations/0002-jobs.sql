-- The outbox: everything that leaves a transaction is a row here, written in that transaction.
-- Jobs of the region (no town) carry the nil UUID. Payloads hold ids only.
create table job (
  authority_id uuid not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null default '{}',
  -- The same key twice is the same job: the second insert does nothing.
  dedupe_key text,
  state text not null default 'ready' check (state in ('ready', 'running', 'done', 'dead')),
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  last_problem text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (authority_id, id)
);
create unique index job_dedupe on job (authority_id, dedupe_key) where dedupe_key is not null;
create index job_due on job (run_at) where state in ('ready', 'running');
create index job_dead on job (authority_id, created_at) where state = 'dead';
call protect_town_table('job');
create policy region on job using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
-- The worker sees when which job is due for whom, in order to run it in that town's scope.
create policy worker on job using (app_scope() = 'worker') with check (app_scope() = 'worker');
