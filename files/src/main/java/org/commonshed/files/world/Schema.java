package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table may hold: its columns in their order, which of them must be there ({@code *}), which tell a row from
 * others ({@code !}, where there is no id).
 */
record Schema(String name, List<String> columns, List<String> must, List<String> key) {
    private static final String WORLD = """
            places id* name* kind* within flows_into lat lon population area_km2
            products id* name* unit* kg_per_unit loss_per_period storable importance moves category
            actors id* name* kind* neighbourhood* watershed lat lon size
            recipes id* name* lead_periods season money_per_run other_kg kind
            recipe_lines recipe*! role*! item*! amount* offset
            abilities actor*! recipe*! max_runs from! to!
            capacities actor*! item*! amount* from! to!
            stocks actor*! product*! amount room at_end loss_per_period takes
            needs id* who* product* amount* from to repeat priority note
            limits id* place* indicator* amount* from to every counts used decision note
            links from*! to*! km product max_kg
            outside product*! max_per_period max_total weight price for
            """;
    private static final String CATALOGUE = """
            kinds id* name* unit size
            kind_abilities kind*! recipe*! max_runs
            kind_capacities kind*! item*! amount* months!
            kind_stocks kind*! product*! room loss_per_period takes
            kind_needs kind*! product*! amount* priority!
            """;

    static final Map<String, Schema> TABLES = read(WORLD);
    static final Map<String, Schema> CATALOGUE_TABLES = read(CATALOGUE);
    /** Without a catalogue these must be there. */
    static final List<String> REQUIRED =
            List.of("places", "actors", "products", "recipes", "recipe_lines", "abilities", "needs");

    private static Map<String, Schema> read(String text) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (String line : text.strip().split("\n")) {
            String[] words = line.strip().split(" ");
            List<String> columns = new ArrayList<>();
            List<String> must = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                String column = words[i].replace("*", "").replace("!", "");
                columns.add(column);
                if (words[i].contains("*")) {
                    must.add(column);
                }
                if (words[i].contains("!") || words[i].equals("id*")) {
                    key.add(column);
                }
            }
            schemas.put(words[0], new Schema(words[0], List.copyOf(columns), List.copyOf(must), List.copyOf(key)));
        }
        return schemas;
    }
}
