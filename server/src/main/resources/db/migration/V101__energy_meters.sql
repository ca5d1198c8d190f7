-- Sums of homes' meters that a plan was made with; none is told of fewer homes than the house's least number. A sum holds as long
-- as all of its meters are there. Rows stay when meters go, so that no later sum can be taken apart with the help of an earlier one.
create table energy_sum (
    id uuid primary key,
    place text not null,
    made timestamptz not null,
    homes int not null check (homes >= 4),
    -- of these homes: shown to nobody and in no sum before
    fresh int not null check (fresh >= 4),
    -- of the fresh ones: since shown to somebody
    opened int not null default 0 check (fresh - opened >= 4)
);
create index energy_sum_place on energy_sum (place, made);

-- A household's own meter, one for each person: mean watts of a year of hours.
create table energy_meter (
    id uuid primary key,
    person uuid not null unique references access_person on delete cascade,
    place text not null,
    -- of the file that was brought in
    name text not null,
    at timestamptz not null,
    audience text not null default 'me' check (audience in ('me', 'keepers', 'neighbours', 'everybody')),
    -- when the first hour began, in local standard time
    starts timestamp not null,
    -- four bytes for each hour
    watts bytea not null check (length(watts) between 34944 and 35040),
    -- the last sum in which it counts
    sum_id uuid references energy_sum
);
create index energy_meter_place on energy_meter (place);

-- What has to be known of a household longer than its meter is there.
create table energy_household (
    person uuid primary key references access_person on delete cascade,
    -- the sum in which it was fresh; null where it was in none
    fresh_in uuid references energy_sum,
    -- whether it ever showed its meter to somebody
    opened boolean not null default false
);

-- Files that take the place of what is typical or say what a key counts with: as they were brought in, packed.
create table energy_file (
    place text not null,
    kind text not null check (kind in ('weather', 'coefficients')),
    name text not null,
    at timestamptz not null,
    content bytea not null check (length(content) <= 6000000),
    primary key (place, kind)
);
