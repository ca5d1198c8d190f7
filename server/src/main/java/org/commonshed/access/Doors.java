package org.commonshed.access;

/**
 * Says who may do what. Rooms ask here at their front doors, before anything else; pages ask too, but only to leave out
 * what would be refused.
 */
public interface Doors {
    /**
     * Whether the deed is allowed.
     *
     * @param about the id of the place or actor that it concerns; empty where it concerns everything here
     */
    boolean allows(Viewer viewer, Deed deed, String about);

    /**
     * Lets through or refuses.
     *
     * @throws Refused when it is not allowed
     */
    default void demand(Viewer viewer, Deed deed, String about) {
        if (!allows(viewer, deed, about)) {
            throw new Refused(viewer, deed, about);
        }
    }

    /** Whether the deed is allowed somewhere at least; for what leads to it, never instead of {@link #allows}. */
    boolean allowsSomewhere(Viewer viewer, Deed deed);

    /** The deed is not allowed; the page says what one may do instead and whom to ask. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Deed deed;
        private final boolean signedIn;

        public Refused(Viewer viewer, Deed deed, String about) {
            super(viewer.name() + " may not " + deed + (about.isEmpty() ? "" : " at " + about));
            this.deed = deed;
            this.signedIn = viewer.isSignedIn();
        }

        public Deed deed() {
            return deed;
        }

        public boolean isSignedIn() {
            return signedIn;
        }
    }
}
