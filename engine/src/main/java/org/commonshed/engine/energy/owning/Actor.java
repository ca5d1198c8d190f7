package org.commonshed.engine.energy.owning;

/** Who pays and is paid. */
public enum Actor {
    /** Households of the neighbourhood. */
    MEMBERS(true),
    /** The fund from which members in need are helped. */
    SOLIDARITY_FUND(true),
    MUNICIPALITY(true),
    /** A co-op's fund that lends. */
    COOP_FUND(true),
    /** People here who run and mend the plant. */
    LOCAL_TRADES(true),
    OUTSIDE_TRADES(false),
    BANK(false),
    /** Who gives a grant. */
    GRANTOR(false),
    LESSOR(false),
    UTILITY(false),
    EQUIPMENT_MAKERS(false),
    /** Who would have sold what is now made here, and buys what is fed in. */
    SUPPLIER(false),
    /** The project's own purse: what lies in it is the reserve. */
    PROJECT(true);

    private final boolean local;

    Actor(boolean local) {
        this.local = local;
    }

    /** Whether money that ends here stays in the neighbourhood. */
    public boolean isLocal() {
        return local;
    }
}
