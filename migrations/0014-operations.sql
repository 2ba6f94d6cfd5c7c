-- A job that was given up and that an operator ran again. Ids only; never changed.
create table job_replay (
  -- Whose job it is; the nil UUID: the region's.
  authority_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  kind text not null,
  -- Why it had been given up.
  problem text,
  staff_id uuid not null,
  replayed_at timestamptz not null,
  primary key (authority_id, id)
);
create index job_replay_age on job_replay (replayed_at);
call protect_town_table('job_replay');
create policy worker on job_replay using (app_scope() = 'worker') with check (app_scope() = 'worker');
call make_append_only('job_replay');

-- What is not done is little, what is done is much.
create index job_open on job (authority_id, kind) where state <> 'done';
