package org.commonshed.tables;

import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Outcome;

/** How a row comes into a table whose room keeps more than that row in the same act. */
public interface Adding {
    /** The table's name in the format. */
    String table();

    Outcome add(Viewer viewer, Map<String, String> cells);
}
