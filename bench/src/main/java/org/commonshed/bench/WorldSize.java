package org.commonshed.bench;

import java.util.List;

/**
 * How large a made-up world is.
 *
 * @param name about how many thousand columns its model has
 * @param asked how much of all products each neighbourhood asks for, 0 … 1
 * @param nearest how many partners each provider and each receiver names
 */
record WorldSize(int name, int neighbourhoods, int sites, double asked, int nearest, boolean cyclic) {
    static final List<WorldSize> ALL = List.of(
            new WorldSize(15, 10, 50, 0.5, 1, true),
            new WorldSize(60, 24, 100, 0.8, 2, false),
            new WorldSize(120, 34, 140, 0.9, 5, true),
            new WorldSize(250, 44, 200, 1, 15, false));

    static WorldSize of(int name) {
        return ALL.stream()
                .filter(s -> s.name == name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no size " + name + "\nMaybe one of " + ALL.stream().map(WorldSize::name).toList() + "."));
    }
}
