package org.commonshed.exchange;

import org.commonshed.access.Deed;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.springframework.stereotype.Service;

/** The front door: needs, who may bring what to whom, and what may come from outside. */
@Service
public class Exchange {
    private final Desk needs;
    private final Desk links;
    private final Desk outside;

    Exchange(DeskService desks) {
        this.needs = desks.open(ExchangeSheets.NEEDS, Deed.STATE_NEED, row -> row.getOrDefault("who", ""));
        this.links = desks.open(ExchangeSheets.LINKS, Deed.CHANGE_DESIGNS, row -> "");
        this.outside = desks.open(ExchangeSheets.OUTSIDE, Deed.CHANGE_DESIGNS, row -> "");
    }

    /** What is needed, by whom. */
    public Desk needs() {
        return needs;
    }

    /** Who may bring what to whom. */
    public Desk links() {
        return links;
    }

    /** What may come from outside. */
    public Desk outside() {
        return outside;
    }
}
