package org.commonshed.access;

/** How places lie within one another, and organisations within places; the rooms that know it answer. */
public interface Containment {
    /**
     * Whether the inner one lies wholly within the place. A place lies within itself.
     *
     * @param inner id of a place or an organisation; empty means everything the server holds, which only the outermost
     *     place contains
     */
    boolean isWithin(String inner, String place);

    /** The id that stands for an organisation which was found to be the same as another; any other id itself. */
    default String now(String id) {
        return id;
    }
}
