package org.commonshed.design.library.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amounts of bills of materials in the units of products; across dimensions nothing is converted. */
final class Units {
    /** A unit as so much of another. */
    private record Unit(String base, String factor) {}

    private static final Map<String, Unit> KNOWN = Map.ofEntries(
            Map.entry("g", new Unit("kg", "0.001")),
            Map.entry("mg", new Unit("kg", "0.000001")),
            Map.entry("kg", new Unit("kg", "1")),
            Map.entry("t", new Unit("kg", "1000")),
            Map.entry("ml", new Unit("l", "0.001")),
            Map.entry("cl", new Unit("l", "0.01")),
            Map.entry("l", new Unit("l", "1")),
            Map.entry("mm", new Unit("m", "0.001")),
            Map.entry("cm", new Unit("m", "0.01")),
            Map.entry("m", new Unit("m", "1")),
            Map.entry("cm2", new Unit("m2", "0.0001")),
            Map.entry("m2", new Unit("m2", "1")),
            Map.entry("m3", new Unit("m3", "1")),
            Map.entry("", new Unit("piece", "1")),
            Map.entry("pc", new Unit("piece", "1")),
            Map.entry("pcs", new Unit("piece", "1")),
            Map.entry("piece", new Unit("piece", "1")),
            Map.entry("pieces", new Unit("piece", "1")));

    private Units() {}

    private static Optional<Unit> find(String unit) {
        String plain = unit.strip().toLowerCase(Locale.ROOT).replace("²", "2").replace("³", "3");
        return Optional.ofNullable(KNOWN.get(plain));
    }

    /** So much of one unit in another; empty where that cannot be said. */
    static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        Optional<Unit> given = find(from);
        Optional<Unit> wanted = find(to);
        if (given.isEmpty()
                || wanted.isEmpty()
                || !given.get().base().equals(wanted.get().base())) {
            return Optional.empty();
        }
        BigDecimal inBase = amount.multiply(new BigDecimal(given.get().factor()));
        return Optional.of(inBase.divide(new BigDecimal(wanted.get().factor()), MathContext.DECIMAL64)
                .stripTrailingZeros());
    }
}
