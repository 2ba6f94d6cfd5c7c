-- The questions changed under a draft and pages that were done need another look; until it is saved.
alter table draft add column questions_changed boolean not null default false;

-- A town looks what a new revision would do to what runs, puts it online now or at a date, and what
-- runs follows. One row for each time; its work is a job in portions.
create table publication (
  authority_id uuid not null,
  id uuid not null,
  package_id text not null,
  -- What is to be put online: an edition of the draft, or an earlier revision.
  draft_edition integer,
  earlier_revision integer,
  state text not null check (state in ('live', 'pilot')),
  phase text not null check (phase in
    ('weighing', 'weighed', 'planned', 'moving', 'done', 'cancelled', 'outdated')),
  -- The revision that it became.
  revision integer,
  publish_at timestamptz,
  reason text,
  -- Null: a revision that came by itself.
  staff_id uuid,
  -- How many drafts and cases there were to look at when the work began, and how far it has come.
  total integer not null default 0,
  stage text not null default 'drafts' check (stage in ('drafts', 'cases')),
  after uuid not null default '00000000-0000-0000-0000-000000000000',
  begun_at timestamptz not null,
  published_at timestamptz,
  finished_at timestamptz,
  primary key (authority_id, id)
);
create index publication_package on publication (authority_id, package_id, begun_at);
create unique index publication_revision on publication (authority_id, package_id, revision);
call protect_town_table('publication');

-- What a publication means for one draft or case; ids only.
create table publication_finding (
  authority_id uuid not null,
  publication_id uuid not null,
  matter text not null check (matter in ('draft', 'case')),
  matter_id uuid not null,
  fate text not null check (fate in ('unaffected', 'moves', 'applicant', 'stays')),
  -- Why it stays.
  reason text,
  -- Steps, letters or fields that it is about.
  about jsonb not null default '[]',
  -- Steps at which the case stands.
  places jsonb not null default '[]',
  -- Public reference of the case.
  reference text,
  primary key (authority_id, publication_id, matter_id),
  foreign key (authority_id, publication_id) references publication on delete cascade
);
create index publication_finding_fate on publication_finding (authority_id, publication_id, fate);
call protect_town_table('publication_finding');
