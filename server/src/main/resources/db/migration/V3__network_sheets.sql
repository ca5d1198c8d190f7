-- What people stated, as they stated it: text, checked before it is kept. An empty cell means the default.

-- Whoever makes, keeps or needs something.
create table network_actor (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "name" text not null default '',
    "kind" text not null default '',
    "neighbourhood" text not null default '',
    "watershed" text not null default '',
    "lat" text not null default '',
    "lon" text not null default '',
    "size" text not null default ''
);
create unique index network_actor_id on network_actor ("id");
create index network_actor_neighbourhood on network_actor ("neighbourhood");
create index network_actor_name on network_actor ("name");
