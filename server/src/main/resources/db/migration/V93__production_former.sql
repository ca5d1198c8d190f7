-- One change to the journal is let through: somebody who left is called a former member. Nothing else of a line changes.
create or replace function production_event_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.created_by is not null and new.created_by_name = 'a former member'
            and to_jsonb(new) - 'created_by_name' = to_jsonb(old) - 'created_by_name' then
        return new;
    end if;
    raise exception 'what is in the journal stays: another event corrects it' using errcode = 'restrict_violation';
end
$$;
