-- When somebody of a portal looked through its accessibility statement, as is due every year.
create table accessibility_review (
  -- All zeros: the roof.
  authority_id uuid not null,
  reviewed_on date not null,
  staff_id uuid not null,
  primary key (authority_id, reviewed_on)
);
call protect_town_table('accessibility_review');
create policy roof on accessibility_review
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');

-- What keeps somebody from using a page. What they wrote is sealed with a key of its own.
create table barrier_report (
  authority_id uuid not null,
  id uuid not null,
  wrapped_key bytea not null,
  sealed bytea not null,
  sent_at timestamptz not null,
  primary key (authority_id, id)
);
create index barrier_report_age on barrier_report (authority_id, sent_at);
call protect_town_table('barrier_report');
create policy roof on barrier_report
  using (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000')
  with check (app_scope() = 'region' and authority_id = '00000000-0000-0000-0000-000000000000');
