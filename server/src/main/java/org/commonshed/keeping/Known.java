package org.commonshed.keeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.files.world.Column;

/** Ids that a room knows; rooms declare theirs as beans, so that a cell that names one can be checked and filled in. */
public interface Known {
    int MOST_CALLED = 50;

    /** An id and how people call the thing. */
    record Named(String id, String name) {}

    /** What kind of cell holds such an id. */
    Column.Kind kind();

    /** How people call those that are known, by id. */
    Map<String, String> names(Collection<String> ids);

    /** Those whose name or id holds the words, by name. */
    List<Named> suggest(String words, int most);

    /** Ids of those that are called exactly so, whatever the case of the letters. */
    default List<String> called(String name) {
        return suggest(name, MOST_CALLED).stream()
                .filter(named -> named.name().equalsIgnoreCase(name.strip()))
                .map(Named::id)
                .toList();
    }

    /** Ids of those that are called exactly so by somebody, be it in a language that the reader does not read. */
    default List<String> calledAnywhere(String name) {
        return called(name);
    }

    /** Whether these are rows that people here keep; those of the shipped catalogue are not. */
    default boolean isStated() {
        return true;
    }

    /** In which unit it is counted; empty where that is not known, or nobody counts it. */
    default String unit(String id) {
        return "";
    }

    default Optional<Named> find(String id) {
        return Optional.ofNullable(names(List.of(id)).get(id)).map(name -> new Named(id, name));
    }
}
