-- What people reported as wrong with a public thing: a row of a table of the format, or what a room calls it. Of those who
-- are not signed in nothing is kept but what they wrote; the digest is that of the link with which they see what became of it.
create table care_report (
    id uuid primary key,
    kind text not null,
    thing uuid not null,
    about text not null,
    what text not null,
    words text not null,
    at timestamptz not null,
    person uuid,
    digest bytea not null unique check (length(digest) = 32),
    passed timestamptz,
    passed_by uuid,
    decided timestamptz,
    decided_by uuid,
    outcome text check (outcome in ('left', 'hidden')),
    answer text
);
create index care_report_open on care_report (kind, thing) where decided is null;
create index care_report_thing on care_report (kind, thing, at desc);
create index care_report_person on care_report (person, at) where person is not null;
create index care_report_at on care_report (at);

-- Things that were hidden, and until when; nothing is deleted. The place is that of which the steward was one, empty for keepers.
create table care_hiding (
    id uuid primary key,
    kind text not null,
    thing uuid not null,
    about text not null,
    place text not null,
    why text not null,
    writers uuid[] not null,
    at timestamptz not null,
    person uuid,
    ended timestamptz,
    ended_by uuid,
    ended_why text
);
create unique index care_hiding_stands on care_hiding (kind, thing) where ended is null;
create index care_hiding_thing on care_hiding (kind, thing, at desc);

-- Why something should come back, and what others than who hid it said.
create table care_appeal (
    id uuid primary key,
    hiding uuid not null references care_hiding,
    words text not null,
    at timestamptz not null,
    person uuid,
    reminded timestamptz,
    decided timestamptz,
    decided_by uuid,
    alone boolean not null default false,
    back boolean,
    answer text
);
create unique index care_appeal_open on care_appeal (hiding) where decided is null;
create index care_appeal_hiding on care_appeal (hiding, at);
