-- What a case leaves behind when its time is over: that it was there, and until when. Nobody's name.
create table erasure (
  authority_id uuid not null,
  case_id uuid not null,
  package_id text not null,
  closed_at timestamptz not null,
  -- How long it was to be kept, as the town had set it.
  retention text not null,
  erased_at timestamptz not null,
  primary key (authority_id, case_id)
);
call protect_town_table('erasure');
call make_append_only('erasure');

-- Append-only for as long as the case lives: once its key is gone, its rows may go as well.
create function refuse_change_of_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select 1 from case_file c
    where c.authority_id = old.authority_id and c.data_key is null
      and c.id = (to_jsonb(old) ->> tg_argv[0])::uuid)
  then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

drop trigger append_only on case_event;
create trigger append_only before update or delete on case_event
  for each row execute function refuse_change_of_case('case_id');
drop trigger append_only on case_access;
create trigger append_only before update or delete on case_access
  for each row execute function refuse_change_of_case('case_id');
drop trigger append_only on submission;
create trigger append_only before update or delete on submission
  for each row execute function refuse_change_of_case('id');

-- Closed cases that still have something to erase.
create index case_file_closed on case_file (authority_id, id)
  where closed_at is not null and data_key is not null;

-- Words by which the town hall finds a case, as keyed hashes: whoever reads this table alone
-- learns no name. A town's hashes are under a key of its own.
create table case_word (
  authority_id uuid not null,
  case_id uuid not null,
  word_mac bytea not null,
  primary key (authority_id, word_mac, case_id),
  foreign key (authority_id, case_id) references case_file
);
create index case_word_case on case_word (authority_id, case_id);
call protect_town_table('case_word');
