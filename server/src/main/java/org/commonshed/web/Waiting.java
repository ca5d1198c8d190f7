package org.commonshed.web;

import org.commonshed.access.Viewer;

/** What waits to be read by somebody who is signed in; a later room that keeps such things answers. */
public interface Waiting {
    int count(Viewer viewer);

    /** Where it is read. */
    String address();
}
