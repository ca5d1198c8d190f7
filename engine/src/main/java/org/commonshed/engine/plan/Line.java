package org.commonshed.engine.plan;

import java.util.List;
import org.commonshed.engine.world.Need;

/** A line of need and how it can be met. */
final class Line {
    /** How much choice there is. */
    enum Choice {
        /** Bought without limit, and nothing from here can reach it: no column, no row. */
        BOUGHT,
        /** Bought without limit or brought from here: wholly met in any case. */
        FULL,
        /** How much is met is to be found. */
        OPEN,
        /** Nothing can reach it. */
        NEVER
    }

    final Need need;
    final int product;
    final Choice choice;
    /** Ways from here that lead to it. */
    final List<Integer> ways;
    /** How much of the claimant's share one unit gives. */
    double sharePerUnit;

    int row = -1;
    int met = -1; // column of an open line
    final int number; // of the need

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

    boolean isOpen() {
        return choice == Choice.OPEN;
    }

    boolean isWhole() {
        return choice == Choice.FULL || choice == Choice.BOUGHT;
    }
}
