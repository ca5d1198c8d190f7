-- So many of a design for somebody by a day.
create table production_order (
    id uuid primary key,
    number int not null unique,
    who text not null,
    need text not null default '',
    version uuid not null,
    name text not null,
    quantity bigint not null check (quantity > 0),
    begins date not null,
    due date not null,
    due_time text not null default '',
    km double precision not null check (km > 0),
    most_makers int not null default 0,
    reserve double precision not null default 0 check (reserve between 0 and 1),
    box bigint not null default 1 check (box > 0),
    check_days int not null default 0,
    turns boolean not null default false,
    at_hand boolean not null default false,
    answer_hours int not null default 48 check (answer_hours > 0),
    note text not null default '',
    state text not null check (state in ('proposed', 'asked', 'done', 'cancelled')),
    revision int not null default 0,
    to_divide boolean not null default true,
    thanks text not null default '',
    made_by uuid,
    made_by_name text not null,
    made timestamptz not null
);
create index production_order_who on production_order (who);
create index production_order_waits on production_order (number) where to_divide;

-- What was proposed last, and what is missing and why.
create table production_proposal (
    "order" uuid primary key references production_order,
    revision int not null,
    at timestamptz not null,
    body jsonb not null
);

-- What one maker is asked for or has promised, on one machine.
create table production_job (
    id uuid primary key,
    "order" uuid not null references production_order,
    part text not null,
    actor text not null,
    machine text not null,
    asked bigint not null check (asked > 0),
    accepted bigint not null default 0 check (accepted between 0 and asked),
    state text not null check (state in ('asked', 'accepted', 'declined', 'silent', 'withdrawn', 'dropped')),
    hours double precision not null,
    usd double precision not null,
    km double precision not null,
    ready date not null,
    batches jsonb not null,
    assumed text[] not null default '{}',
    link bytea unique,
    asked_at timestamptz not null,
    until timestamptz not null,
    answered timestamptz,
    answered_by text not null default '',
    why text not null default '',
    made bigint not null default 0 check (made >= 0),
    wasted bigint not null default 0 check (wasted >= 0)
);
create index production_job_order on production_job ("order");
create index production_job_actor on production_job (actor, state);
create index production_job_until on production_job (until) where state = 'asked';

-- Pieces that travel together; the code stands on the label.
create table production_box (
    id uuid primary key,
    job uuid not null references production_job,
    number int not null,
    code text not null unique,
    pieces bigint not null check (pieces > 0),
    bad bigint not null default 0 check (bad between 0 and pieces),
    state text not null check (state in ('packed', 'sent', 'received', 'checked')),
    note text not null default '',
    packed timestamptz not null,
    sent timestamptz,
    received timestamptz,
    checked timestamptz,
    unique (job, number)
);

-- What happened to an order, for those who follow it.
create table production_step (
    id bigint generated always as identity primary key,
    "order" uuid not null references production_order,
    at timestamptz not null,
    words text not null,
    parts text[] not null default '{}'
);
create index production_step_order on production_step ("order", id);
