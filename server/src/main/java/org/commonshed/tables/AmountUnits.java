package org.commonshed.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.commonshed.tell.Items;
import org.commonshed.tell.TypedAmount;
import org.springframework.stereotype.Component;

/** In which units the amounts of a row are counted, and what is typed in others: "12 lb" of what is counted in kilograms. */
@Component
class AmountUnits {
    private static final Set<String> AMOUNTS =
            Set.of("amount", "used", "room", "at_end", "max_per_period", "max_total");
    private static final Map<String, String> ALWAYS =
            Map.of("x_mm", "mm", "y_mm", "mm", "z_mm", "mm", "max_kg", "kg", "km", "km");
    private static final Pattern TYPED =
            Pattern.compile("([+-]?\\d[\\d.,'’ \u00a0\u202f]*?)[ \u00a0\u202f]*(\\p{L}[\\p{L}. ]*[23²³]?)");

    private static final Set<String> LIKE_A_DIGIT = Set.of("o", "O", "l", "I");
    private static final int LONGEST = 60; // letters, as in the field

    private final References references;

    AmountUnits(References references) {
        this.references = references;
    }

    /** Whether such a cell is an amount that has a unit, as soon as it is known of what. */
    static boolean isCounted(String column) {
        return AMOUNTS.contains(column) || ALWAYS.containsKey(column);
    }

    /** The unit of a cell; empty where the row does not tell of what it is, or that has none. */
    String of(String column, Map<String, String> cells, Words words) {
        if (!AMOUNTS.contains(column)) {
            return ALWAYS.getOrDefault(column, "");
        }
        String own = cells.getOrDefault("unit", "");
        String product = references.unit(Column.Kind.PRODUCT, cells.getOrDefault("product", ""));
        Items items = new Items(words.amounts());
        return Stream.of(own, product, unit(items, cells, "indicator"), unit(items, cells, "item"))
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String unit(Items items, Map<String, String> cells, String column) {
        return items.unit(cells.getOrDefault(column, ""));
    }

    /** The amount in the unit of the cell; as it was typed where it has no other unit, or one that is not known. */
    static String converted(String text, String unit, Words words) {
        return typed(text)
                .flatMap(typed -> typed.in(unit, words.amounts()))
                .map(BigDecimal::toPlainString)
                .orElse(text);
    }

    private static Optional<TypedAmount> typed(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        return text.length() <= LONGEST && typed.matches()
                ? Mends.findPlain(typed.group(1))
                        .map(number -> new TypedAmount(number, typed.group(2).strip()))
                : Optional.empty();
    }

    /** What is wrong with the unit that was typed; empty where there is none, or only a letter that looks like a digit. */
    static Optional<String> wrong(String text, String unit, Words words) {
        return typed(text).filter(typed -> !LIKE_A_DIGIT.contains(typed.unit())).map(typed -> {
            List<String> others = TypedAmount.listLike(unit);
            String wanted = words.amounts().unit(unit);
            return unit.isEmpty()
                    ? words.say("tables.unit.none", typed.unit())
                    : others.isEmpty()
                            ? words.say("tables.unit.only", typed.unit(), wanted)
                            : words.say("tables.unit.others", typed.unit(), wanted, words.series(others));
        });
    }
}
