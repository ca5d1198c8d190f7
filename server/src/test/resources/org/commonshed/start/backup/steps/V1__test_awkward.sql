-- Tables that are awkward to restore: they point at each other, refuse changes, count for themselves.
create schema orchard;
create table orchard.tree (
    id bigint generated always as identity primary key,
    name text not null,
    grafted_on bigint references orchard.tree,
    best_basket bigint,
    name_length int generated always as (length(name)) stored
);
create table orchard.basket (
    id bigserial primary key,
    tree bigint not null references orchard.tree on delete cascade,
    kilograms numeric,
    picked timestamptz,
    marks text[],
    note jsonb,
    photo bytea
);
alter table orchard.tree add foreign key (best_basket) references orchard.basket deferrable initially deferred;
create table "Odd ""name""" ("a column" text, "select" double precision);
create table kept_for_ever (what text);
insert into kept_for_ever values ('made with the table');
create function never() returns trigger language plpgsql as $$ begin raise exception 'this table only grows'; end $$;
create trigger only_grows before update or delete or truncate on kept_for_ever for each statement execute function never();
create function louder() returns trigger language plpgsql as $$ begin new.what := upper(new.what); return new; end $$;
create trigger louder before insert on kept_for_ever for each row execute function louder();
alter table kept_for_ever enable always trigger louder;
create sequence never_used start 7;
