package org.commonshed.commons;

import org.commonshed.access.Deed;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.springframework.stereotype.Service;

/** The front door: budgets of every watershed and commons. */
@Service
public class Budgets {
    private final Desk limits;

    Budgets(DeskService desks) {
        this.limits = desks.open(CommonsSheets.LIMITS, Deed.CHANGE_LIMITS, row -> row.getOrDefault("place", ""));
    }

    /** How much may be drawn, where and when. */
    public Desk limits() {
        return limits;
    }
}
