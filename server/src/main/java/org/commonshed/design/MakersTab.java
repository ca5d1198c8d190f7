package org.commonshed.design;

import org.commonshed.access.Viewer;

/** A tab of makers and designs whose page is in a package of its own. */
public interface MakersTab {
    String key();

    String address();

    long count(Viewer viewer);

    /** Those with a lower one come first. */
    int order();
}
