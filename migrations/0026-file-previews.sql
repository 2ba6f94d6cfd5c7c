-- What a file looks like, drawn anew by a process of its own after a scanner found nothing in it.
-- Null: nobody asked for a preview, since nobody looked into the file.
alter table file add column preview text check (preview in ('waiting', 'made', 'impossible'));
-- Pages of the file, of which the first few are drawn.
alter table file add column page_count integer;

-- Pictures under the key of the case, like the file itself: 0 is small, for lists; then the pages.
create table file_preview (
  authority_id uuid not null,
  file_id uuid not null,
  place integer not null,
  width integer not null,
  height integer not null,
  sealed bytea not null,
  primary key (authority_id, file_id, place),
  foreign key (authority_id, file_id) references file on delete cascade
);
alter table file_preview alter column sealed set storage external;
call protect_town_table('file_preview');
