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
 * @param materials ids of what it can work at all; empty = as its parents, or not told
 */
public record Process(
        String id, List<String> parents, String label, List<String> names, boolean byHand, List<String> materials) {
    public Process {
        parents = List.copyOf(parents);
        names = List.copyOf(names);
        materials = List.copyOf(materials);
    }
}
