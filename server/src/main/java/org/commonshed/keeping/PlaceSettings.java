package org.commonshed.keeping;

import java.util.Map;

/** The settings of the place, as in world.yaml; the room that keeps them answers. */
public interface PlaceSettings {
    Map<String, String> all();

    /** Grows with every change. */
    long stamp();
}
