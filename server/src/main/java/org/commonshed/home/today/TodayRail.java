package org.commonshed.home.today;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** Today in the rail: the first entry. */
@Component
class TodayRail implements Rail {
    @Override
    public String key() {
        return "today";
    }

    @Override
    public String address() {
        return "/";
    }

    @Override
    public Group group() {
        return Group.HERE;
    }

    @Override
    public int order() {
        return 0;
    }
}
