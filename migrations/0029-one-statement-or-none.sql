-- Ends a statement, and everything it would have written, when what it rests on does not hold.
-- SQLSTATE PH001 (a class of our own) tells this refusal from every other.
create function must_hold(held boolean, what text) returns void language plpgsql as $$
begin
  if not coalesce(held, false) then
    raise exception 'does not hold: %', what using errcode = 'PH001';
  end if;
end
$$;
