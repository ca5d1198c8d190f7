package org.commonshed.access;

import org.commonshed.page.Rail;

/** An entry of the rail that only those see who may use what it leads to. */
public interface GuardedRail extends Rail {
    /** What one must be allowed somewhere at least. */
    Deed deed();
}
