-- What is worked out from outlines and places. It can be thrown away at any time: it is made anew when it is stale.
create table place_geometry (
    single boolean primary key default true check (single),
    outlines_stale boolean not null default true,
    places_stale boolean not null default true,
    version text not null default ''
);
insert into place_geometry default values;

-- Areas and lines in degrees (WGS 84), mended where that was safe.
create table place_shape (
    number int primary key,
    place text not null,
    what text not null check (what in ('area', 'river', 'road')),
    sketch boolean not null,
    wkb bytea not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    area_km2 double precision not null
);
create index place_shape_place on place_shape (place);

-- How much of one place lies in another: the share of its area, 1 for a place that has a point alone.
create table place_inside (
    inner_place text not null,
    outer_place text not null,
    share double precision not null,
    area_km2 double precision not null,
    by_point boolean not null,
    primary key (inner_place, outer_place)
);
create index place_inside_outer on place_inside (outer_place);

-- Every change marks it in its own transaction; the row is locked until that ends, so none is missed.
create function place_outlines_changed() returns trigger language plpgsql as $$
begin
    update place_geometry set outlines_stale = true;
    return null;
end $$;
create trigger place_outlines_changed after insert or update or delete or truncate on place_file
    for each statement execute function place_outlines_changed();

create function place_places_changed() returns trigger language plpgsql as $$
begin
    update place_geometry set places_stale = true;
    return null;
end $$;
create trigger place_places_changed after insert or update or delete or truncate on place_place
    for each statement execute function place_places_changed();
