-- Who stands for an actor that was found to be the same as another and taken out; without effect while it is there (again).
create table network_alias (
    old text primary key,
    now text not null,
    act uuid not null,
    at timestamptz not null,
    check (old <> now)
);

-- Pairs of actors that look the same and of which somebody said that they are two.
create table network_two (
    one text not null,
    other text not null,
    at timestamptz not null,
    primary key (one, other),
    check (one < other)
);
