-- What the town hall works on. Everything a person typed is in `sealed_data`, sealed with the data
-- key of the case; erasing `data_key` erases it. The other columns are what lists and rules need.
create table case_file (
  authority_id uuid not null,
  id uuid not null,
  reference text not null,
  package_id text not null,
  package_hash text not null,
  adoption_revision integer not null,
  person_id uuid,
  office text not null,
  status text not null check (status in
    ('INITIATED', 'SUBMITTED', 'RECEIVED', 'PROCESSING', 'ACTION_REQUIRED', 'COMPLETED')),
  -- Where the tokens of the process are; ids only.
  marking jsonb not null,
  has_incident boolean not null default false,
  data_key bytea,
  sealed_data bytea not null,
  -- Keyed hash of the secret word beside the reference.
  secret_mac bytea not null,
  received_at timestamptz not null,
  promised_on date not null,
  closed_at timestamptz,
  -- Counts changes; whoever saves an older one is refused.
  revision integer not null default 0,
  primary key (authority_id, id),
  unique (authority_id, reference)
);
create index case_file_person on case_file (person_id, received_at) where person_id is not null;
create index case_file_open on case_file (authority_id, office, promised_on) where closed_at is null;
call protect_town_table('case_file');
call let_person_read('case_file');

-- What happened, in order, for ever. Each hash covers the one before it and the ciphertext.
create table case_event (
  authority_id uuid not null,
  case_id uuid not null,
  sequence integer not null,
  person_id uuid,
  kind text not null,
  -- Element of the process whose words tell it.
  element text,
  actor text not null check (actor in ('applicant', 'staff', 'system')),
  staff_id uuid,
  is_public boolean not null,
  at timestamptz not null,
  sealed_detail bytea,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, case_id, sequence),
  foreign key (authority_id, case_id) references case_file
);
create index case_event_person on case_event (person_id) where person_id is not null and is_public;
call protect_town_table('case_event');
create policy person on case_event for select using (person_id = app_person() and is_public);
call make_append_only('case_event');

-- What waits for somebody in the town hall.
create table case_task (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  token integer not null,
  element text not null,
  needs text not null check (needs in ('check', 'decide', 'approve', 'perform')),
  office text not null,
  state text not null check (state in ('open', 'done', 'closed')),
  opened_at timestamptz not null,
  due_at timestamptz,
  claimed_by uuid,
  claimed_at timestamptz,
  done_by uuid,
  done_at timestamptz,
  outcome text,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references case_file
);
create unique index case_task_token on case_task (authority_id, case_id, token);
create index case_task_inbox on case_task (authority_id, office, due_at) where state = 'open';
create index case_task_mine on case_task (authority_id, claimed_by) where state = 'open';
call protect_town_table('case_task');

-- The office asked for missing or wrong data; only the named fields are open to the applicant.
create table correction_request (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  state text not null check (state in ('open', 'answered', 'expired')),
  -- Reason, field ids, and the answers while the applicant is still at it.
  sealed bytea not null,
  asked_at timestamptz not null,
  answer_by date,
  answered_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references case_file
);
create unique index correction_request_open on correction_request (authority_id, case_id) where state = 'open';
call protect_town_table('correction_request');
call let_person_read('correction_request');

-- Papers of a case, sealed like everything else.
create table document (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  kind text not null,
  is_public boolean not null,
  media_type text not null,
  byte_size integer not null,
  sealed_name bytea not null,
  sealed_body bytea not null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references case_file
);
create index document_case on document (authority_id, case_id);
call protect_town_table('document');
create policy person on document for select using (person_id = app_person() and is_public);

-- A letter on its way: written, announced by the regime of its service, perhaps by post.
create table letter (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  letter_id text not null,
  kind text not null check (kind in ('notice', 'information')),
  state text not null check (state in ('draft', 'to-post', 'provided', 'posted', 'failed')),
  -- Passages the case worker rewrote.
  sealed_passages bytea,
  document_id uuid,
  regime text,
  created_at timestamptz not null,
  provided_at timestamptz,
  retrieved_at timestamptz,
  posted_on date,
  announced_on date,
  remedy_until date,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references case_file
);
create index letter_case on letter (authority_id, case_id);
create index letter_to_post on letter (authority_id, created_at) where state = 'to-post';
call protect_town_table('letter');
create policy person on letter for select using (person_id = app_person() and state in ('provided', 'posted'));

-- Who of the town hall opened a case, and why. The person it is about reads it.
create table case_access (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  staff_id uuid not null,
  -- Office of that member of staff.
  office text not null,
  purpose text not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references case_file
);
create index case_access_case on case_access (authority_id, case_id, at);
call protect_town_table('case_access');
call let_person_read('case_access');
call make_append_only('case_access');
