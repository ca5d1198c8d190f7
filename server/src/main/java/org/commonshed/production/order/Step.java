package org.commonshed.production.order;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Something that happened to an order, as a key of words and its parts. */
@NamedInterface("order")
public record Step(Instant at, String words, List<String> parts) {
    public Step {
        parts = List.copyOf(parts);
    }
}
