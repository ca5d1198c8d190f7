package org.commonshed.engine.match;

import java.util.List;

/**
 * A way of making things.
 *
 * @param id lower case with hyphens, e.g. {@code laser-cutting}
 * @param parents wider processes that this one is a kind of; none for a family
 * @param label what people read
 * @param names what else it is called, codes of standards among them
 * @param byHand whether people with the skill can do it without a machine of their own for it
 */
public record Process(String id, List<String> parents, String label, List<String> names, boolean byHand) {
    public Process {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("process id “" + id + "” is not lower case with hyphens");
        }
        parents = List.copyOf(parents);
        names = List.copyOf(names);
    }
}
