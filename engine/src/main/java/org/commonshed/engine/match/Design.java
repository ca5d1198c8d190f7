package org.commonshed.engine.match;

import java.util.List;

/**
 * What is to be made, as far as it matters to who can make it.
 *
 * @param parts operations; the quantity of each is for one of the design
 */
public record Design(String name, List<Requirement> parts) {
    public Design {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("“" + name + "” asks for nothing");
        }
    }

    /** The parts for so many of it. */
    public List<Requirement> listFor(long quantity) {
        return parts.stream()
                .map(part -> part.withQuantity(Math.multiplyExact(part.quantity(), quantity)))
                .toList();
    }
}
