-- Versions of what is said about a service, on top of what was delivered with the portal: the
-- region's text (all zeros), and what a town adds to it.
create table service_text (
  authority_id uuid not null,
  service_id text not null,
  version integer not null check (version > 0),
  -- Null: the text as it was delivered, or no addition any more.
  content jsonb,
  state text not null check (state in ('draft', 'review', 'published')),
  -- Everybody who wrote on this version, as [{ id, name }].
  authors jsonb not null,
  -- What was changed and why, in their words.
  note text not null,
  -- What somebody answered who did not approve it.
  remark text,
  saved_at timestamptz not null,
  -- How often it was saved: nobody overwrites what somebody else saved meanwhile.
  saves integer not null default 1,
  -- The second person; null where the portal asks for none.
  approved_by jsonb,
  published_at timestamptz,
  -- What the text rests on, as somebody last compared it: the delivered text, or the region's.
  ground jsonb not null,
  ground_digest text not null,
  primary key (authority_id, service_id, version),
  check ((state = 'published') = (published_at is not null))
);
create unique index service_text_open on service_text (authority_id, service_id) where state <> 'published';
call protect_town_table('service_text');
create policy roof on service_text
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
-- What is published stands on pages of every portal; drafts are nobody else's business.
create policy region on service_text for select using (app_scope() = 'region' and state = 'published');

-- A published version stays as it is; only that it was compared again may be noted.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (tg_op = 'DELETE'
      or (new.content, new.state, new.authors, new.note, new.approved_by, new.published_at)
      is distinct from (old.content, old.state, old.authors, old.note, old.approved_by, old.published_at)) then
    raise exception 'a published text is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_stays before update or delete on service_text
  for each row execute function refuse_rewriting();

-- Whether a portal wants a second person to read a text before it goes out.
create table text_rule (
  authority_id uuid primary key,
  second_person boolean not null,
  set_by jsonb not null,
  set_at timestamptz not null
);
call protect_town_table('text_rule');
create policy roof on text_rule
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');

-- People of a test group read the easy words of a service; without that they are no Leichte Sprache.
create table easy_language_review (
  service_id text not null,
  -- Of the words they read: other words are not tested.
  digest text not null,
  tested_by text not null,
  reviewed_on date not null,
  noted_by jsonb not null,
  noted_at timestamptz not null,
  primary key (service_id, digest)
);
call protect_region_table('easy_language_review');
