-- An application that was not sent yet. It dies thirty days after its last edit (domain rule 13).
create table draft (
  authority_id uuid not null,
  id uuid not null,
  package_id text not null,
  package_hash text not null,
  adoption_revision integer not null,
  person_id uuid,
  -- Keyed hash of the word in a guest's cookie and resume link.
  access_mac bytea,
  language text not null,
  data_key bytea not null,
  sealed_answers bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  warned_at timestamptz,
  primary key (authority_id, id),
  check (person_id is not null or access_mac is not null)
);
create unique index draft_of_person on draft (authority_id, package_id, person_id) where person_id is not null;
create index draft_person on draft (person_id) where person_id is not null;
create index draft_age on draft (authority_id, updated_at);
call protect_town_table('draft');
call let_person_read('draft');

-- The declaration as it arrived: never changed (OZG § 9a (4), (5): copy and proof of identity).
create table submission (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid,
  language text not null,
  -- Answers as shown before sending, proof of identity, words of the form's version.
  sealed_declaration bytea not null,
  sent_at timestamptz not null,
  primary key (authority_id, id)
);
call protect_town_table('submission');
call let_person_read('submission');
call make_append_only('submission');

-- What somebody typed when the session had just ended; found again after signing in.
create table rescued_entry (
  authority_id uuid not null,
  id uuid not null,
  package_id text not null,
  page text not null,
  sealed_body bytea not null,
  rescued_at timestamptz not null,
  primary key (authority_id, id)
);
create index rescued_entry_age on rescued_entry (authority_id, rescued_at);
call protect_town_table('rescued_entry');
