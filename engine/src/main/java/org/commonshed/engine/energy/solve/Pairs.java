package org.commonshed.engine.energy.solve;

/**
 * Numbers of which each product goes to 0: an amount and what is paid for it to be no less than 0. The change of the leading ones is
 * worked out first, and that of the others follows from what the product is to be.
 */
final class Pairs {
    /** Products are kept between these multiples of their mean. */
    private static final double FEW = 0.1;

    private static final double MANY = 10;

    final int count;
    final double[] lead;
    final double[] other;
    final double[] over; // 1 ÷ lead
    final double[] aim; // wanted change of the product

    Pairs(int count) {
        this.count = count;
        lead = new double[count];
        other = new double[count];
        over = new double[count];
        aim = new double[count];
    }

    double gap() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lead[i] * other[i];
        }
        return sum;
    }

    /** The gap after a step of these lengths. */
    double gapAfter(Step.Way way, double ofLead, double ofOther) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (lead[i] + ofLead * way.lead[i]) * (other[i] + ofOther * way.other[i]);
        }
        return sum;
    }

    void invert() {
        for (int i = 0; i < count; i++) {
            over[i] = 1 / lead[i];
        }
    }

    /** Aims at products of 0: the way that looks best from here. */
    void aimAtZero() {
        for (int i = 0; i < count; i++) {
            aim[i] = -lead[i] * other[i];
        }
    }

    /** Aims at products of {@code mu}, with what a step would have left of second order. */
    void aimAtCentre(Step.Way way, double mu) {
        for (int i = 0; i < count; i++) {
            aim[i] = mu - lead[i] * other[i] - way.lead[i] * way.other[i];
        }
    }

    /**
     * Aims as well at bringing products that a step of these lengths would leave far from {@code mu} nearer to it (Gondzio,
     * Computational Optimization and Applications, 1996).
     */
    void aimNearer(Step.Way way, double mu, double ofLead, double ofOther) {
        for (int i = 0; i < count; i++) {
            double product = (lead[i] + ofLead * way.lead[i]) * (other[i] + ofOther * way.other[i]);
            if (product < FEW * mu) {
                aim[i] += FEW * mu - product;
            } else if (product > MANY * mu) {
                aim[i] += Math.max(-MANY * mu, MANY * mu - product);
            }
        }
    }

    /** What follows for the others, and how far both can go. */
    void follow(Step.Way way, Reach ofLead, Reach ofOther) {
        double leadLeast = ofLead.least();
        double otherLeast = ofOther.least();
        for (int i = 0; i < count; i++) {
            double change = way.lead[i];
            double follows = (aim[i] - other[i] * change) * over[i];
            way.other[i] = follows;
            if (change + leadLeast * lead[i] < 0) {
                leadLeast = ofLead.add(-change / lead[i]);
            }
            if (follows + otherLeast * other[i] < 0) {
                otherLeast = ofOther.add(-follows / other[i]);
            }
        }
    }

    void move(Step.Way way, double ofLead, double ofOther) {
        for (int i = 0; i < count; i++) {
            lead[i] += ofLead * way.lead[i];
            other[i] += ofOther * way.other[i];
        }
    }

    /** Lifts the leading ones where a product is less. */
    void liftLead(double product) {
        lift(lead, other, product);
    }

    /** Lifts the others where a product is less. */
    void liftOther(double product) {
        lift(other, lead, product);
    }

    private static void lift(double[] what, double[] by, double product) {
        for (int i = 0; i < what.length; i++) {
            if (what[i] * by[i] < product) {
                what[i] = product / by[i];
            }
        }
    }
}
