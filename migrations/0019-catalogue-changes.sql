-- When the description of a service last changed, for feeds. Nothing of a person, nothing of a town.
create table catalogue_change (
  service_id text primary key,
  fingerprint text not null,
  -- The last known title, for services that are gone.
  title text not null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  gone boolean not null default false
);
create index catalogue_change_changed on catalogue_change (changed_at);
call protect_region_table('catalogue_change');
