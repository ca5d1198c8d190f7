-- Plans that were asked for, in the order of their numbers. A try is a plan of the place with changes laid over it.
create table planning_plan (
    id uuid primary key,
    number int not null unique,
    kind text not null check (kind in ('plan', 'try')),
    state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed', 'cancelled')),
    title text not null default '',
    note text not null default '',
    changes text[] not null default '{}',
    proposal boolean not null default false,
    made_by uuid,
    made_by_name text not null,
    asked timestamptz not null,
    begun timestamptz,
    ended timestamptz,
    tries int not null default 0,
    fingerprint text not null,
    error text not null default '',
    error_values text[] not null default '{}'
);
create index planning_plan_waiting on planning_plan (number) where state in ('waiting', 'running');

-- What a plan was made from: folders in the normalised form, in one archive.
create table planning_input (
    plan uuid primary key references planning_plan on delete cascade,
    archive bytea not null
);

-- The plan itself as JSON, compressed.
create table planning_result (
    plan uuid primary key references planning_plan on delete cascade,
    json bytea not null
);

-- How far the planning is: goals in the order in which they were begun.
create table planning_goal (
    plan uuid not null references planning_plan on delete cascade,
    position int not null,
    goal text not null,
    part double precision not null,
    seconds double precision not null,
    primary key (plan, position)
);

-- Which plan held when, and who decided it; one holds at a time, and what held is never taken out.
create table planning_adoption (
    id uuid primary key,
    plan uuid not null references planning_plan,
    adopted timestamptz not null,
    adopted_by uuid,
    adopted_by_name text not null,
    decision uuid,
    until timestamptz
);
create unique index planning_adoption_holds on planning_adoption ((true)) where until is null;
create index planning_adoption_plan on planning_adoption (plan);
