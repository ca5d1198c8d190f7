-- What promises and processes belong to: an order.
create table production_plan (
    id uuid primary key,
    name text not null,
    note text not null default '',
    address text not null default '',
    created timestamptz not null,
    due timestamptz
);

create table production_process (
    id uuid primary key,
    plan uuid,
    name text not null default '',
    based_on text not null default '',
    begins timestamptz,
    ends timestamptz,
    finished boolean not null default false,
    note text not null default ''
);

-- What is promised, as it stands now, and what it was before.
create table production_commitment (
    id uuid primary key,
    plan uuid not null,
    action text not null,
    provider text not null,
    receiver text not null,
    specification text not null,
    quantity numeric not null,
    unit text not null,
    due timestamptz,
    note text not null default '',
    finished boolean not null default false,
    created timestamptz not null,
    created_by uuid,
    created_by_name text not null
);
create index production_commitment_plan on production_commitment (plan, created, id);
create index production_commitment_provider on production_commitment (provider, due) where not finished;

create table production_commitment_change (
    commitment uuid not null references production_commitment,
    number int not null,
    at timestamptz not null,
    by uuid,
    by_name text not null,
    quantity_before numeric not null,
    quantity_after numeric not null,
    finished boolean not null,
    why text not null,
    primary key (commitment, number)
);

-- What there is, as the events have left it. Replaying all events gives the same.
create table production_resource (
    id uuid primary key,
    keeper text not null,
    specification text not null,
    lot text not null,
    unit text not null,
    created_by uuid not null,
    accountable text not null,
    custodian text not null,
    accounting numeric not null,
    onhand numeric not null,
    location text not null default '',
    stage text not null default '',
    state text not null default '',
    contained_in uuid references production_resource,
    unique (keeper, specification, lot)
);
create index production_resource_lot on production_resource (lot, specification);
create index production_resource_accountable on production_resource (accountable);
create index production_resource_custodian on production_resource (custodian);
create index production_resource_contained on production_resource (contained_in) where contained_in is not null;

-- What happened, in the order in which it was recorded. Nobody changes or deletes a line.
create table production_event (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    plan uuid,
    process uuid,
    action text not null,
    provider text not null,
    receiver text not null,
    specification text not null,
    resource uuid references production_resource,
    to_resource uuid references production_resource,
    quantity numeric not null,
    unit text not null,
    effort numeric,
    to_location text not null default '',
    state text not null default '',
    fulfills uuid,
    corrects uuid references production_event (id),
    note text not null default '',
    happened timestamptz not null,
    created timestamptz not null,
    created_by uuid,
    created_by_name text not null,
    check (quantity >= 0 or corrects is not null)
);
create index production_event_plan on production_event (plan, number) where plan is not null;
create index production_event_process on production_event (process, number) where process is not null;
create index production_event_resource on production_event (resource, number) where resource is not null;
create index production_event_to_resource on production_event (to_resource, number) where to_resource is not null;
create index production_event_provider on production_event (provider, number);
create index production_event_receiver on production_event (receiver, number);
create index production_event_fulfills on production_event (fulfills) where fulfills is not null;
create index production_event_corrects on production_event (corrects) where corrects is not null;
create index production_event_created on production_event (created);

create function production_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what is in the journal stays: another event corrects it' using errcode = 'restrict_violation';
end
$$;
create trigger production_event_stays before update or delete on production_event
    for each row execute function production_event_stays();
create trigger production_event_all_stay before truncate on production_event
    for each statement execute function production_event_stays();
