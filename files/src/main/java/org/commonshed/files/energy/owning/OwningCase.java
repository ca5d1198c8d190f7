package org.commonshed.files.energy.owning;

import java.util.List;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.engine.energy.owning.Project;

/**
 * A project and who could own it.
 *
 * @param name of the case
 * @param currency its sign or code, for people
 * @param project what is built
 * @param owners in order
 */
public record OwningCase(String name, String currency, Project project, List<Ownership> owners) {
    public OwningCase {
        owners = List.copyOf(owners);
    }
}
