package org.commonshed.engine.second;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/** A sum of columns, each with its factor. */
final class Linear {
    private final Map<Integer, Double> terms = new TreeMap<>();

    static Linear of(int column) {
        return new Linear().plus(column, 1);
    }

    Linear plus(int column, double factor) {
        terms.merge(column, factor, Double::sum);
        return this;
    }

    Linear plus(Linear other, double factor) {
        other.terms.forEach((column, f) -> plus(column, f * factor));
        return this;
    }

    Linear negated() {
        return new Linear().plus(this, -1);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    void forEach(ObjDoubleConsumer<Integer> reader) {
        terms.forEach(reader::accept);
    }
}
