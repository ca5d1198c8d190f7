package org.commonshed.commons;

import java.util.Map;
import org.commonshed.access.Viewer;

/** What the plan that holds draws from a limit. The room that keeps plans answers; until one does, limits stand alone. */
public interface Draws {
    /** What it draws from each limit that it knows, by the limit's id; nothing where no plan holds. */
    Map<String, Budget.Planned> listAll(Viewer viewer);

    /** The address of the page of that plan; empty where there is none. */
    String address(Viewer viewer);
}
