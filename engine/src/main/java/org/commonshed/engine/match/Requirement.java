package org.commonshed.engine.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one operation on a piece asks for. Null and NaN: nothing is asked, or it is not known.
 *
 * @param part what is made, for people
 * @param process id of the taxonomy
 * @param box of the piece as it lies on the machine
 * @param material id of the materials
 * @param thicknessMm of sheet
 * @param quantity pieces, at least one
 * @param perPiece the work that a piece takes
 * @param kgPerPiece of the material
 * @param certificates that somebody must hold
 */
public record Requirement(
        String part,
        String process,
        @Nullable Box box,
        @Nullable String material,
        double thicknessMm,
        @Nullable Tolerance tolerance,
        long quantity,
        @Nullable Work perPiece,
        double kgPerPiece,
        Set<String> certificates) {
    /** More than anybody orders; amounts stay exact below it. */
    public static final long MOST = 1_000_000_000;

    public Requirement {
        if (quantity < 1 || quantity > MOST || thicknessMm <= 0 || kgPerPiece <= 0) {
            throw new IllegalArgumentException("“" + part + "”: " + quantity + " pieces, " + thicknessMm + " mm thick, "
                    + kgPerPiece + " kg each");
        }
        certificates = Set.copyOf(certificates);
    }

    /** Nothing but a process. */
    public static Requirement of(String part, String process, long quantity) {
        return new Requirement(part, process, null, null, Double.NaN, null, quantity, null, Double.NaN, Set.of());
    }

    /** Hours that a piece takes, where they are stated; NaN = they are not. */
    public double statedHours() {
        return perPiece != null && perPiece.unit() == Work.Unit.HOURS ? perPiece.amount() : Double.NaN;
    }

    public Requirement withQuantity(long other) {
        return new Requirement(
                part, process, box, material, thicknessMm, tolerance, other, perPiece, kgPerPiece, certificates);
    }

    public Requirement withBox(@Nullable Box other) {
        return new Requirement(
                part, process, other, material, thicknessMm, tolerance, quantity, perPiece, kgPerPiece, certificates);
    }

    public Requirement withWork(@Nullable Work other) {
        return new Requirement(
                part, process, box, material, thicknessMm, tolerance, quantity, other, kgPerPiece, certificates);
    }
}
