package org.commonshed.engine.energy.layers;

/** Hears all that passes over the lines between layers. It may be asked by two threads at once. */
@FunctionalInterface
public interface Wire {
    /** Hears nothing. */
    Wire DEAF = (from, to, message) -> {};

    /**
     * A message passes.
     *
     * @param from id of a layer
     * @param to id of its child or its parent
     */
    void passed(String from, String to, Message message);
}
