-- What people stated, as they stated it: text, checked before it is kept. An empty cell means the default.

-- The keys of world.yaml.
create table place_setting (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "key" text not null default '',
    "value" text not null default ''
);
create unique index place_setting_key on place_setting ("key");

-- Files beside the tables, as they are: places.geojson.
create table place_file (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "key" text not null default '',
    "value" text not null default ''
);
create unique index place_file_key on place_file ("key");

-- Places and how they lie within one another.
create table place_place (
    row_id uuid primary key,
    version int not null,
    more jsonb not null default '{}',
    "id" text not null default '',
    "name" text not null default '',
    "kind" text not null default '',
    "within" text not null default '',
    "flows_into" text not null default '',
    "lat" text not null default '',
    "lon" text not null default '',
    "population" text not null default '',
    "area_km2" text not null default ''
);
create unique index place_place_id on place_place ("id");
create index place_place_within on place_place ("within");
