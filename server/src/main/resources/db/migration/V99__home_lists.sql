-- Lists of actors that somebody is deciding about: as they were sent, packed, and what was said of them so far. Only who sent one
-- sees it; few are kept, for a day after they were last looked at.
create table home_list (
    id uuid primary key,
    person uuid,
    -- when it was last looked at
    at timestamptz not null,
    name text not null,
    -- where one goes once it is kept
    leads text not null,
    content bytea not null,
    -- JSON
    said text not null
);
create index home_list_at on home_list (at);
create index home_list_person on home_list (person);
