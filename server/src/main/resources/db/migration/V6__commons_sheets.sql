-- What people stated, as they stated it: text, checked before it is kept. An empty cell means the default.

-- Budgets of land, water and other commons.
create table commons_limit (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "place" text not null default '',
    "indicator" text not null default '',
    "amount" text not null default '',
    "from" text not null default '',
    "to" text not null default '',
    "every" text not null default '',
    "counts" text not null default '',
    "used" text not null default '',
    "decision" text not null default '',
    "note" text not null default ''
);
create unique index commons_limit_id on commons_limit ("id");
create index commons_limit_place on commons_limit ("place");
