package org.commonshed.commons;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The entry of this room. */
@Component
class CommonsRail implements Rail {
    @Override
    public String key() {
        return "commons";
    }

    @Override
    public String address() {
        return "/commons";
    }

    @Override
    public Group group() {
        return Group.LAND;
    }

    @Override
    public int order() {
        return 30;
    }
}
