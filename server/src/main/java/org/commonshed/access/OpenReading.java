package org.commonshed.access;

/** Whether those who are not signed in may read what the place shows; whoever keeps that choice answers. */
public interface OpenReading {
    boolean isOpenForReading();
}
