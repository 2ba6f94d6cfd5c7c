-- Who asked for a second person at texts, or did without, and when: the newest says what is valid.
alter table text_rule rename to text_rule_change;
alter table text_rule_change
  drop constraint text_rule_pkey,
  -- Counts the changes of a portal.
  add column number integer not null default 1 check (number > 0),
  add primary key (authority_id, number);
alter table text_rule_change alter column number drop default;
call make_append_only('text_rule_change');
