package org.commonshed.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * How a table is shown.
 *
 * @param address last part of the address of its list
 * @param table its name in the format
 * @param shown columns of the list, the first of which leads to the row
 * @param choices columns with few different texts, to choose from
 * @param things where the page of one of its things is, to go on with the id; empty where that is its row
 */
record Board(String address, String table, List<String> shown, List<String> choices, String things) {
    private static final List<Board> ALL = List.of(
            board("places", "places", "name kind within flows_into population area_km2", "kind", ""),
            board("actors", "actors", "name kind neighbourhood watershed size", "kind", "/actors/"),
            board("products", "products", "name unit category storable importance", "category", "/makers/products/"),
            board("recipes", "recipes", "name kind lead_periods season money_per_run", "kind", "/makers/recipes/"),
            board("recipe-lines", "recipe_lines", "recipe role item amount offset", "role", ""),
            board("abilities", "abilities", "actor recipe max_runs from to", "", ""),
            board("capacities", "capacities", "actor item amount from to", "item", ""),
            board("stocks", "stocks", "actor product amount room at_end", "", ""),
            board("all-needs", "needs", "product who amount repeat from to priority", "priority", "/needs/"),
            board("limits", "limits", "place indicator amount from to every decision", "indicator", ""),
            board("links", "links", "from to km product max_kg", "", ""),
            board("outside", "outside", "product max_per_period max_total price for", "for", ""),
            board("all-machines", "machines", "name actor process count x_mm y_mm z_mm", "process", ""),
            board("workshops", "workshops", "actor status access hours skills", "access", ""),
            board("all-things", "things", "name kind actor product amount unit", "kind", ""));

    Board {
        shown = List.copyOf(shown);
        choices = List.copyOf(choices);
    }

    private static Board board(String address, String table, String shown, String choices, String things) {
        return new Board(
                address,
                table,
                List.of(shown.split(" ")),
                Stream.of(choices.split(" ")).filter(c -> !c.isEmpty()).toList(),
                things);
    }

    static List<Board> all() {
        return ALL;
    }

    static Optional<Board> find(String address) {
        return ALL.stream().filter(board -> board.address.equals(address)).findFirst();
    }

    static Optional<Board> ofTable(String table) {
        return ALL.stream().filter(board -> board.table.equals(table)).findFirst();
    }

    /** Address of the page of a thing; of its row where it has none of its own. */
    String thing(String id) {
        String prefix = things.isEmpty() || table.equals("needs") ? "/tables/" + address + "/id/" : things;
        return prefix + UriUtils.encodePathSegment(id, "UTF-8");
    }

    String list() {
        return "/" + address;
    }

    String forms() {
        return "/tables/" + address;
    }
}
