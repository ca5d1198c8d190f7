package org.commonshed.tables;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.checking.Horizon;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.References;
import org.springframework.stereotype.Component;

/** How people call what cells name, and where to read of it: asked once for a whole page of rows. */
@Component
class Labels {
    private static final Map<Column.Kind, String> TABLES = new EnumMap<>(Map.of(
            Column.Kind.PLACE, "places",
            Column.Kind.ACTOR, "actors",
            Column.Kind.PRODUCT, "products",
            Column.Kind.RECIPE, "recipes"));

    private final References references;
    private final PlaceSettings settings;

    Labels(References references, PlaceSettings settings) {
        this.references = references;
        this.settings = settings;
    }

    /** A name and the address of the thing. */
    record Label(String name, String address) {}

    /** What cells of some rows name. */
    record Book(Map<Column.Kind, Map<String, Label>> labels, PeriodNames periods) {
        Optional<Label> find(Column column, String id) {
            for (Column.Kind kind : kinds(column.kind())) {
                Label label = labels.getOrDefault(kind, Map.of()).get(id);
                if (label != null) {
                    return Optional.of(label);
                }
            }
            return Optional.empty();
        }
    }

    Book of(List<Column> columns, List<Kept> rows) {
        Map<Column.Kind, Set<String>> ids = new EnumMap<>(Column.Kind.class);
        for (Column column : columns) {
            for (Column.Kind kind : kinds(column.kind())) {
                Set<String> some = ids.computeIfAbsent(kind, k -> new HashSet<>());
                rows.forEach(row -> some.add(row.get(column.name())));
            }
        }
        Map<Column.Kind, Map<String, Label>> labels = new EnumMap<>(Column.Kind.class);
        ids.forEach((kind, some) -> {
            some.remove("");
            Map<String, Label> found = new HashMap<>();
            references.names(kind, some).forEach((id, name) -> found.put(id, new Label(name, address(kind, id))));
            labels.put(kind, found);
        });
        return new Book(labels, new PeriodNames(Horizon.of(settings.all()).map(Horizon::calendar)));
    }

    private static String address(Column.Kind kind, String id) {
        return Board.ofTable(TABLES.getOrDefault(kind, ""))
                .map(b -> b.thing(id))
                .orElse("");
    }

    /** What kinds of things a cell may name; none where it holds no id of another row. */
    static List<Column.Kind> kinds(Column.Kind cell) {
        return switch (cell) {
            case PLACE, ACTOR, PRODUCT, RECIPE, PROCESS -> List.of(cell);
            case CLAIMANT -> List.of(Column.Kind.ACTOR, Column.Kind.PLACE);
            case ITEM -> List.of(Column.Kind.PRODUCT);
            default -> List.of();
        };
    }
}
