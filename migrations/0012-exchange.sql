-- What the catalogue said of itself to the Portalverbund, and when it changed: from it a delivery of
-- changes since a moment is made.
create table delivered_object (
  -- Class, editorial office, scheme and id.
  object_key text primary key,
  klasse text not null,
  identifikator jsonb not null,
  digest text not null,
  changed_at timestamptz not null,
  -- It is not in the catalogue any more.
  gone boolean not null default false
);
create index delivered_object_changed on delivered_object (changed_at);
call protect_region_table('delivered_object');

-- Documents that editors uploaded. What they say stays a proposal; nothing of it changes a text by itself.
create table import_document (
  id uuid primary key,
  -- Whose editors read it; null: the region's.
  town_id uuid,
  staff_id uuid not null,
  file_name text not null,
  read_at timestamptz not null,
  -- reading: it still arrives (or the process ended meanwhile), and its proposals are not shown.
  -- Of a refused document there is no proposal.
  outcome text not null check (outcome in ('reading', 'complete', 'refused')),
  -- Where it was refused, or what was passed over: [{ line, element, reason }].
  problems jsonb not null
);
create index import_document_read on import_document (read_at);
call protect_region_table('import_document');

create table import_proposal (
  document_id uuid not null references import_document on delete cascade,
  place integer not null,
  line integer not null,
  -- Id of the description at its source.
  source_id text not null,
  -- The service of the catalogue that is meant; null: one it does not have.
  service_id text,
  title text not null,
  -- What the document says, by part of the description; null: the source has deleted it.
  content jsonb,
  decision text check (decision in ('taken', 'dismissed')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (document_id, place)
);
call protect_region_table('import_proposal');
