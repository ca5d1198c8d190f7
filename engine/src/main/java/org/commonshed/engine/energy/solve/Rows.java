package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/** Rows of a sparse matrix. */
final class Rows {
    int count;
    int[] start = new int[1025];
    int[] index = new int[4096];
    double[] value = new double[4096];

    void begin() {
        if (count + 1 == start.length) {
            start = Arrays.copyOf(start, 2 * count + 2);
        }
        start[count + 1] = start[count];
        count++;
    }

    void add(int column, double v) {
        int end = start[count];
        if (end == index.length) {
            index = Arrays.copyOf(index, 2 * end);
            value = Arrays.copyOf(value, 2 * end);
        }
        index[end] = column;
        value[end] = v;
        start[count] = end + 1;
    }

    /** y += factor · (this x). */
    void times(double[] x, double factor, double[] y) {
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum += value[e] * x[index[e]];
            }
            y[i] += factor * sum;
        }
    }

    /** y += factor · (this transposed x). */
    void timesTransposed(double[] x, double factor, double[] y) {
        for (int i = 0; i < count; i++) {
            double xi = factor * x[i];
            for (int e = start[i]; e < start[i + 1]; e++) {
                y[index[e]] += value[e] * xi;
            }
        }
    }
}
