package org.commonshed.commons;

import java.util.Optional;
import org.commonshed.access.Viewer;

/** What the plan that holds draws from a limit. The room that keeps plans answers; until one does, limits stand alone. */
public interface Draws {
    /**
     * Empty where no plan holds, or where it does not know the limit.
     *
     * @param limit its id
     */
    Optional<Budget.Planned> find(Viewer viewer, String limit);

    /** The address of the page of that plan; empty where there is none. */
    String address(Viewer viewer);
}
