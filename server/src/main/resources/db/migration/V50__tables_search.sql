-- Lists are searched by parts of words; without the extension the same answers take longer.
do $$
begin
    create extension if not exists pg_trgm;
exception when others then
    raise notice 'pg_trgm is not to be had here: %', sqlerrm;
end
$$;

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index network_actor_words on network_actor using gin (("name" || ' ' || "id" || ' ' || "kind") gin_trgm_ops);
        create index network_actor_names on network_actor using gin ("name" gin_trgm_ops);
        create index network_actor_ids on network_actor using gin ("id" gin_trgm_ops);
        create index exchange_need_words on exchange_need
            using gin (("id" || ' ' || "who" || ' ' || "product" || ' ' || "note") gin_trgm_ops);
        create index design_ability_words on design_ability using gin (("actor" || ' ' || "recipe") gin_trgm_ops);
        create index design_capacity_words on design_capacity using gin (("actor" || ' ' || "item") gin_trgm_ops);
        create index design_stock_words on design_stock using gin (("actor" || ' ' || "product") gin_trgm_ops);
    end if;
end
$$;

-- Names as people write them.
create index network_actor_called on network_actor (lower("name"));
create index network_actor_kind on network_actor ("kind");
create index design_product_called on design_product (lower("name"));
create index design_recipe_called on design_recipe (lower("name"));
create index place_place_called on place_place (lower("name"));

-- What tables are sorted and asked by.
create index exchange_need_urgent on exchange_need ((coalesce(nullif("priority", '')::numeric, 2)) nulls first, "id", row_id);
create index exchange_need_much on exchange_need ((nullif("amount", '')::numeric) nulls first, "id", row_id);
create index exchange_need_what on exchange_need (lower("product") nulls first, "id", row_id);
create index exchange_need_whose on exchange_need (lower("who") nulls first, "id", row_id);
create index network_actor_lower on network_actor (lower("name") nulls first, "id", row_id);
create index network_actor_size on network_actor ((nullif("size", '')::numeric) nulls first, "id", row_id);
create index network_actor_where on network_actor (lower("neighbourhood") nulls first, "id", row_id);
create index design_line_item on design_line ("item");
create index design_capacity_item on design_capacity ("item");
create index design_ability_key on design_ability ("actor", "recipe", "from", "to", row_id);
create index design_capacity_key on design_capacity ("actor", "item", "from", "to", row_id);
create index design_stock_key on design_stock ("actor", "product", row_id);
create index exchange_need_key on exchange_need ("id", row_id);
create index network_actor_key on network_actor ("id", row_id);
