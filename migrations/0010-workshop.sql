-- What a version was made from, when it was made from another one: the town's own next one, or a
-- variant that it passes on.
alter table package_version add column base_hash text;

-- Answers to questions of merges, by the key of the question: nobody is asked the same twice.
alter table adoption add column decisions jsonb not null default '{}';

-- What a town prepares beside what runs. At most one for a package; gone when it is published.
create table adoption_draft (
  authority_id uuid not null,
  package_id text not null,
  -- Counts the saved changes: nobody saves over a newer one, and a sign-off is for one edition.
  edition integer not null check (edition > 0),
  base_hash text not null,
  -- What is to be merged in, while questions are open: a version of the source, or an offer.
  merging jsonb,
  parameters jsonb not null,
  overlay jsonb not null,
  role_slots jsonb not null,
  decisions jsonb not null,
  -- Offices whose case workers may try it and comment.
  invited jsonb not null default '[]',
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id, package_id),
  foreign key (package_id, base_hash) references package_version (package_id, hash)
);
call protect_town_table('adoption_draft');

-- What people say about a draft: comments, and sign-offs of one edition of it.
create table draft_remark (
  authority_id uuid not null,
  id uuid not null,
  package_id text not null,
  edition integer not null,
  kind text not null check (kind in ('comment', 'professional', 'technical')),
  staff_id uuid not null,
  words text not null,
  said_at timestamptz not null,
  primary key (authority_id, id)
);
create index draft_remark_package on draft_remark (authority_id, package_id, said_at);
call protect_town_table('draft_remark');
call make_append_only('draft_remark');

-- Everything that happened to a package in a town and why. The coordinator of the region reads it,
-- because reasons for differences are what harmonising is about; it holds nothing of a case.
create table workshop_log (
  authority_id uuid not null,
  id uuid not null,
  package_id text not null,
  kind text not null,
  -- Null: it happened by itself.
  staff_id uuid,
  detail jsonb not null,
  reason text,
  logged_at timestamptz not null,
  primary key (authority_id, id)
);
create index workshop_log_package on workshop_log (authority_id, package_id, logged_at);
call protect_town_table('workshop_log');
call make_append_only('workshop_log');
create policy region on workshop_log for select using (app_scope() = 'region');

-- A change that an adopter offers to the author of its base. It belongs to two towns, so to the region.
create table change_offer (
  id uuid primary key,
  package_id text not null,
  from_id uuid not null,
  to_id uuid not null,
  base_hash text not null,
  overlay jsonb not null,
  reason text not null,
  offered_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'declined')),
  answer text,
  answered_at timestamptz,
  foreign key (package_id, base_hash) references package_version (package_id, hash)
);
create index change_offer_author on change_offer (to_id, package_id);
call protect_region_table('change_offer');

-- An author does not keep its line up any more. Who runs it goes on; nobody new takes it over.
create table line_withdrawal (
  package_id text not null,
  author_id uuid not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  primary key (package_id, author_id)
);
call protect_region_table('line_withdrawal');
