-- Words by which editors let a service be found; they count on every portal of the region.
create table search_word (
  service_id text not null,
  word text not null,
  -- Whose editor added it, and may take it away again; null: the region's.
  town_id uuid,
  staff_id uuid not null,
  added_at timestamptz not null,
  unique nulls not distinct (service_id, word, town_id)
);
call protect_region_table('search_word');

-- How often a question was asked in vain: no time of day, nothing of who asked.
create table search_question (
  -- Whose portal was asked; all zeros: the roof.
  authority_id uuid not null,
  question text not null,
  outcome text not null check (outcome in ('nothing', 'weak')),
  asked integer not null check (asked > 0),
  last_on date not null,
  primary key (authority_id, question)
);
call protect_town_table('search_question');

-- The roof is no town: what was asked there belongs to the region.
create policy roof on search_question
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
