package org.commonshed.engine.plan.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Ids in their order, numbered from 0: rows that are shuffled get the same numbers. */
public final class Ids {
    private final List<String> names;
    private final Map<String, Integer> numbers;

    Ids(Collection<String> ids) {
        names = List.copyOf(new TreeSet<>(ids));
        numbers = new HashMap<>(2 * names.size());
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
    }

    int size() {
        return names.size();
    }

    public String name(int number) {
        return names.get(number);
    }

    /** The number of an id, −1 if it is not among them. */
    int find(String id) {
        Integer number = numbers.get(id);
        return number == null ? -1 : number;
    }

    public int get(String id) {
        int number = find(id);
        if (number < 0) {
            throw new IllegalArgumentException("id " + id + " is not known\nMaybe the world was not checked before.");
        }
        return number;
    }
}
