-- Messages about a case, sealed with its data key. Without account they are read beside the case.
create table message (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  -- Which message of the package, or 'letter' or 'office'.
  kind text not null,
  letter_id uuid,
  sealed bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (authority_id, id)
);
create index message_case on message (authority_id, case_id, sent_at);
create index message_person on message (person_id, sent_at) where person_id is not null;
call protect_town_table('message');
call let_person_read('message');
