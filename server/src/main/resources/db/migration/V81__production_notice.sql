-- News for everybody who speaks for an actor, or for one person; said in the reader's language when they are read.
create table production_notice (
    id uuid primary key,
    actor text,
    person uuid references access_person on delete cascade,
    key text not null,
    parts text[] not null,
    address text not null,
    told timestamptz not null,
    check (actor is not null or person is not null)
);
create index production_notice_actor on production_notice (actor, told desc) where actor is not null;
create index production_notice_person on production_notice (person, told desc) where person is not null;
create index production_notice_told on production_notice (told);

-- Who has read what, and whom a letter told it.
create table production_notice_reader (
    notice uuid not null references production_notice on delete cascade,
    person uuid not null references access_person on delete cascade,
    read timestamptz,
    mailed timestamptz,
    primary key (notice, person)
);
create index production_notice_reader_person on production_notice_reader (person);

-- Feeds of promised days for programs with calendars. The token is kept, as its address is shown again; it opens nothing but
-- these days, and a new one ends the old.
create table production_notice_feed (
    person uuid not null references access_person on delete cascade,
    actor text not null,
    token text not null,
    digest bytea not null unique check (length(digest) = 32),
    made timestamptz not null,
    primary key (person, actor)
);

-- Where letters go; nothing but the letter with the link is sent before somebody has followed it.
create table production_notice_letters (
    person uuid primary key references access_person on delete cascade,
    address text not null,
    pace text not null check (pace in ('once', 'daily', 'never')),
    server text not null,
    asked timestamptz not null,
    confirmed timestamptz,
    confirm_digest bytea unique,
    stop_token text not null,
    stop_digest bytea not null unique,
    last_letter timestamptz
);

-- Letters that wait to be sent, or to be tried again.
create table production_notice_outbox (
    id uuid primary key,
    person uuid not null references access_person on delete cascade,
    address text not null,
    subject text not null,
    body text not null,
    stop text not null default '',
    made timestamptz not null,
    next_try timestamptz not null,
    tries int not null default 0
);
create index production_notice_outbox_next on production_notice_outbox (next_try);
