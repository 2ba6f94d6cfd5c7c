-- What does not work for a while, said before the first question of a service.
create table disturbance (
  -- Whose portal says it; all zeros: the roof, for the whole region.
  authority_id uuid not null,
  id uuid not null,
  -- Null: everything on the portal.
  service_id text,
  message text not null,
  message_en text,
  begins_at timestamptz not null,
  -- Null: until somebody ends it.
  ends_at timestamptz check (ends_at >= begins_at),
  staff_id uuid not null,
  primary key (authority_id, id)
);
create index disturbance_end on disturbance (authority_id, ends_at);
call protect_town_table('disturbance');

-- Public as soon as it is written: pages of every portal show it where its town is in charge.
create policy region on disturbance for select using (app_scope() = 'region');
create policy roof on disturbance
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
