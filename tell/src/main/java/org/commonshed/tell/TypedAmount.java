package org.commonshed.tell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount with a unit behind it, as somebody typed it: {@code 12 lb}. It is turned into the unit of a table in decimals, and so
 * exactly; factors are those of {@link UsCustomary}. A ton without more is a short ton for those who are told amounts in US units,
 * and nothing for others, who may mean a tonne.
 *
 * @param unit as it was typed
 */
public record TypedAmount(BigDecimal number, String unit) {
    private enum Sort {
        MASS,
        VOLUME,
        AREA,
        LENGTH,
        ENERGY,
        TIME,
        COUNT
    }

    /**
     * @param each how much one of it is in the first unit of its sort
     * @param names its sign, then what it is called in the three languages
     */
    private record Unit(Sort sort, BigDecimal each, List<String> names) {
        static Unit of(Sort sort, BigDecimal each, String... names) {
            return new Unit(sort, each, List.of(names));
        }

        static Unit of(Sort sort, String each, String... names) {
            return of(sort, new BigDecimal(each), names);
        }
    }

    private static final String SHORT_TON = "short ton";
    private static final BigDecimal LB = BigDecimal.valueOf(UsCustomary.KG_OF_LB);
    private static final BigDecimal GAL =
            BigDecimal.valueOf(UsCustomary.L_OF_GAL).movePointLeft(3);
    private static final BigDecimal FT = BigDecimal.valueOf(UsCustomary.M_OF_FT);
    private static final BigDecimal IN = BigDecimal.valueOf(UsCustomary.M_OF_IN);
    private static final BigDecimal MI = BigDecimal.valueOf(UsCustomary.M_OF_MI);
    private static final BigDecimal OZ_OF_LB = BigDecimal.valueOf(UsCustomary.OZ_OF_LB);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final List<Unit> UNITS = List.of(
            Unit.of(Sort.MASS, "1", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramo", "kilogramos"),
            Unit.of(Sort.MASS, "0.001", "g", "gram", "grams", "gramo", "gramos", "gramme", "grammes"),
            Unit.of(Sort.MASS, "1000", "t", "tonne", "tonnes", "tonelada", "toneladas"),
            Unit.of(Sort.MASS, LB, "lb", "lbs", "pound", "pounds"),
            Unit.of(Sort.MASS, LB.divide(OZ_OF_LB), "oz", "ounce", "ounces"),
            Unit.of(
                    Sort.MASS,
                    LB.multiply(BigDecimal.valueOf(UsCustomary.LB_OF_TON)),
                    SHORT_TON,
                    "short tons",
                    "tonelada corta",
                    "toneladas cortas",
                    "tonne courte",
                    "tonnes courtes"),
            Unit.of(Sort.VOLUME, "1", "m3"),
            Unit.of(Sort.VOLUME, "0.001", "l", "liter", "liters", "litre", "litres", "litro", "litros"),
            Unit.of(Sort.VOLUME, "0.1", "hl"),
            Unit.of(Sort.VOLUME, "0.000001", "cm3"),
            Unit.of(Sort.VOLUME, GAL, "gal", "gals", "gallon", "gallons"),
            Unit.of(Sort.VOLUME, GAL.divide(FOUR), "qt", "quart", "quarts"),
            Unit.of(Sort.VOLUME, FT.pow(3), "ft3", "cu ft"),
            Unit.of(Sort.VOLUME, IN.pow(3), "in3", "cu in"),
            Unit.of(Sort.AREA, "1", "m2"),
            Unit.of(Sort.AREA, "10000", "ha", "hectare", "hectares", "hectárea", "hectáreas"),
            Unit.of(Sort.AREA, "1000000", "km2"),
            Unit.of(Sort.AREA, FT.pow(2), "ft2", "sq ft"),
            Unit.of(Sort.AREA, FT.pow(2).multiply(BigDecimal.valueOf(UsCustomary.FT2_OF_AC)), "ac", "acre", "acres"),
            Unit.of(Sort.AREA, MI.pow(2), "mi2", "sq mi"),
            Unit.of(Sort.LENGTH, "1", "m"),
            Unit.of(Sort.LENGTH, "1000", "km"),
            Unit.of(Sort.LENGTH, "0.01", "cm"),
            Unit.of(Sort.LENGTH, "0.001", "mm"),
            Unit.of(Sort.LENGTH, FT, "ft", "foot", "feet"),
            Unit.of(Sort.LENGTH, IN, "in", "inch", "inches"),
            Unit.of(Sort.LENGTH, MI, "mi", "mile", "miles"),
            Unit.of(Sort.ENERGY, "1", "kwh"),
            Unit.of(Sort.ENERGY, "1000", "mwh"),
            Unit.of(Sort.TIME, "1", "h", "hour", "hours", "hora", "horas", "heure", "heures"),
            Unit.of(Sort.COUNT, "1", "piece", "pieces", "pcs", "pieza", "piezas", "pièce", "pièces"),
            Unit.of(Sort.COUNT, "12", "dozen", "docena", "docenas", "douzaine", "douzaines"));

    /** The amount in a unit of the tables; empty where the one typed is not known or measures something else. */
    public Optional<BigDecimal> in(String wanted, Words words) {
        String one = words.findWord("unit." + wanted.toLowerCase(Locale.ROOT) + ".one")
                .orElse(wanted);
        if (List.of(wanted, words.unit(wanted), one).stream().anyMatch(unit::equalsIgnoreCase)) {
            return Optional.of(number);
        }
        Optional<Unit> to = ofTable(wanted);
        return find(unit, words)
                .filter(from -> to.isPresent() && to.get().sort() == from.sort())
                .map(from -> number.multiply(from.each())
                        .divide(to.get().each(), MathContext.DECIMAL128)
                        .stripTrailingZeros());
    }

    /** Signs of the units in which an amount may be typed that a table has in this one, itself among them; empty where there are none. */
    public static List<String> listLike(String unit) {
        Optional<Unit> like = ofTable(unit);
        return UNITS.stream()
                .filter(each -> like.isPresent() && each.sort() == like.get().sort())
                .map(each -> each.names().get(0))
                .toList();
    }

    /** {@code kg N} is a mass too. */
    private static Optional<Unit> ofTable(String unit) {
        return find(plain(unit)).or(() -> find(plain(unit).split(" ")[0]));
    }

    private static Optional<Unit> find(String unit, Words words) {
        String plain = plain(unit);
        boolean isTon = plain.equals("ton") || plain.equals("tons");
        return find(isTon && UsCustomary.isWanted(words.locale()) ? SHORT_TON : plain);
    }

    private static Optional<Unit> find(String plain) {
        return UNITS.stream().filter(each -> each.names().contains(plain)).findFirst();
    }

    private static String plain(String unit) {
        return unit.strip()
                .toLowerCase(Locale.ROOT)
                .replace('²', '2')
                .replace('³', '3')
                .replace(".", "")
                .replaceAll("\\s+", " ");
    }
}
