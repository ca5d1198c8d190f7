-- What neighbourhoods said of their energy: key is the place and what was asked, place/question. What nobody said is assumed.
create table energy_answer (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "key" text not null default '',
    "value" text not null default ''
);
create unique index energy_answer_key on energy_answer ("key");

-- The last plan of each neighbourhood that came of its answers: JSON, packed.
create table energy_plan (
    place text primary key,
    made timestamptz not null,
    -- of the answers that it was made from
    digest text not null,
    -- share of what is used that is made here; null where the wishes cannot be had together
    own double precision,
    found bytea not null check (length(found) <= 4000000)
);
