package org.commonshed.tables;

import java.util.List;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;

/** Further things that can be done with a table, which a later room knows: they stand above its list. */
public interface Ways {
    /**
     * A link.
     *
     * @param isNew whether it leads to bringing something in, so that it stands where there is nothing yet, too
     */
    record Way(String text, String address, boolean isNew) {}

    /** The table's name in the format. */
    String table();

    /** Those that this viewer may go. */
    List<Way> list(Viewer viewer, Words words);
}
