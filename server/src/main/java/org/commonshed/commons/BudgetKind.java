package org.commonshed.commons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonshed.picture.Tint;
import org.commonshed.tell.Scale;
import org.commonshed.tell.Words;

/** What a budget is of, told from the name of its indicator, which anybody may choose. */
public enum BudgetKind {
    WATER(Tint.WATER, "water.*"),
    LAND(Tint.LAND, ".*(land|pasture|orchard|meadow|forest|field|soil|_ha$).*"),
    NUTRIENTS(Tint.LAND, "(n|p|k|nitrogen|phosph|potash|nutrient|compost).*_(kg|t)"),
    WOOD(Tint.LAND, ".*(wood|timber).*"),
    ENERGY(Tint.ENERGY, ".*(energy|power|heat|_kwh$|_mwh$|_gj$).*"),
    OTHER(Tint.STONE, ".*");

    private final Tint tint;
    private final String indicators;

    BudgetKind(Tint tint, String indicators) {
        this.tint = tint;
        this.indicators = indicators;
    }

    public Tint tint() {
        return tint;
    }

    /** As addresses and keys of words have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first whose pattern fits. */
    public static BudgetKind of(String indicator) {
        String plain = indicator.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> plain.matches(kind.indicators))
                .findFirst()
                .orElse(OTHER);
    }

    public static Optional<BudgetKind> find(String word) {
        return List.of(values()).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** How amounts of an indicator are told to somebody with that locale. */
    public static Scale scale(String indicator, Locale locale) {
        return new Words(locale).scale(unit(indicator));
    }

    /** The unit that ends an indicator: kg of {@code n_kg}; empty where there is none. */
    private static String unit(String indicator) {
        String last = indicator.substring(indicator.lastIndexOf('_') + 1);
        return switch (last) {
            case "m3" -> "m³";
            case "m2" -> "m²";
            case "kwh" -> "kWh";
            case "mwh" -> "MWh";
            case "gj" -> "GJ";
            case "kg", "t", "ha", "l" -> last;
            default -> "";
        };
    }
}
