-- Who changed what, when, and the state before and after; one act of a person may hold many changes.
create table keeping_act (
    bioregion uuid not null,
    id uuid not null,
    at timestamptz not null,
    person uuid,
    deed text not null,
    undoes uuid,
    primary key (bioregion, id)
);
create index keeping_act_at on keeping_act (bioregion, at desc);

create table keeping_change (
    bioregion uuid not null,
    act uuid not null,
    number int not null,
    sheet text not null,
    row_id uuid not null,
    before jsonb,
    after jsonb,
    primary key (bioregion, act, number),
    foreign key (bioregion, act) references keeping_act
);
create index keeping_change_row on keeping_change (bioregion, sheet, row_id, act desc);

-- The bioregion that this house serves; its id never changes.
create table keeping_house (
    single boolean primary key default true check (single),
    bioregion uuid not null default gen_random_uuid()
);
insert into keeping_house default values;

-- Which tables were stated at all (an empty table is not the same as none), and columns that the format does not know.
create table keeping_sheet (
    sheet text primary key,
    stated boolean not null,
    unknown_columns text[] not null default '{}'
);
