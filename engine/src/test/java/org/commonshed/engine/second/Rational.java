package org.commonshed.engine.second;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A fraction of whole numbers, in lowest terms, the denominator positive. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
    private static final double NEAR = 4e-16;

    private static Rational reduced(BigInteger over, BigInteger under) {
        BigInteger common = over.gcd(under);
        if (under.signum() < 0) {
            common = common.negate();
        }
        return common.equals(BigInteger.ONE)
                ? new Rational(over, under)
                : new Rational(over.divide(common), under.divide(common));
    }

    /** The simplest fraction that is this double, by continued fractions: 1/3 for 0.333…, not a binary one. */
    static Rational near(double number) {
        BigDecimal rest = new BigDecimal(number);
        BigInteger over = BigInteger.ONE;
        BigInteger under = BigInteger.ZERO;
        BigInteger lastOver = BigInteger.ZERO;
        BigInteger lastUnder = BigInteger.ONE;
        while (true) {
            BigInteger whole = rest.toBigInteger();
            BigInteger nextOver = whole.multiply(over).add(lastOver);
            BigInteger nextUnder = whole.multiply(under).add(lastUnder);
            lastOver = over;
            lastUnder = under;
            over = nextOver;
            under = nextUnder;
            double found = over.doubleValue() / under.doubleValue();
            BigDecimal left = rest.subtract(new BigDecimal(whole));
            if (left.signum() == 0 || Math.abs(found - number) <= NEAR * Math.abs(number)) {
                return reduced(over, under);
            }
            rest = BigDecimal.ONE.divide(left, new MathContext(60));
        }
    }

    Rational plus(Rational other) {
        if (under.equals(other.under)) {
            return reduced(over.add(other.over), under);
        }
        return reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational times(Rational other) {
        return reduced(over.multiply(other.over), under.multiply(other.under));
    }

    Rational dividedBy(Rational other) {
        return reduced(over.multiply(other.under), under.multiply(other.over));
    }

    Rational negated() {
        return new Rational(over.negate(), under);
    }

    int sign() {
        return over.signum();
    }

    double number() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
