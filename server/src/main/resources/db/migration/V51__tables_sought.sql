-- What is searched in a row stands ready in small letters: to make it anew for each row took most of the time of a search.
alter table place_place add column sought text generated always as (lower("name" || ' ' || "id")) stored;
alter table design_product add column sought text generated always as (lower("name" || ' ' || "id" || ' ' || "category")) stored;
alter table design_recipe add column sought text generated always as (lower("name" || ' ' || "id" || ' ' || "kind")) stored;
alter table design_line add column sought text generated always as (lower("recipe" || ' ' || "item")) stored;
alter table design_ability add column sought text generated always as (lower("actor" || ' ' || "recipe")) stored;
alter table design_capacity add column sought text generated always as (lower("actor" || ' ' || "item")) stored;
alter table design_stock add column sought text generated always as (lower("actor" || ' ' || "product")) stored;
alter table network_actor add column sought text generated always as (lower("name" || ' ' || "id" || ' ' || "kind")) stored;
alter table commons_limit add column sought text generated always as (lower("id" || ' ' || "place" || ' ' || "indicator" || ' ' || "note")) stored;
alter table exchange_need add column sought text generated always as (lower("id" || ' ' || "who" || ' ' || "product" || ' ' || "note")) stored;
alter table exchange_link add column sought text generated always as (lower("from" || ' ' || "to" || ' ' || "product")) stored;
alter table exchange_outside add column sought text generated always as (lower("product")) stored;

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        drop index network_actor_words, exchange_need_words, design_ability_words,
            design_capacity_words, design_stock_words, network_actor_names, network_actor_ids;
        create index network_actor_sought on network_actor using gin (sought gin_trgm_ops);
        create index exchange_need_sought on exchange_need using gin (sought gin_trgm_ops);
        create index design_ability_sought on design_ability using gin (sought gin_trgm_ops);
        create index design_capacity_sought on design_capacity using gin (sought gin_trgm_ops);
        create index design_stock_sought on design_stock using gin (sought gin_trgm_ops);
        create index network_actor_names on network_actor using gin (lower("name") gin_trgm_ops);
        create index network_actor_ids on network_actor using gin (lower("id") gin_trgm_ops);
    end if;
end
$$;
