-- Files of outlines between being looked at and being brought in.
create table place_upload (
    id uuid primary key,
    person uuid,
    at timestamptz not null,
    name text not null,
    content text not null
);
