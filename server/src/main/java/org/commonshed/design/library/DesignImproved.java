package org.commonshed.design.library;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A design has a new version.
 *
 * @param what changed and why, in the words of who made it
 * @param makers ids of actors who make or made an earlier version
 */
@NamedInterface("library")
public record DesignImproved(Version before, Version after, String what, List<String> makers) {
    public DesignImproved {
        makers = List.copyOf(makers);
    }
}
