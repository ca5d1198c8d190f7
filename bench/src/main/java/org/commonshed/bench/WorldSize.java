package org.commonshed.bench;

import java.util.List;

/**
 * How large a made-up world is.
 *
 * @param name about how many thousand columns its model has
 * @param asked how much of all products each neighbourhood asks for, 0 … 1
 * @param nearest how many partners each provider and each receiver names
 * @param reachKm how many road kilometres away they may be
 * @param uneven how far products differ in how much of them there is, as a standard deviation of its logarithm; where
 *     everybody reaches everybody, it is this that makes one place fall short more than another
 */
record WorldSize(
        int name,
        int neighbourhoods,
        int sites,
        double asked,
        int nearest,
        boolean cyclic,
        double reachKm,
        double uneven) {
    static final List<WorldSize> ALL = List.of(
            new WorldSize(15, 12, 60, 0.7, 1, true, 55, 0),
            new WorldSize(60, 34, 140, 0.7, 2, false, 55, 0),
            new WorldSize(120, 40, 190, 1, 5, true, 42, 0),
            new WorldSize(250, 44, 200, 0.4, 15, false, 110, 1));

    static WorldSize of(int name) {
        return ALL.stream()
                .filter(s -> s.name == name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no world of " + name
                        + " thousand columns. Maybe one of "
                        + String.join(", ", ALL.stream().map(s -> "" + s.name).toList())
                        + "."));
    }
}
