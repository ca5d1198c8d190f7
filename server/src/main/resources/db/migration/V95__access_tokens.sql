-- Words by which programs act for somebody: a digest of each, the deeds it was made for, and when it ends. What the person
-- may not do, no word of theirs may do. used is rounded to the hour.
create table access_token (
    id uuid primary key,
    token_digest bytea not null unique check (length(token_digest) = 32),
    person uuid not null references access_person on delete cascade,
    name text not null,
    deeds text not null,
    created timestamptz not null,
    expires timestamptz not null,
    used timestamptz
);
create index access_token_person on access_token (person);
