package org.commonshed.engine.plan.model;

import java.util.Arrays;

/**
 * What each column (or row) of the model means: a kind and up to two numbers and a period, and the factor from the
 * solver's number to the world's (world = factor · solver).
 */
public final class Keys<K extends Enum<K>> {
    private Object[] kind = new Object[1024];
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private int[] period = new int[1024];
    private double[] factor = new double[1024];
    private int size;

    void add(K kindOf, int firstNumber, int secondNumber, int inPeriod, double worldPerSolver) {
        if (size == kind.length) {
            kind = Arrays.copyOf(kind, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            period = Arrays.copyOf(period, 2 * size);
            factor = Arrays.copyOf(factor, 2 * size);
        }
        kind[size] = kindOf;
        first[size] = firstNumber;
        second[size] = secondNumber;
        period[size] = inPeriod;
        factor[size] = worldPerSolver;
        size++;
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    public K kind(int number) {
        return (K) kind[number];
    }

    public boolean is(int number, K asked) {
        return kind[number] == asked;
    }

    public int first(int number) {
        return first[number];
    }

    public int second(int number) {
        return second[number];
    }

    public int period(int number) {
        return period[number];
    }

    public double factor(int number) {
        return factor[number];
    }
}
