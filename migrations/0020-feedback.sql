-- What visitors wrote about a page: no name, no time of day. Their words are sealed.
create table feedback (
  -- Whose portal it was left on; all zeros: the roof.
  authority_id uuid not null,
  id uuid not null,
  -- What the page was about, if it was about a service.
  service_id text,
  place text not null,
  answer text not null check (answer in ('yes', 'partly', 'no')),
  wrapped_key bytea not null,
  sealed bytea not null,
  sent_on date not null,
  primary key (authority_id, id)
);
create index feedback_age on feedback (authority_id, sent_on);
call protect_town_table('feedback');
create policy roof on feedback
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');

-- How often something happened on a portal on a day; nothing of who did it.
create table usage_count (
  authority_id uuid not null,
  day date not null,
  -- Empty: it was about no service.
  service_id text not null,
  what text not null,
  -- Page of a form, or kind of page; empty: the service as a whole.
  place text not null,
  count integer not null check (count > 0),
  primary key (authority_id, day, service_id, what, place)
);
call protect_town_table('usage_count');
create policy roof on usage_count
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
