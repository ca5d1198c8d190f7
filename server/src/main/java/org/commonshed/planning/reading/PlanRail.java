package org.commonshed.planning.reading;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The plan's entry of the rail. */
@Component
class PlanRail implements Rail {
    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String address() {
        return "/plan";
    }

    @Override
    public Group group() {
        return Group.TOGETHER;
    }

    @Override
    public int order() {
        return 20;
    }
}
