package org.commonshed.access.invite;

import org.commonshed.access.Deed;
import org.commonshed.access.GuardedRail;
import org.springframework.stereotype.Component;

/** The entry of people and roles. */
@Component
class PeopleRail implements GuardedRail {
    @Override
    public String key() {
        return "people";
    }

    @Override
    public String address() {
        return "/people";
    }

    @Override
    public Group group() {
        return Group.HOUSE;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Deed deed() {
        return Deed.MANAGE_PEOPLE;
    }
}
