package org.commonshed.engine.match;

import org.jspecify.annotations.Nullable;

/**
 * How long an operation takes on a machine, and what it costs. What is stated is taken as it is; a rate from the catalogue
 * may be off by a factor of two; what is worked out from the size of a piece alone is a wide range.
 */
public final class Efforts {
    private static final double OFF = 2; // a usual rate may be off by this factor
    private static final double LEAST_FILL = 0.05; // of the box around a printed piece
    private static final double MOST_FILL = 0.4;
    private static final double LEAST_CUT = 1; // times the way round the piece
    private static final double MOST_CUT = 5;
    private static final double MM_PER_M = 1000;

    /** Hours of one piece, from the least to the most. */
    record Span(double low, double high, boolean assumed) {
        static final Span UNKNOWN = new Span(Double.NaN, Double.NaN, true);
    }

    private Efforts() {}

    /** Hours of one piece, in the middle of what they may be; NaN = not known. */
    public static double hoursPerPiece(Requirement wanted, Machine machine) {
        Span span = span(wanted, machine);
        return Math.sqrt(span.low * span.high);
    }

    /** Hours and costs of all pieces. */
    static Effort of(Requirement wanted, Machine machine, double usdPerKg) {
        Span span = span(wanted, machine);
        double setup = Double.isNaN(machine.setupHours()) ? 0 : machine.setupHours();
        double low = span.low * wanted.quantity() + setup;
        double high = span.high * wanted.quantity() + setup;
        double material = material(wanted, usdPerKg);
        boolean isAssumed = span.assumed || !machine.assumed().isEmpty();
        return new Effort(
                low, high, low * machine.usdPerHour() + material, high * machine.usdPerHour() + material, isAssumed);
    }

    /** US dollars for the material of all pieces; 0 where weight or price is not known. */
    static double material(Requirement wanted, double usdPerKg) {
        double usd = wanted.kgPerPiece() * usdPerKg * wanted.quantity();
        return Double.isNaN(usd) ? 0 : usd;
    }

    static Span span(Requirement wanted, Machine machine) {
        double stated = wanted.statedHours();
        if (!Double.isNaN(stated)) {
            return new Span(stated, stated, false);
        }
        Work rate = machine.perHour();
        if (rate == null) {
            return Span.UNKNOWN;
        }
        boolean isUsual = machine.assumed().contains("rate");
        double off = isUsual ? OFF : 1;
        Work own = wanted.perPiece();
        if (own != null && own.unit() == rate.unit()) {
            double hours = own.amount() / rate.amount();
            return new Span(hours / off, hours * off, isUsual);
        }
        if (rate.unit() == Work.Unit.PIECES) {
            return new Span(1 / rate.amount() / off, off / rate.amount(), isUsual);
        }
        return bySize(wanted.box(), rate, off);
    }

    private static Span bySize(@Nullable Box box, Work rate, double off) {
        if (box == null) {
            return Span.UNKNOWN;
        }
        double hours = switch (rate.unit()) {
            case CM3 -> box.cm3() / rate.amount();
            case METRES -> around(box) / rate.amount();
            default -> Double.NaN;
        };
        boolean isSolid = rate.unit() == Work.Unit.CM3;
        return new Span(
                hours * (isSolid ? LEAST_FILL : LEAST_CUT) / off, hours * (isSolid ? MOST_FILL : MOST_CUT) * off, true);
    }

    private static double around(Box box) {
        double[] lengths = box.sorted();
        return 2 * (lengths[1] + lengths[2]) / MM_PER_M;
    }
}
