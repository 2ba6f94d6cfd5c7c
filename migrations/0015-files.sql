-- Papers and photos that came with an application. A draft and the case it becomes share their id,
-- and so do the key they are sealed with: erasing `data_key` there erases what is in here.
create table file (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- Nobody reads a file before it is `clean`, or `unchecked` where there is no scanner.
  state text not null check (state in ('arriving', 'waiting', 'clean', 'unchecked', 'infected')),
  media_type text not null,
  byte_size integer not null,
  sealed_name bytea not null,
  arrived_at timestamptz not null,
  checked_at timestamptz,
  primary key (authority_id, id)
);
create index file_case on file (authority_id, case_id);
create index file_arriving on file (authority_id, arrived_at) where state = 'arriving';
call protect_town_table('file');

-- What is in a file, in pieces, so that nobody has to hold a whole one in memory.
create table file_chunk (
  authority_id uuid not null,
  file_id uuid not null,
  place integer not null,
  sealed bytea not null,
  primary key (authority_id, file_id, place),
  foreign key (authority_id, file_id) references file on delete cascade
);
-- Ciphertext does not get smaller.
alter table file_chunk alter column sealed set storage external;
call protect_town_table('file_chunk');
