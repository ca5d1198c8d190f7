package org.commonshed.care;

import org.commonshed.access.Deed;
import org.commonshed.access.GuardedRail;
import org.springframework.stereotype.Component;

/** The entry of reports and appeals, for those who look after a place. */
@Component
class CareRail implements GuardedRail {
    @Override
    public String key() {
        return "care";
    }

    @Override
    public String address() {
        return "/care";
    }

    @Override
    public Group group() {
        return Group.HOUSE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Deed deed() {
        return Deed.CARE;
    }
}
