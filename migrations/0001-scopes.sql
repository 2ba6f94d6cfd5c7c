-- Who a transaction speaks for. The platform sets these transaction-local settings
-- (src/platform/db/scope.ts); every policy reads them through the functions below.

create function app_scope() returns text language sql stable
  as $$ select current_setting('app.scope', true) $$;

create function app_authority() returns uuid language sql stable
  as $$ select nullif(current_setting('app.authority', true), '')::uuid $$;

create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- A table of the towns: rows are seen and written by their own town only.
create procedure protect_town_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy town on %s using (authority_id = app_authority()) with check (authority_id = app_authority())',
    target);
end $$;

-- The rows of a town table that name a person may be read by that person, over all towns.
create procedure let_person_read(target regclass) language plpgsql as $$
begin
  execute format('create policy person on %s for select using (person_id = app_person())', target);
end $$;

-- A table of the region: it belongs to no town and holds nothing of a case.
create procedure protect_region_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy region on %s using (app_scope() = ''region'') with check (app_scope() = ''region'')',
    target);
end $$;

-- Append-only: neither update nor delete, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create procedure make_append_only(target regclass) language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete on %s for each row execute function refuse_change()',
    target);
end $$;

-- Small facts about the installation (fingerprint of the master secret, revision of the content).
create table installation (
  name text primary key,
  value text not null
);
call protect_region_table('installation');
