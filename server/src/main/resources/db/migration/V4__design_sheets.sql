-- What people stated, as they stated it: text, checked before it is kept. An empty cell means the default.

-- What is made, moved and needed.
create table design_product (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "name" text not null default '',
    "unit" text not null default '',
    "kg_per_unit" text not null default '',
    "loss_per_period" text not null default '',
    "storable" text not null default '',
    "importance" text not null default '',
    "moves" text not null default '',
    "category" text not null default ''
);
create unique index design_product_id on design_product ("id");

-- How something is made.
create table design_recipe (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "name" text not null default '',
    "lead_periods" text not null default '',
    "season" text not null default '',
    "money_per_run" text not null default '',
    "other_kg" text not null default '',
    "kind" text not null default ''
);
create unique index design_recipe_id on design_recipe ("id");

-- What a run takes and gives.
create table design_line (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "recipe" text not null default '',
    "role" text not null default '',
    "item" text not null default '',
    "amount" text not null default '',
    "offset" text not null default ''
);
create index design_line_recipe on design_line ("recipe");

-- Who can run what.
create table design_ability (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "actor" text not null default '',
    "recipe" text not null default '',
    "max_runs" text not null default '',
    "from" text not null default '',
    "to" text not null default ''
);
create index design_ability_actor on design_ability ("actor");
create index design_ability_recipe on design_ability ("recipe");

-- How much of an equipment, field or skill there is.
create table design_capacity (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "actor" text not null default '',
    "item" text not null default '',
    "amount" text not null default '',
    "from" text not null default '',
    "to" text not null default ''
);
create index design_capacity_actor on design_capacity ("actor");

-- What is kept, and how much room there is.
create table design_stock (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "actor" text not null default '',
    "product" text not null default '',
    "amount" text not null default '',
    "room" text not null default '',
    "at_end" text not null default '',
    "loss_per_period" text not null default '',
    "takes" text not null default ''
);
create index design_stock_actor on design_stock ("actor");
create index design_stock_product on design_stock ("product");
