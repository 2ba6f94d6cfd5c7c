-- In which order adoptions were recorded: who knows the public ones up to a position asks only for
-- those behind it, instead of reading all offers of the region every second.
alter table adoption add column position bigint generated always as identity;
create index adoption_position on adoption (position);
