-- People who may come in. The name is how they are greeted and how they sign in; name_key is the name as compared.
create table access_person (
    id uuid primary key,
    name text not null,
    name_key text not null unique,
    language text not null default '',
    example boolean not null default false,
    created timestamptz not null
);
create index access_person_name on access_person (name_key text_pattern_ops, id);

-- How a person proves to be that person; secret is a hash, never what was typed. Example people have none.
create table access_credential (
    person uuid primary key references access_person on delete cascade,
    secret text not null,
    changed timestamptz not null
);

-- What somebody is, and where; at is the id of a place or an organisation as its room writes it, empty for keepers.
create table access_role (
    person uuid not null references access_person on delete cascade,
    kind text not null check (kind in ('neighbour', 'steward', 'member', 'manager', 'keeper')),
    at text not null,
    given timestamptz not null,
    given_by uuid references access_person on delete set null,
    primary key (person, kind, at),
    check ((kind = 'keeper') = (at = ''))
);
create index access_role_at on access_role (at, kind);

-- Where somebody is signed in. Only a digest of the token is kept; seen is rounded to the hour.
create table access_session (
    token_digest bytea primary key check (length(token_digest) = 32),
    person uuid not null references access_person on delete cascade,
    device text not null,
    created timestamptz not null,
    seen timestamptz not null,
    expires timestamptz not null
);
create index access_session_person on access_session (person);
create index access_session_expires on access_session (expires);

-- Links that let one person in, once: somebody new, with a role, or somebody (person) who lost the passphrase.
-- Only a digest of the token is kept.
create table access_invitation (
    id uuid primary key,
    token_digest bytea not null unique check (length(token_digest) = 32),
    kind text check (kind in ('neighbour', 'steward', 'member', 'manager', 'keeper')),
    at text not null,
    person uuid references access_person on delete cascade,
    made timestamptz not null,
    made_by uuid references access_person on delete set null,
    expires timestamptz not null,
    withdrawn timestamptz,
    used timestamptz,
    used_by uuid references access_person on delete set null,
    check ((kind is null) = (person is not null))
);
create index access_invitation_open on access_invitation (expires) where used is null and withdrawn is null;

-- Whose the server is: nobody's yet (no row), an example's, or its people's.
create table access_claim (
    one boolean primary key default true check (one),
    kind text not null check (kind in ('example', 'people')),
    at timestamptz not null,
    person uuid references access_person on delete set null
);

create table access_setting (
    name text primary key,
    value text not null,
    changed timestamptz not null,
    changed_by uuid references access_person on delete set null
);

-- Who changed what about whom, when, and the state before.
create table access_history (
    id uuid primary key,
    at timestamptz not null,
    by uuid,
    deed text not null,
    about uuid,
    before text not null,
    after text not null
);
create index access_history_at on access_history (at desc);
