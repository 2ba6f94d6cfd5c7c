-- People who signed in with an account. Who they are stays with the account; we keep a key only.
create table person (
  id uuid primary key,
  provider text not null,
  -- Keyed hash of the provider's stable key (bPK2). Null after a temporary sign-in, which has none:
  -- such a person is a new one every time.
  subject_mac bytea,
  created_at timestamptz not null,
  unique (provider, subject_mac)
);
call protect_region_table('person');

-- One act of proving who you are, on the roof. All sessions that come from it end with it.
create table sign_in (
  id uuid primary key,
  kind text not null check (kind in ('citizen', 'staff')),
  provider text not null,
  person_id uuid references person on delete cascade,
  staff_id uuid,
  trust_level text check (trust_level in ('basis', 'substanziell', 'hoch')),
  -- How the person proved it, in the provider's word; kept with a declaration as its proof.
  proved_by text,
  -- Attributes of the person or the profile of the member of staff, encrypted; gone with the row.
  sealed bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (kind <> 'citizen' or (person_id is not null and staff_id is null and trust_level is not null)),
  check (kind <> 'staff' or (staff_id is not null and person_id is null))
);
create index sign_in_person on sign_in (person_id) where person_id is not null;
create index sign_in_staff on sign_in (staff_id) where staff_id is not null;
create index sign_in_last_seen on sign_in (last_seen_at);
call protect_region_table('sign_in');

-- A browser that is signed in on one host. The token itself is only in its cookie.
create table session (
  id uuid primary key,
  sign_in_id uuid not null references sign_in on delete cascade,
  token_hash bytea not null unique,
  host text not null,
  created_at timestamptz not null
);
create index session_sign_in on session (sign_in_id);
call protect_region_table('session');

-- Takes a sign-in from the roof to one portal: for one host, one browser, once.
create table ticket (
  token_hash bytea primary key,
  sign_in_id uuid not null references sign_in on delete cascade,
  host text not null,
  -- SHA-256 of the word that only the browser on that host knows.
  challenge bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index ticket_sign_in on ticket (sign_in_id);
call protect_region_table('ticket');

-- Staff as their directory described them at the last sign-in. The coordinator and the operators
-- belong to no town and carry the nil UUID.
create table staff_member (
  authority_id uuid not null,
  id uuid not null,
  subject text not null,
  display_name text not null,
  roles text[] not null,
  office text,
  operator text,
  last_seen_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, subject)
);
call protect_town_table('staff_member');
create policy region on staff_member
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
