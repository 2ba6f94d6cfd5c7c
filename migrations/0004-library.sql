-- Versions of service packages, found by the hash of their canonical form. Never changed: a draft or
-- a case that began with a version is finished with it.
create table package_version (
  package_id text not null,
  version integer not null check (version > 0),
  -- SHA-256 of the canonical form, hexadecimal.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  author_id uuid not null,
  published_at timestamptz not null,
  primary key (package_id, version),
  unique (package_id, hash)
);
call protect_region_table('package_version');
call make_append_only('package_version');

-- What a town made of a package: the version it builds on, its parameters, its overlay, its offices
-- for the roles. Every change is a new revision, because drafts and cases name the one they began with.
create table adoption (
  authority_id uuid not null,
  package_id text not null,
  revision integer not null check (revision > 0),
  base_hash text not null,
  parameters jsonb not null,
  overlay jsonb not null default '{}',
  role_slots jsonb not null,
  state text not null check (state in ('draft', 'pilot', 'live', 'withdrawn')),
  since date not null,
  recorded_at timestamptz not null,
  primary key (authority_id, package_id, revision),
  foreign key (package_id, base_hash) references package_version (package_id, hash)
);
call protect_town_table('adoption');
call make_append_only('adoption');
-- What is online where is public, and so are tariff and office of a service that is: the roof may
-- read both. A draft is the town's own business, and no town reads another town's rows.
create policy region on adoption for select using (app_scope() = 'region' and state <> 'draft');
