-- Every saved edition of a draft, so that two people can work on one (what each of them saw is the
-- base of the merge) and any step can be taken back. Goes with the draft.
create table draft_edition (
  authority_id uuid not null,
  package_id text not null,
  edition integer not null,
  base_hash text not null,
  overlay jsonb not null,
  -- What somebody did here by editing: its sentences. JSON null: it was saved in another way.
  step jsonb not null default 'null',
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id, package_id, edition),
  foreign key (authority_id, package_id) references adoption_draft (authority_id, package_id) on delete cascade
);
call protect_town_table('draft_edition');

-- Who has which part of a draft open right now. One row for each person; a later one takes its place.
create table draft_presence (
  authority_id uuid not null,
  package_id text not null,
  staff_id uuid not null,
  place text not null,
  seen_at timestamptz not null,
  primary key (authority_id, package_id, staff_id),
  foreign key (authority_id, package_id) references adoption_draft (authority_id, package_id) on delete cascade
);
call protect_town_table('draft_presence');
