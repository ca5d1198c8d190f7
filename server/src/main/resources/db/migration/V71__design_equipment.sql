-- Machines, workshops and things, as people stated them: text, checked before it is kept.

-- Machines, several alike in one row.
create table design_machine (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "actor" text not null default '',
    "machine" text not null default '',
    "name" text not null default '',
    "process" text not null default '',
    "count" text not null default '',
    "shape" text not null default '',
    "x_mm" text not null default '',
    "y_mm" text not null default '',
    "z_mm" text not null default '',
    "materials" text not null default '',
    "materials_only" text not null default '',
    "tolerance" text not null default '',
    "per_hour" text not null default '',
    "unit" text not null default '',
    "usd_per_hour" text not null default '',
    "setup_hours" text not null default '',
    "from_model" text not null default '',
    "note" text not null default '',
    sought text generated always as (lower("actor" || ' ' || "name" || ' ' || "process" || ' ' || "note")) stored
);

-- What holds for a whole workshop.
create table design_workshop (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "actor" text not null default '',
    "status" text not null default '',
    "access" text not null default '',
    "hours" text not null default '',
    "skills" text not null default '',
    "certificates" text not null default '',
    "material_kg" text not null default '',
    "minimum_order" text not null default '',
    "source" text not null default '',
    sought text generated always as (lower("actor" || ' ' || "skills")) stored
);

-- What can be lent, mended or used again.
create table design_thing (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "actor" text not null default '',
    "kind" text not null default '',
    "product" text not null default '',
    "name" text not null default '',
    "amount" text not null default '',
    "unit" text not null default '',
    "design" text not null default '',
    "from" text not null default '',
    "to" text not null default '',
    "note" text not null default '',
    sought text generated always as (lower("name" || ' ' || "id" || ' ' || "product" || ' ' || "actor" || ' ' || "note")) stored
);

create unique index design_machine_key on design_machine ("actor", "machine");
create index design_machine_process on design_machine ("process");
create unique index design_workshop_key on design_workshop ("actor");
create unique index design_thing_id on design_thing ("id");
create index design_thing_actor on design_thing ("actor");
create index design_thing_product on design_thing ("product");
create index design_thing_kind on design_thing ("kind");

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index design_machine_sought on design_machine using gin (sought gin_trgm_ops);
        create index design_thing_sought on design_thing using gin (sought gin_trgm_ops);
    end if;
end
$$;

-- Models of machines that came in with lists, beside those that are shipped.
create table design_model (
    make text not null,
    model text not null,
    names text not null,
    process text not null,
    shape text not null,
    x_mm text not null,
    y_mm text not null,
    z_mm text not null,
    materials text not null,
    materials_only text not null,
    tolerance text not null,
    per_hour text not null,
    unit text not null,
    usd_per_hour text not null,
    setup_hours text not null,
    source text not null,
    primary key (make, model, process)
);
