-- What people stated, as they stated it: text, checked before it is kept. An empty cell means the default.

-- What is needed, by whom.
create table exchange_need (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "who" text not null default '',
    "product" text not null default '',
    "amount" text not null default '',
    "from" text not null default '',
    "to" text not null default '',
    "repeat" text not null default '',
    "priority" text not null default '',
    "note" text not null default ''
);
create unique index exchange_need_id on exchange_need ("id");
create index exchange_need_who on exchange_need ("who");
create index exchange_need_product on exchange_need ("product");

-- Who may bring what to whom; without it, it is worked out.
create table exchange_link (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "from" text not null default '',
    "to" text not null default '',
    "km" text not null default '',
    "product" text not null default '',
    "max_kg" text not null default ''
);
create index exchange_link_from on exchange_link ("from");
create index exchange_link_to on exchange_link ("to");

-- What may come from outside.
create table exchange_outside (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "product" text not null default '',
    "max_per_period" text not null default '',
    "max_total" text not null default '',
    "weight" text not null default '',
    "price" text not null default '',
    "for" text not null default ''
);
