package org.commonshed.engine.plan.model;

import java.util.List;
import org.commonshed.engine.world.Need;

/** A line of need and how it can be met. */
public final class Line {
    /** How much choice there is. */
    public enum Choice {
        /** Bought without limit, and nothing from here can reach it: no column, no row. */
        BOUGHT,
        /** Bought without limit or brought from here: wholly met in any case. */
        FULL,
        /** How much is met is to be found. */
        OPEN,
        /** Nothing can reach it. */
        NEVER
    }

    public final Need need;
    public final int product;
    public final Choice choice;
    /** Ways from here that lead to it. */
    public final List<Integer> ways;
    /** How much of the claimant's share one unit gives. */
    public double sharePerUnit;

    public int row = -1;
    public int met = -1; // column of an open line
    public final int number; // of the need

    Line(int number, Need need, int product, Choice choice, List<Integer> ways) {
        this.number = number;
        this.need = need;
        this.product = product;
        this.choice = choice;
        this.ways = ways;
    }

    /** Typical amount, a power of two: the solver's unit of what reaches this line. */
    double factor() {
        return Scales.powerOfTwo(need.amount());
    }

    public boolean isOpen() {
        return choice == Choice.OPEN;
    }

    public boolean isWhole() {
        return choice == Choice.FULL || choice == Choice.BOUGHT;
    }
}
