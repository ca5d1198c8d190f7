package org.commonshed.design.library;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A version of a design must not be used any more.
 *
 * @param why in the words of who recalled it
 * @param makers ids of actors who make or made it
 */
@NamedInterface("library")
public record DesignRecalled(Version version, String why, List<String> makers) {
    public DesignRecalled {
        makers = List.copyOf(makers);
    }
}
