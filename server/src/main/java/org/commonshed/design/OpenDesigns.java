package org.commonshed.design;

import org.commonshed.access.Viewer;

/** How many open designs there are; who keeps them answers. */
public interface OpenDesigns {
    long count(Viewer viewer);
}
