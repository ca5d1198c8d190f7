package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Units that become one another: those of one dimension do, all others (money, bales, boxes of something) never. Factors are
 * exact; those of other units than metric are by definition (international yard and pound agreement of 1959).
 */
final class Measures {
    private static final int PLACES = 12;
    private static final String TABLE = """
            count  piece,pieces,pc,pcs,one,each,unit  1            one
            mass   kg                                 1            kilogram
            mass   g                                  0.001        gram
            mass   mg                                 0.000001     milligram
            mass   t                                  1000         tonne
            mass   lb                                 0.45359237   pound-Avoirdupois
            mass   oz                                 0.028349523125 ounce-Avoirdupois
            volume L,l,litre,liter                    1            litre
            volume mL,ml                              0.001        millilitre
            volume m3,m³                              1000         cubicMetre
            length m                                  1            metre
            length mm                                 0.001        millimetre
            length cm                                 0.01         centimetre
            length km                                 1000         kilometre
            area   m2,m²                              1            squareMetre
            area   ha                                 10000        hectare
            time   h                                  1            hour
            time   d                                  24           day
            energy MJ                                 1            megajoule
            energy kWh                                3.6          kilowattHour
            energy MWh                                3600         megawattHour
            """;

    private static final Map<String, Unit> UNITS = read();

    private Measures() {}

    private record Unit(String dimension, BigDecimal factor, String om) {}

    /** How much that is in the other unit; empty where the dimensions differ. */
    static Optional<BigDecimal> find(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        Unit of = UNITS.get(from);
        Unit into = UNITS.get(to);
        return of == null || into == null || !of.dimension().equals(into.dimension())
                ? Optional.empty()
                : Optional.of(amount.multiply(of.factor()).divide(into.factor(), PLACES, RoundingMode.HALF_EVEN));
    }

    /** The name in the Ontology of Units of Measure; empty where it has none that we know. */
    static String om(String unit) {
        Unit known = UNITS.get(unit);
        return known == null ? "" : known.om();
    }

    private static Map<String, Unit> read() {
        Map<String, Unit> units = new HashMap<>();
        for (String line : TABLE.lines().toList()) {
            List<String> cells = List.of(line.split(" +"));
            Unit unit = new Unit(cells.get(0), new BigDecimal(cells.get(2)), cells.get(3));
            List.of(cells.get(1).split(",")).forEach(name -> units.put(name, unit));
        }
        return units;
    }
}
