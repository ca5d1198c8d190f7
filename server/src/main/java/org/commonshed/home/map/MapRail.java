package org.commonshed.home.map;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The entry of the map. */
@Component
class MapRail implements Rail {
    @Override
    public String key() {
        return "map";
    }

    @Override
    public String address() {
        return "/map";
    }

    @Override
    public Group group() {
        return Group.HERE;
    }

    @Override
    public int order() {
        return 20;
    }
}
