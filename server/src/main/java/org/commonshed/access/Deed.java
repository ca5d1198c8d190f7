package org.commonshed.access;

/** What somebody wants to do; the table of who may do what stands in {@link Rulings}. */
public enum Deed {
    /** See what the place shows to everybody. */
    READ,
    /** State or take back a need. */
    STATE_NEED,
    /** Say what an organisation makes, keeps and can do. */
    STATE_MAKER,
    /** Add an organisation or a maker to the directory. */
    ADD_ACTOR,
    /** Change products, recipes and what may come from outside. */
    CHANGE_DESIGNS,
    /** Bring in or improve an open design, say what it needs and how it did. */
    SHARE_DESIGN,
    /** Change places and how they lie within one another. */
    CHANGE_PLACES,
    /** Change a budget of a commons. */
    CHANGE_LIMITS,
    /** Have a plan made, or a change tried. */
    MAKE_PLAN,
    /** Make a plan the one that holds. */
    ADOPT_PLAN,
    /** Bring whole tables in. */
    IMPORT,
    /** Let people in and say what they are. */
    MANAGE_PEOPLE,
    /** Read what was reported, hide what should not be read, decide about appeals. */
    CARE,
    /** Change the settings of the server. */
    KEEP_SERVER,
    /** See and change one's own name, passphrase and sessions. */
    KEEP_ACCOUNT
}
