package org.commonshed.engine.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Tallies by name and period. */
final class Tallies {
    /** Told of each tally; period from 1. */
    interface Reader {
        void read(String name, int period, Tally tally);
    }

    private final int periods;
    private final Map<String, Tally[]> rows = new TreeMap<>(); // [name][period − 1]

    Tallies(int periods) {
        this.periods = periods;
    }

    /** Makes sure that the name has a tally in each period. */
    Tally[] row(String name) {
        return rows.computeIfAbsent(name, n -> {
            Tally[] row = new Tally[periods];
            for (int t = 0; t < periods; t++) {
                row[t] = new Tally();
            }
            return row;
        });
    }

    void add(String name, int period, double term) {
        row(name)[period - 1].add(term);
    }

    void forEach(Reader reader) {
        forEachRow((name, row) -> {
            for (int t = 1; t <= periods; t++) {
                reader.read(name, t, row[t - 1]);
            }
        });
    }

    private void forEachRow(BiConsumer<String, Tally[]> reader) {
        rows.forEach(reader);
    }
}
