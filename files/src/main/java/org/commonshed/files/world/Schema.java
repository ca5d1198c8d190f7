package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table may hold: its columns in their order, and what stands in each. Reading, checking, the sentences about what
 * is wrong and the reference pages all go by it.
 */
public final class Schema {
    /** A line that is set in goes on with the table above. How a column is written: {@link Column#of}. */
    private static final String WORLD = """
            places id*:id name* kind*:bioregion|watershed|neighbourhood|commons within:place flows_into:place
             lat:number lon:number population:amount=0 area_km2:amount=0
            products id*:id name* unit* kg_per_unit:amount=0 loss_per_period:share=0 storable:true|false=true
             importance:amount=1 moves:true|false=true category
            actors id*:id name* kind* neighbourhood*:place watershed:place=the_smallest_around_it
             lat:number=as_its_neighbourhood lon:number=as_its_neighbourhood size:amount=typical_of_its_kind
            recipes id*:id name* lead_periods:0..10000=0 season:months=all_year money_per_run:amount=0
             other_kg:number=not_checked kind
            recipe_lines recipe*!:recipe role*!:in|out|uses|draws item*!:item amount*:amount
             offset:offset=the_lead_for_outputs,_else_0
            abilities actor*!:actor recipe*!:recipe max_runs:amount=any from!:period=the_first to!:period=the_last
            capacities actor*!:actor item*!:capacity amount*:amount from!:period=the_first to!:period=the_last
            stocks actor*!:actor product*!:product amount:amount=0 room:amount=any at_end:amount=0
             loss_per_period:share=as_the_product takes:capacity
            needs id*:id who*:claimant product*:product amount*:amount from:period=the_first to:period=the_last
             repeat:once|every_period=once priority:1..9=2 note
            limits id*:id place*:place indicator*:indicator amount*:amount from:period=the_first to:period=the_last
             every:period|once=period counts:upstream|here=upstream used:amount=0 decision note
            links from*!:actor to*!:claimant km:amount=great_circle_×_road_factor product:product=any_product max_kg:amount=any
            outside product*!:product max_per_period:amount=any max_total:amount=any
             weight:amount=price_if_all_have_one,_else_kg price:amount for:all|inputs=all
            machines actor*!:actor machine*! name process*:process count:1..100000=1 shape:box|sheet|round=box
             x_mm:length=not_known y_mm:length=not_known z_mm:length=not_known materials=not_known materials_only:yes|no=no
             tolerance=not_known per_hour:amount=not_known unit:h|pieces|cm3|m|kg usd_per_hour:amount=not_known
             setup_hours:amount=not_known from_model note
            workshops actor*!:actor status:active|planned|temporary_closed|closed=not_known
             access:public|membership|shared_space|restricted_with_public_hours|restricted=not_known hours=not_known
             skills certificates=not_known material_kg=not_known minimum_order:0..1000000000=0 source
            things id*:id actor*:actor kind*:lend|broken|spare_part|leftover|reuse product:product name amount:amount=1
             unit=that_of_the_product design from:period=the_first to:period=the_last note
            """;

    private static final String CATALOGUE = """
            kinds id*:id name* unit size:amount=1
            kind_abilities kind*! recipe*!:recipe max_runs:amount=any
            kind_capacities kind*! item*!:capacity amount*:amount months!:months=all_year
            kind_stocks kind*! product*!:product room:amount=any loss_per_period:share takes:capacity
            kind_needs kind*! product*!:product amount*:amount priority!:1..9=2
            """;

    /** All tables of a world folder, by name, in the order of the format. */
    public static final Map<String, Schema> TABLES = read(WORLD);

    /** The keys of world.yaml as a table, for whoever keeps them; nested ones with a point. */
    public static final Schema SETTINGS = only(read("settings key*! value*"));

    /** Tables that are kept, checked and handed on like all others, and that a plan leaves aside. */
    public static final Set<String> BESIDE_THE_PLAN = Set.of("machines", "workshops", "things");

    public static final Map<String, Schema> CATALOGUE_TABLES = read(CATALOGUE);
    /** Without a catalogue these must be there. */
    public static final List<String> REQUIRED =
            List.of("places", "actors", "products", "recipes", "recipe_lines", "abilities", "needs");

    private final String name;
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final List<String> columns;
    private final List<String> must;
    private final List<String> key;

    private Schema(String name, List<Column> all) {
        this.name = name;
        all.forEach(column -> byName.put(column.name(), column));
        columns = List.copyOf(byName.keySet());
        must = all.stream().filter(Column::must).map(Column::name).toList();
        key = all.stream().filter(Column::key).map(Column::name).toList();
    }

    /** The schema of a table of a world folder. */
    public static Schema get(String table) {
        Schema schema = TABLES.get(table);
        if (schema == null) {
            throw new IllegalArgumentException("no table " + table + "\nMaybe one of " + TABLES.keySet());
        }
        return schema;
    }

    /** The name of the table, that of its file without {@code .csv}. */
    public String name() {
        return name;
    }

    /** The columns in their order. */
    public List<Column> all() {
        return List.copyOf(byName.values());
    }

    /** Names of the columns in their order. */
    public List<String> columns() {
        return columns;
    }

    /** Columns that must be there and filled in. */
    public List<String> must() {
        return must;
    }

    /** Columns that tell a row from others. */
    public List<String> key() {
        return key;
    }

    /** The column of that name. */
    public Column getColumn(String column) {
        Column found = byName.get(column);
        if (found == null) {
            throw new IllegalArgumentException("no column “" + column + "” in " + name + "\nMaybe one of " + columns);
        }
        return found;
    }

    private static Schema only(Map<String, Schema> one) {
        return one.values().iterator().next();
    }

    private static Map<String, Schema> read(String text) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (String line : text.strip().replace("\n ", " ").split("\n")) {
            String[] words = line.strip().split(" ");
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                columns.add(Column.of(words[i]));
            }
            schemas.put(words[0], new Schema(words[0], columns));
        }
        return Collections.unmodifiableMap(schemas);
    }
}
