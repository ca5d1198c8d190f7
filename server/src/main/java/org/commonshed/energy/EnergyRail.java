package org.commonshed.energy;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The entry of this room. */
@Component
class EnergyRail implements Rail {
    @Override
    public String key() {
        return "energy";
    }

    @Override
    public String address() {
        return "/energy";
    }

    @Override
    public Group group() {
        return Group.LAND;
    }

    @Override
    public int order() {
        return 20;
    }
}
