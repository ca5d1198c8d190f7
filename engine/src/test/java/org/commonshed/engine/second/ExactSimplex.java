package org.commonshed.engine.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simplex method in fractions, with Bland's rule (R. G. Bland, New finite pivoting rules for the simplex method,
 * 1977): slow, and never wrong by rounding. Every column stands between 0 and its most; one that stands at its most is
 * turned over (x becomes most − x), so that all columns outside the basis are 0.
 */
final class ExactSimplex implements LinearSolver<Rational> {
    /** basic + Σ factor · column = value. */
    private static final class Row {
        int basic;
        Rational value = Rational.ZERO;
        final Map<Integer, Rational> factors = new TreeMap<>();

        void add(int column, Rational factor) {
            Rational sum = factors.getOrDefault(column, Rational.ZERO).plus(factor);
            if (sum.sign() == 0) {
                factors.remove(column);
            } else {
                factors.put(column, sum);
            }
        }

        /** Adds a multiple of another row's right and left side, the basic column left out. */
        void addRow(Row other, Rational times) {
            other.factors.forEach((column, factor) -> add(column, factor.times(times)));
            value = value.plus(other.value.times(times));
        }
    }

    private final List<Rational> most = new ArrayList<>(); // [column] null = no end
    private final List<Boolean> turned = new ArrayList<>(); // [column]
    private final List<Boolean> artificial = new ArrayList<>(); // [column]
    private final List<Row> rows = new ArrayList<>();
    private boolean started;

    @Override
    public int column(double upTo) {
        return newColumn(Double.isInfinite(upTo) ? null : Rational.near(upTo), false);
    }

    private int newColumn(Rational upTo, boolean isArtificial) {
        most.add(upTo);
        turned.add(false);
        artificial.add(isArtificial);
        return most.size() - 1;
    }

    private Row findRow(int basic) {
        for (Row row : rows) {
            if (row.basic == basic) {
                return row;
            }
        }
        return null;
    }

    /** The sum as a value less factors times columns outside the basis. */
    private Row reduced(Linear sum, int sign) {
        Row reduced = new Row();
        sum.forEach((column, f) -> {
            Rational factor = Rational.near(f);
            factor = sign > 0 ? factor : factor.negated();
            if (turned.get(column)) {
                reduced.value = reduced.value.plus(factor.times(most.get(column)));
                factor = factor.negated();
            }
            Row row = findRow(column);
            if (row == null) {
                reduced.add(column, factor.negated());
            } else {
                reduced.addRow(row, factor);
            }
        });
        return reduced;
    }

    /** sum ≤ most, as slack + sum = most. */
    private void below(Linear sum, int sign, Rational limit) {
        Row row = reduced(sum, sign);
        Row added = new Row();
        row.factors.forEach((column, factor) -> added.add(column, factor.negated()));
        added.value = limit.minus(row.value);
        added.basic = newColumn(null, false);
        if (added.value.sign() < 0) {
            if (started) {
                throw new IllegalStateException("a row that the last optimum does not keep");
            }
            int slack = added.basic;
            added.factors.replaceAll((column, factor) -> factor.negated());
            added.value = added.value.negated();
            added.add(slack, Rational.ONE.negated());
            added.basic = newColumn(null, true);
        }
        rows.add(added);
    }

    @Override
    public void atMost(Linear sum, double limit) {
        if (Double.isFinite(limit)) {
            below(sum, 1, Rational.near(limit));
        }
    }

    @Override
    public void atLeast(Linear sum, double limit) {
        below(sum, -1, Rational.near(limit).negated());
    }

    @Override
    public void exactly(Linear sum, double limit) {
        atMost(sum, limit);
        atLeast(sum, limit);
    }

    @Override
    public void keep(Linear sum, Rational value) {
        below(sum, -1, value.negated());
    }

    @Override
    public boolean isPossible() {
        Row goal = new Row();
        for (Row row : rows) {
            if (artificial.get(row.basic)) {
                row.factors.forEach((column, factor) -> goal.add(column, factor.negated()));
                goal.value = goal.value.minus(row.value);
            }
        }
        climb(goal);
        started = true;
        for (int column = 0; column < most.size(); column++) {
            if (artificial.get(column)) {
                most.set(column, Rational.ZERO);
            }
        }
        return goal.value.sign() == 0;
    }

    @Override
    public Rational maximise(Linear sum) {
        Row goal = reduced(sum, 1);
        climb(goal);
        return goal.value;
    }

    /** Raises a goal, value less factors times columns, to its most. */
    private void climb(Row goal) {
        for (int entering = findEntering(goal); entering >= 0; entering = findEntering(goal)) {
            Row leaving = null;
            Rational step = most.get(entering);
            for (Row row : rows) {
                Rational factor = row.factors.get(entering);
                Rational room = factor == null ? null : room(row, factor);
                if (room != null
                        && (step == null
                                || room.compareTo(step) < 0
                                || leaving != null && room.compareTo(step) == 0 && row.basic < leaving.basic)) {
                    step = room;
                    leaving = row;
                }
            }
            if (step == null) {
                throw new IllegalStateException("a goal without end");
            }
            if (leaving == null) {
                turn(entering, goal);
            } else {
                pivot(leaving, entering, goal);
            }
        }
    }

    private int findEntering(Row goal) {
        for (Map.Entry<Integer, Rational> entry : goal.factors.entrySet()) {
            Rational end = most.get(entry.getKey());
            boolean fixed = end != null && end.sign() == 0 || started && artificial.get(entry.getKey());
            if (entry.getValue().sign() < 0 && !fixed) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** How far a column may rise until the row's basic column is at an end; null = any. */
    private Rational room(Row row, Rational factor) {
        if (factor.sign() > 0) {
            return row.value.dividedBy(factor);
        }
        Rational end = most.get(row.basic);
        return end == null ? null : end.minus(row.value).dividedBy(factor.negated());
    }

    private void turn(int column, Row goal) {
        turned.set(column, !turned.get(column));
        for (Row row : rows) {
            turn(row, column);
        }
        turn(goal, column);
    }

    private void turn(Row row, int column) {
        Rational factor = row.factors.get(column);
        if (factor != null) {
            row.value = row.value.minus(factor.times(most.get(column)));
            row.factors.put(column, factor.negated());
        }
    }

    private void pivot(Row row, int entering, Row goal) {
        int leaving = row.basic;
        if (row.factors.get(entering).sign() < 0) { // the basic column leaves at its most
            turned.set(leaving, !turned.get(leaving));
            row.factors.replaceAll((column, factor) -> factor.negated());
            row.value = most.get(leaving).minus(row.value);
        }
        Rational pivot = row.factors.remove(entering);
        row.factors.replaceAll((column, factor) -> factor.dividedBy(pivot));
        row.factors.put(leaving, Rational.ONE.dividedBy(pivot));
        row.value = row.value.dividedBy(pivot);
        row.basic = entering;
        for (Row other : rows) {
            if (other != row) {
                substitute(other, row, entering);
            }
        }
        substitute(goal, row, entering);
    }

    private static void substitute(Row other, Row row, int entering) {
        Rational factor = other.factors.remove(entering);
        if (factor != null) {
            other.addRow(row, factor.negated());
        }
    }

    @Override
    public Rational valueOf(Linear sum) {
        return reduced(sum, 1).value;
    }

    @Override
    public boolean isClearlyAbove(Rational value, Rational other) {
        return value.compareTo(other) > 0;
    }

    @Override
    public double number(Rational value) {
        return value.number();
    }
}
