package org.commonshed.design.library.reading;

import org.commonshed.access.Viewer;
import org.commonshed.design.OpenDesigns;
import org.commonshed.design.library.Library;
import org.springframework.stereotype.Component;

/** Answers how many designs there are. */
@Component
record OpenCount(Library library) implements OpenDesigns {
    @Override
    public long count(Viewer viewer) {
        return library.count(viewer, "");
    }
}
