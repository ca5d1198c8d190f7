-- What was answered to a request that brought a key of its own, for a day, so that the same request sent again is answered
-- the same and done once. It is kept in the transaction of what was done.
create table api_once (
    person uuid not null references access_person on delete cascade,
    key text not null,
    request_digest text not null,
    status integer not null,
    location text not null,
    tag text not null,
    body text not null,
    at timestamptz not null,
    primary key (person, key)
);
create index api_once_at on api_once (at);
